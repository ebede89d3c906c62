package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for a sentence as the answer to a question, and whether that is enough: a wrong
 * answer is worse than none.
 */
final class Evidence {

  /** What the words of the sentences beside it count: they may say what is spoken of, or when. */
  private static final double NEIGHBOUR = 0.3;

  /** What the words of the sentence before count where this one goes on speaking of the same. */
  private static final double CONTINUED = 0.9;

  /** Words that open a sentence which goes on from the one before. */
  private static final Set<String> CONTINUING =
      Set.of(
          "ini",
          "itu",
          "ia",
          "dia",
          "beliau",
          "mereka",
          "adapun",
          "sedangkan",
          "he",
          "she",
          "it",
          "they",
          "this",
          "these",
          "that",
          "those",
          "his",
          "her",
          "its",
          "their");

  /** {@code Suaminya}: of whom the sentence before tells. */
  private static final String THEIRS = "nya";

  /** Of the question's words, by weight, what must be found in a short text. */
  private static final double LEAST_SHARE = 0.15;

  /** What more is needed where a single word is all that a sentence shares. */
  private static final double ALONE = 0.05;

  /** What more for each sentence: the longer a text, the more of the words it holds. */
  private static final double FOR_LENGTH = 0.015;

  /** Texts of so many sentences are short. */
  private static final int SHORT = 3;

  /** Longer texts need not hold more. */
  private static final int LONG = 10;

  /** A text of so many sentences is a whole article, which names what it speaks of. */
  private static final int WHOLE = 6;

  private static final int FEW_WORDS = 2;

  /** Longer questions tell more than an office or what is counted. */
  private static final int FEW_WORDS_NEEDED = 4;

  /** The same for questions of few words. */
  private static final double LEAST_SHARE_OF_FEW = 0.4;

  /** The same for an office, whose every word tells another, and for the day of a deed. */
  private static final double LEAST_SHARE_OF_ALL = 0.67;

  /** What is enough to come near. */
  private static final double LEAST_SHARE_NEAR = 0.1;

  /** An article without so many of the question's words, and more than half, tells of others. */
  private static final int MANY_MISSING = 3;

  private static final double STRONG_SHARE = 0.5;

  private final Document document;
  private final QuestionText question;
  private final QuestionWords words;
  private final double least;

  /** The same for a question of many words, and where a figure counts just what is asked for. */
  private final double leastOfMany;

  /** Whether the article never names what the question names. */
  private final boolean nameless;

  /** Whether it does not, or has few of the question's words. */
  private final boolean unknown;

  /** Whether a sentence must tell what was done, and not only to whom. */
  private final boolean deedNeeded;

  /** The word of a deed or of what is counted, which a sentence must hold; -1 without one. */
  private final int needed;

  /** The word of an office, which a sentence must hold as it was put; -1 without one. */
  private final int office;

  Evidence(Document document, QuestionText question, QuestionWords words) {
    this.needed =
        words.count() <= FEW_WORDS_NEEDED ? Math.max(question.done(), question.counted()) : -1;
    this.office = words.count() <= FEW_WORDS_NEEDED ? question.office() : -1;
    this.document = document;
    this.question = question;
    this.words = words;
    int sentences = Math.max(SHORT, Math.min(LONG, document.sentences().size()));
    double leastOfMany = LEAST_SHARE + FOR_LENGTH * (sentences - SHORT);
    double share = leastOfMany;
    boolean all =
        (question.office() >= 0 && words.count() <= FEW_WORDS + 1)
            || (question.kind() == QuestionKind.DATE && words.count() == FEW_WORDS);
    if (all) {
      share = Math.max(LEAST_SHARE_OF_ALL, share);
    } else if (words.count() <= FEW_WORDS) {
      share = Math.max(LEAST_SHARE_OF_FEW, share);
    }
    this.least = share;
    this.leastOfMany = leastOfMany;
    boolean whole = document.sentences().size() >= WHOLE;
    boolean lacking = words.missing() >= MANY_MISSING && 2 * words.missing() > words.count();
    this.nameless = whole && words.lackName();
    this.unknown = nameless || (whole && lacking);
    this.deedNeeded =
        whole && (question.kind() == QuestionKind.DATE || question.kind() == QuestionKind.PERSON);
  }

  /** From 0 to 1. */
  double of(Sentence sentence) {
    double beside = NEIGHBOUR * words.shareBeside(sentence);
    return words.share(sentence)
        + (continues(sentence)
            ? Math.max(beside, CONTINUED * words.shareBefore(sentence))
            : beside);
  }

  private boolean continues(Sentence sentence) {
    String first = document.lower(sentence.firstToken());
    return CONTINUING.contains(first) || first.endsWith(THEIRS);
  }

  /** Whether it surely speaks of what is asked, though no name is recognised in it. */
  boolean isStrong(Sentence sentence) {
    return of(sentence) >= STRONG_SHARE;
  }

  /** {@code 32 scientists}, asked how many scientists there were. */
  private boolean isCounted(@Nullable Candidate answer) {
    return answer != null && words.has(question.counted(), answer.span());
  }

  /** Where an office is told, the words of the article's topic need not be said again. */
  private double share(Sentence sentence) {
    return office >= 0 ? of(sentence) + CONTINUED * words.shareOfTopic(sentence) : of(sentence);
  }

  /**
   * Whether the sentence answers at all.
   *
   * @param answer what would answer in it; null if nothing does by itself
   */
  boolean isEnough(Sentence sentence, @Nullable Candidate answer) {
    int held = words.held(sentence);
    return held > 0
        && !unknown
        && share(sentence) >= (isCounted(answer) ? leastOfMany : held == 1 ? least + ALONE : least)
        && (!question.asksWhoDid() || words.holdsName(sentence))
        && (!deedNeeded || words.holdsMoreThanNames(sentence))
        && (needed < 0 || words.has(needed, sentence))
        && (office < 0 || words.names(office, sentence));
  }

  /** Whether the sentence may be shown as what comes near, though hardly as an answer. */
  boolean isNear(Sentence sentence) {
    return words.held(sentence) > 0 && !nameless && share(sentence) >= LEAST_SHARE_NEAR;
  }
}
