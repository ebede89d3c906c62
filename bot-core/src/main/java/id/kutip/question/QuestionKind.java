package id.kutip.question;

import id.kutip.entity.Entity;
import id.kutip.fact.Fact;
import id.kutip.text.EditDistance;
import java.util.List;
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

  private static final QuestionPhrases PHRASES = QuestionPhrases.read();

  /** Words that questions open with, longer than three letters. */
  private static final List<String> OPENERS =
      List.of("berapa", "kapan", "siapa", "dimana", "mengapa", "kenapa", "when", "where", "which");

  /** What the question asks for. */
  static QuestionKind of(List<String> words) {
    return PHRASES.longest(words).orElse(ANY);
  }

  /** Whether a word only asks: {@code siapa, berapa, when}. */
  static boolean isAsking(String word) {
    return PHRASES.isAsking(word);
  }

  /** Whether one of the words asks: {@code jumlah korban} holds none. */
  static boolean asks(List<String> words) {
    return PHRASES.asks(words);
  }

  /** Whether a word that stands first opens what is answered by yes or no: {@code apakah, did}. */
  static boolean isOpening(String word) {
    return PHRASES.isOpening(word);
  }

  /**
   * Whether a word asks for this kind together with others: {@code harga, kota, tahun}; of people
   * it tells an office, {@code which captain}, which is no kind.
   */
  boolean says(String word) {
    return this != ANY && this != PERSON && PHRASES.say(this, word);
  }

  /**
   * The asking word that was meant by a slip at the start of a question, where a slip is likelier
   * than another word: {@code berapa} for {@code brapa}; the word itself where none was.
   */
  static String mended(String word) {
    return isAsking(word) || CommonWords.has(word)
        ? word
        : OPENERS.stream()
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
}
