package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences that tell an article: the set that together has most for itself, by weighed
 * features of its sentences and of the set (a log-linear model as in McDonald 2007 and, for its
 * training, Och 2003). What leans on the sentence before is shown behind it or not at all; what is
 * torn or no part of the news is never shown. In a language that is not read, the first sentences
 * are taken. Thread-safe; linear in the text's length, of which {@code Candidates} looks at the
 * first two hundred sentences.
 */
public final class Summarizer {

  private static final int BRIEF = 1;
  private static final int MEDIUM = 3;

  /** Sentences from which on the longest summary has six. */
  private static final int MIDDLING_TEXT = 15;

  /** Sentences from which on it has seven. */
  private static final int LONG_TEXT = 30;

  private final Map<Language, SummaryLexicon> lexicons =
      Map.of(
          Language.INDONESIAN, SummaryLexicon.of(Language.INDONESIAN),
          Language.ENGLISH, SummaryLexicon.of(Language.ENGLISH));
  private final Phrases junk = Phrases.load("junk.txt");
  private final SummaryWeights habits;
  private final WordWeights one;
  private final WordWeights several;
  private final WordWeights headed;

  /** A summariser with the weights that Kutip learned. */
  public Summarizer() {
    this(
        SummaryWeights.load("weights_id.txt"),
        WordWeights.load("words_one.txt"),
        WordWeights.load("words_several.txt"),
        WordWeights.load("words_headed.txt"));
  }

  /**
   * A summariser with other weights.
   *
   * @param habits of those who summarise Indonesian newspapers
   * @param one of words, for a summary of one sentence
   * @param several of words, for longer ones
   * @param headed of words, for longer ones that go by nothing else, of texts that have a headline
   */
  Summarizer(SummaryWeights habits, WordWeights one, WordWeights several, WordWeights headed) {
    this.habits = habits;
    this.one = one;
    this.several = several;
    this.headed = headed;
  }

  /** The sentences that tell the document. */
  public Summary summarize(Document document, List<Entity> entities) {
    Candidates candidates = candidates(document, entities);
    BitSet all = new BitSet();
    all.set(0, candidates.size());
    return summary(document, candidates, all);
  }

  /**
   * The sentences that tell what the document says about {@code focus}; none where it says nothing.
   *
   * @param focus words in any form and case
   */
  public Summary summarize(Document document, List<Entity> entities, List<String> focus) {
    Candidates candidates = candidates(document, entities);
    BitSet about = Focus.sentences(document, entities, candidates, focus);
    if (about.isEmpty()) {
      return Summary.EMPTY;
    }
    for (int i = candidates.size() - 1; i > 0; i--) {
      if (about.get(i) && candidates.standing(i) == Standing.AFTER_THE_ONE_BEFORE) {
        about.set(i - 1);
      }
    }
    return summary(document, candidates, about);
  }

  /** The {@code count} sentences that tell the document, ascending. */
  public List<Integer> choose(Document document, List<Entity> entities, int count) {
    Candidates candidates = candidates(document, entities);
    BitSet all = new BitSet();
    all.set(0, candidates.size());
    return new Choice(document, candidates, all).of(count);
  }

  /** Whether {@code chosen} are all the sentences of the document that are part of its news. */
  public boolean isWhole(Document document, List<Integer> chosen) {
    return chosen.size() == candidates(document, List.of()).size();
  }

  Candidates candidates(Document document, List<Entity> entities) {
    SummaryLexicon lexicon = lexicons.getOrDefault(document.language(), SummaryLexicon.NONE);
    return Candidates.of(document, entities, lexicon, junk);
  }

  private Summary summary(Document document, Candidates candidates, BitSet eligible) {
    Choice choice = new Choice(document, candidates, eligible);
    return new Summary(choice.of(BRIEF), choice.of(MEDIUM), choice.of(full(candidates)));
  }

  /** How many sentences the longest summary has. */
  private static int full(Candidates candidates) {
    int size = candidates.size();
    return size > LONG_TEXT ? 7 : size > MIDDLING_TEXT ? 6 : 5;
  }

  /** Choosing some of the eligible sentences of one document. */
  private final class Choice {

    private final Candidates candidates;
    private final BitSet eligible;
    private final Language language;

    /** Sets of several, made once for the longer summaries. */
    private @Nullable SentenceSets longer;

    Choice(Document document, Candidates candidates, BitSet eligible) {
      this.candidates = candidates;
      this.eligible = eligible;
      this.language = document.language();
    }

    List<Integer> of(int count) {
      if (candidates.size() <= count) {
        return candidates.places(eligible.stream().toArray());
      }
      int[] best = language == Language.OTHER ? first(count) : sets(count).best(count);
      // where nothing stands by itself, the first sentence says at least what it is about
      return candidates.places(best.length > 0 ? best : eligible.stream().limit(1).toArray());
    }

    private SentenceSets sets(int count) {
      if (count == BRIEF) {
        return new SentenceSets(candidates, SummaryWeights.PLAIN, one, byThemselves());
      }
      if (longer == null) {
        longer =
            language == Language.INDONESIAN
                ? new SentenceSets(candidates, habits, several, eligible)
                : new SentenceSets(
                    candidates,
                    SummaryWeights.PLAIN,
                    ofWords(),
                    eligible,
                    ExpectedOverlap.ENGLISH_WORDS_A_SENTENCE);
      }
      return longer;
    }

    /** Those that point back at nothing, where there are any: a single sentence has none before. */
    private BitSet byThemselves() {
      BitSet some = new BitSet();
      eligible.stream()
          .filter(i -> candidates.standing(i) == Standing.ALONE && !candidates.pointsBack(i))
          .forEach(some::set);
      return some.isEmpty() ? eligible : some;
    }

    private WordWeights ofWords() {
      return candidates.terms().title().length > 0 ? headed : several;
    }

    private int[] first(int count) {
      return IntStream.range(0, candidates.size())
          .filter(i -> candidates.standing(i) != Standing.TORN)
          .limit(count)
          .toArray();
    }
  }
}
