package id.kutip.question;

import id.kutip.text.ResourceLines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The phrases of {@code questions.txt} by which questions tell what they ask for. */
final class QuestionPhrases {

  /** One word of a phrase. */
  private sealed interface Part permits AnyOf, Gap {}

  /** A word, or one of a list: {@code harga, biaya} as they are or with "nya". */
  private record AnyOf(Set<String> words) implements Part {}

  /** One word or more. */
  private record Gap() implements Part {}

  private static final String GAP = "_";
  private static final String LIST = "list ";

  /** What opens the phrases that count only where nothing else asks. */
  private static final String BARE = "bare ";

  /** The line of words that open a question of yes or no. */
  private static final String OPENING = "opening";

  /** What words may end in that is no part of the phrase: {@code harganya, manakah}. */
  private static final List<String> ENDINGS = List.of("nya", "kah");

  private final Map<QuestionKind, List<List<Part>>> phrases = new EnumMap<>(QuestionKind.class);
  private final Map<QuestionKind, List<List<Part>>> bare = new EnumMap<>(QuestionKind.class);

  /** Words that ask by themselves. */
  private final Set<String> asking = new HashSet<>();

  private final Set<String> opening = new HashSet<>();

  private QuestionPhrases() {}

  static QuestionPhrases read() {
    QuestionPhrases read = new QuestionPhrases();
    Map<String, Part> lists = new HashMap<>();
    for (ResourceLines.Entry entry :
        ResourceLines.entries(QuestionPhrases.class, "questions.txt")) {
      String name = entry.name();
      if (name.startsWith(LIST)) {
        String list = "<" + name.substring(LIST.length()) + ">";
        lists.put(list, new AnyOf(Set.of(entry.value().split(" ", -1))));
      } else if (name.equals(OPENING)) {
        read.opening.addAll(List.of(entry.value().split(" ", -1)));
      } else if (name.startsWith(BARE)) {
        read.bare.put(kind(name.substring(BARE.length())), phrases(entry.value(), lists));
      } else {
        read.phrases.put(kind(name), phrases(entry.value(), lists));
      }
    }
    read.phrases.values().stream()
        .flatMap(List::stream)
        .filter(phrase -> phrase.size() == 1)
        .forEach(phrase -> read.addAsking(phrase.get(0)));
    return read;
  }

  private void addAsking(Part alone) {
    if (alone instanceof AnyOf some && some.words().size() == 1) {
      asking.addAll(some.words());
    }
  }

  private static QuestionKind kind(String name) {
    return QuestionKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static List<List<Part>> phrases(String told, Map<String, Part> lists) {
    List<List<Part>> phrases = new ArrayList<>();
    for (String phrase : told.split("\\|", -1)) {
      List<Part> parts = new ArrayList<>();
      for (String word : phrase.strip().split(" ", -1)) {
        parts.add(word.equals(GAP) ? new Gap() : lists.getOrDefault(word, just(word)));
      }
      phrases.add(List.copyOf(parts));
    }
    return List.copyOf(phrases);
  }

  /** The kind whose longest phrase stands there; empty if none does. */
  Optional<QuestionKind> longest(List<String> words) {
    Optional<QuestionKind> asked = longest(phrases, words);
    return asked.isPresent() || asks(words) ? asked : longest(bare, words);
  }

  private static Optional<QuestionKind> longest(
      Map<QuestionKind, List<List<Part>>> phrases, List<String> words) {
    QuestionKind best = null;
    int longest = 0;
    for (Map.Entry<QuestionKind, List<List<Part>>> kind : phrases.entrySet()) {
      for (List<Part> phrase : kind.getValue()) {
        if (phrase.size() > longest && stands(phrase, words)) {
          best = kind.getKey();
          longest = phrase.size();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether one of the words asks. */
  boolean asks(List<String> words) {
    return words.stream().anyMatch(asking::contains);
  }

  /** Whether a word alone asks. */
  boolean isAsking(String word) {
    return asking.contains(word);
  }

  /** Whether a word that stands first opens a question of yes or no. */
  boolean isOpening(String word) {
    return opening.contains(word);
  }

  /** Whether a word asks for that kind together with others. */
  boolean say(QuestionKind kind, String word) {
    return phrases.getOrDefault(kind, List.of()).stream()
        .anyMatch(
            phrase -> phrase.size() > 1 && phrase.stream().anyMatch(part -> isIt(part, word)));
  }

  private static boolean stands(List<Part> phrase, List<String> words) {
    for (int at = 0; at + phrase.size() <= words.size(); at++) {
      if (standsAt(phrase, words.subList(at, words.size()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAt(List<Part> phrase, List<String> words) {
    int at = 0;
    for (int part = 0; part < phrase.size(); part++) {
      if (phrase.get(part) instanceof Gap) {
        int next = last(phrase.get(part + 1), words);
        if (next <= at) {
          return false;
        }
        at = next;
      } else if (at < words.size() && isIt(phrase.get(part), words.get(at))) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private static int last(Part part, List<String> words) {
    int at = words.size() - 1;
    while (at >= 0 && !isIt(part, words.get(at))) {
      at--;
    }
    return at;
  }

  private static Part just(String word) {
    return new AnyOf(Set.of(word));
  }

  private static boolean isIt(Part part, String word) {
    return part instanceof AnyOf some
        && (some.words().contains(word)
            || ENDINGS.stream()
                .anyMatch(
                    end ->
                        word.endsWith(end)
                            && some.words()
                                .contains(word.substring(0, word.length() - end.length()))));
  }
}
