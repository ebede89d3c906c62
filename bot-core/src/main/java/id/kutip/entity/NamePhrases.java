package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Known names of several words, found where they stand whole. Immutable. */
final class NamePhrases {

  /** Marks a word that is in no known name. */
  static final String NONE_HERE = "";

  /**
   * A name.
   *
   * @param opens the mark of its first word
   * @param on the mark of its further words
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Phrase(String[] words, String opens, String on) {}

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  private NamePhrases() {}

  /** Known organisations, places, areas of Indonesia, and cities; their signs are o, P, a and c. */
  static NamePhrases known() {
    NamePhrases phrases = new NamePhrases();
    phrases.add(Gazetteer.ORGANISATIONS, 'o');
    phrases.add(Gazetteer.PLACES, 'P');
    phrases.add(Gazetteer.AREAS, 'a');
    phrases.add(Gazetteer.CITIES, 'c');
    return phrases;
  }

  /** Known organisations only. */
  static NamePhrases organisations() {
    NamePhrases phrases = new NamePhrases();
    phrases.add(Gazetteer.ORGANISATIONS, 'o');
    return phrases;
  }

  private void add(Collection<String> names, char sign) {
    String opens = "b" + sign;
    String on = "i" + sign;
    for (String name : names) {
      int space = name.indexOf(' ');
      if (space > 0) {
        byFirst
            .computeIfAbsent(name.substring(0, space), first -> new ArrayList<>(1))
            .add(new Phrase(name.split(" "), opens, on));
      }
    }
  }

  /**
   * Marks the words of a sentence that are of known names: {@code b} and a sign at the first word
   * of a name, {@code i} and the sign at its further ones, {@link #NONE_HERE} elsewhere. The
   * longest name is taken first.
   */
  void mark(Document document, Sentence sentence, String[] marks) {
    Arrays.fill(marks, 0, sentence.endToken() - sentence.firstToken(), NONE_HERE);
    int token = sentence.firstToken();
    while (token < sentence.endToken()) {
      Phrase found = longest(document, token, sentence.endToken());
      if (found == null) {
        token++;
      } else {
        int at = token - sentence.firstToken();
        marks[at] = found.opens;
        Arrays.fill(marks, at + 1, at + found.words.length, found.on);
        token += found.words.length;
      }
    }
  }

  /** Where the longest name ends that begins there; {@code from} itself if none does. */
  int end(Document document, int from, int limit) {
    Phrase longest = longest(document, from, limit);
    return longest == null ? from : from + longest.words.length;
  }

  private static boolean is(Phrase phrase, Document document, int from) {
    for (int i = 0; i < phrase.words.length; i++) {
      if (!document.word(from + i).equals(phrase.words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Names open with a capital letter, so that most words need not be looked up. */
  private List<Phrase> of(String first) {
    return Character.isUpperCase(first.charAt(0))
        ? byFirst.getOrDefault(first, List.of())
        : List.of();
  }

  private @Nullable Phrase longest(Document document, int from, int limit) {
    Phrase longest = null;
    for (Phrase phrase : of(document.word(from))) {
      if ((longest == null || phrase.words.length > longest.words.length)
          && from + phrase.words.length <= limit
          && is(phrase, document, from)) {
        longest = phrase;
      }
    }
    return longest;
  }
}
