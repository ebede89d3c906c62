package id.kutip.question;

import id.kutip.entity.Entity;
import id.kutip.fact.Fact;
import id.kutip.text.EditDistance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What sort of thing answers a question. Its words are those of {@code questions.txt}. */
enum QuestionKind {
  PERSON,
  ORGANISATION,
  PLACE,
  DATE,
  TIME,
  DURATION,
  PERCENT,
  MONEY,
  NUMBER,
  /** The number of a law or a flight. */
  NUMBERED,
  REASON,
  /** What somebody does for a living, or is. */
  ROLE,
  /** How something is done: a sentence tells it, no word of it alone. */
  MANNER,
  /** Nothing that facts or names would tell. */
  ANY;

  private static final String ANY_WORDS = "_";
  private static final Map<QuestionKind, List<List<String>>> PHRASES = read();

  /** Words that questions open with, longer than three letters. */
  private static final List<String> OPENERS =
      List.of("berapa", "kapan", "siapa", "dimana", "mengapa", "kenapa", "when", "where", "which");

  /** How asking words are shortened in chats. */
  private static final Map<String, String> SHORT =
      Map.of(
          "what's",
          "what",
          "brp",
          "berapa",
          "brpa",
          "berapa",
          "kpn",
          "kapan",
          "dmn",
          "dimana",
          "dmna",
          "dimana",
          "knp",
          "kenapa",
          "knapa",
          "kenapa",
          "sapa",
          "siapa",
          "gmn",
          "bagaimana");

  /** What the question asks for. */
  static QuestionKind of(List<String> words) {
    QuestionKind best = ANY;
    int longest = 0;
    for (Map.Entry<QuestionKind, List<List<String>>> kind : PHRASES.entrySet()) {
      for (List<String> phrase : kind.getValue()) {
        if (phrase.size() > longest && stands(phrase, words)) {
          best = kind.getKey();
          longest = phrase.size();
        }
      }
    }
    return best;
  }

  /** Whether a word only asks: {@code siapa, berapa, when}. */
  static boolean isAsking(String word) {
    return PHRASES.values().stream().anyMatch(phrases -> phrases.contains(List.of(word)));
  }

  /** Whether a word asks for this kind together with others: {@code harga, kota, tahun}. */
  boolean says(String word) {
    return this != ANY
        && PHRASES.getOrDefault(this, List.of()).stream()
            .anyMatch(phrase -> phrase.size() > 1 && phrase.contains(word));
  }

  /**
   * The asking word that was meant: {@code berapa} for {@code brapa} or {@code brp}; the word
   * itself where none was.
   *
   * @param first whether it opens the question, where a slip is likelier than another word
   */
  static String mended(String word, boolean first) {
    String whole = SHORT.get(word);
    if (whole != null || !first || isAsking(word) || CommonWords.has(word)) {
      return whole == null ? word : whole;
    }
    return OPENERS.stream()
        .filter(opener -> EditDistance.isSlip(word, opener))
        .findFirst()
        .orElse(word);
  }

  /** Whether a fact can answer it. */
  boolean takes(Fact.Kind kind) {
    return switch (this) {
      case DATE -> kind == Fact.Kind.DATE || kind == Fact.Kind.TIME;
      case TIME -> kind == Fact.Kind.TIME;
      case DURATION -> kind == Fact.Kind.DURATION || kind == Fact.Kind.NUMBER;
      case PERCENT -> kind == Fact.Kind.PERCENT || kind == Fact.Kind.RANGE;
      case MONEY -> kind == Fact.Kind.MONEY || kind == Fact.Kind.RANGE || kind == Fact.Kind.NUMBER;
      case NUMBER -> kind != Fact.Kind.DATE && kind != Fact.Kind.TIME;
      default -> false;
    };
  }

  /** Whether a sentence without a figure or name found may answer it. */
  boolean isTold() {
    return this == ANY || this == ROLE || this == MANNER;
  }

  /** The kind of names that answer it; empty if none do. */
  Optional<Entity.Kind> names() {
    return switch (this) {
      case PERSON -> Optional.of(Entity.Kind.PERSON);
      case ORGANISATION -> Optional.of(Entity.Kind.ORGANISATION);
      case PLACE -> Optional.of(Entity.Kind.PLACE);
      default -> Optional.empty();
    };
  }

  /** Whether a fact of that kind is just what is asked for, not only a figure as well. */
  boolean wants(Fact.Kind kind) {
    return switch (this) {
      case DATE -> kind == Fact.Kind.DATE;
      case TIME -> kind == Fact.Kind.TIME;
      case DURATION -> kind == Fact.Kind.DURATION;
      case PERCENT -> kind == Fact.Kind.PERCENT;
      case MONEY -> kind == Fact.Kind.MONEY;
      default -> true;
    };
  }

  private static boolean stands(List<String> phrase, List<String> words) {
    for (int at = 0; at + phrase.size() <= words.size(); at++) {
      if (standsAt(phrase, words.subList(at, words.size()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAt(List<String> phrase, List<String> words) {
    int at = 0;
    for (int part = 0; part < phrase.size(); part++) {
      if (phrase.get(part).equals(ANY_WORDS)) {
        int next = words.subList(at, words.size()).lastIndexOf(phrase.get(part + 1));
        if (next < 1) {
          return false;
        }
        at += next;
      } else if (at < words.size() && phrase.get(part).equals(words.get(at))) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private static Map<QuestionKind, List<List<String>>> read() {
    Map<QuestionKind, List<List<String>>> phrases = new EnumMap<>(QuestionKind.class);
    try (InputStream in = QuestionKind.class.getResourceAsStream("questions.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource questions.txt");
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        lines
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(": ", 2))
            .forEach(
                line ->
                    phrases.put(
                        valueOf(line[0].toUpperCase(Locale.ROOT)),
                        List.of(line[1].split("\\|")).stream()
                            .map(phrase -> List.of(phrase.strip().split(" ")))
                            .toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }
}
