package id.kutip.summary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/** Looks for the set of sentences that together tell most. */
final class SentenceSets {

  /** Sentences whose sets are weighed against one another. */
  static final int POOL = 12;

  /** Sets larger than this grow from it, a sentence at a time. */
  static final int TRIED_IN_FULL = 3;

  /** Sentences of a long summary. */
  private static final int FEWEST = 5;

  private static final int MOST = 7;

  /** The unit of {@link Feature#EXPECTED}, so that its values are as large as others'. */
  static final int EXPECTED_IN = 10;

  private final Candidates candidates;
  private final SummaryWeights weights;
  private final BitSet eligible;
  private final ExpectedOverlap overlap;
  private final double[] scores;

  /**
   * Sets of these candidates.
   *
   * @param eligible the sentences that sets are made of
   */
  SentenceSets(Candidates candidates, SummaryWeights weights, WordWeights words, BitSet eligible) {
    this(candidates, weights, words, eligible, ExpectedOverlap.WORDS_A_SENTENCE);
  }

  /**
   * Sets of these candidates.
   *
   * @param eligible the sentences that sets are made of
   * @param wordsASentence how many words a summary has for each of its sentences
   */
  SentenceSets(
      Candidates candidates,
      SummaryWeights weights,
      WordWeights words,
      BitSet eligible,
      int wordsASentence) {
    this.candidates = candidates;
    this.eligible = eligible;
    this.weights = weights;
    this.overlap = new ExpectedOverlap(candidates.vocabulary(), words, wordsASentence);
    this.scores = new double[candidates.size()];
    for (int i = 0; i < scores.length && weights.hasHabits(); i++) {
      scores[i] = weights.score(candidates.features(i));
    }
  }

  /** The best set of {@code count} sentences, ascending; smaller where no more may be shown. */
  int[] best(int count) {
    int[] pool = pool();
    for (int size = Math.min(count, TRIED_IN_FULL); size > 0; size--) {
      Best best = new Best();
      each(candidates, pool, size, set -> best.offer(set, score(set, count)));
      if (best.set.length > 0) {
        return grown(best.set, count);
      }
    }
    return grown(new int[0], count);
  }

  /**
   * The set and the sentences that add most to it; of a long summary that would stay too short,
   * quotations over several sentences, too.
   */
  private int[] grown(int[] from, int count) {
    int[] set = from;
    while (count > TRIED_IN_FULL && set.length < count) {
      Best best = new Best();
      for (int i = 0; i < scores.length; i++) {
        if (candidates.standing(i) != Standing.TORN) {
          offer(set, new int[] {i}, count, best);
        }
      }
      if (best.set.length == 0 && set.length < FEWEST) {
        for (int[] run : candidates.runs().all()) {
          if (set.length + run.length <= MOST) {
            offer(set, run, count, best);
          }
        }
      }
      if (best.set.length == 0) {
        return set;
      }
      set = best.set;
    }
    return set;
  }

  /** Offers the set with some sentences more, if none of them is in it and all may be shown. */
  private void offer(int[] set, int[] more, int count, Best best) {
    for (int i : more) {
      if (!eligible.get(i) || Arrays.binarySearch(set, i) >= 0) {
        return;
      }
    }
    int[] larger = with(set, more);
    if (candidates.mayShow(larger)) {
      best.offer(larger, score(larger, count));
    }
  }

  private static final class Best {
    private int[] set = new int[0];
    private double score = Double.NEGATIVE_INFINITY;

    void offer(int[] other, double of) {
      if (of > score) {
        set = other.clone();
        score = of;
      }
    }
  }

  private static int[] with(int[] set, int[] more) {
    int[] larger = Arrays.copyOf(set, set.length + more.length);
    System.arraycopy(more, 0, larger, set.length, more.length);
    Arrays.sort(larger);
    return larger;
  }

  /** What speaks for the set. */
  private double score(int[] set, int wanted) {
    double score = expected(set, wanted);
    if (!weights.hasHabits()) {
      return score;
    }
    for (int sentence : set) {
      score += scores[sentence];
    }
    double[] features = candidates.features(set);
    for (int i = 0; i < features.length; i++) {
      score += weights.of(Feature.OF_SENTENCES + i) * features[i];
    }
    return score;
  }

  /** What the overlap that can be expected of the set says for it. */
  private double expected(int[] set, int wanted) {
    return EXPECTED_IN * weights.of(Feature.EXPECTED.index()) * overlap.of(set, wanted);
  }

  /** The sentences that may be shown and have most for themselves, ascending. */
  int[] pool() {
    int[] best = new int[POOL];
    double[] worths = new double[POOL];
    int size = 0;
    for (int i = 0; i < scores.length; i++) {
      if (!eligible.get(i) || candidates.standing(i) == Standing.TORN) {
        continue;
      }
      double worth = scores[i] + expected(new int[] {i}, 1);
      int place = size;
      while (place > 0 && worths[place - 1] < worth) {
        place--;
      }
      if (place < POOL) {
        size = Math.min(POOL, size + 1);
        System.arraycopy(best, place, best, place + 1, size - place - 1);
        System.arraycopy(worths, place, worths, place + 1, size - place - 1);
        best[place] = i;
        worths[place] = worth;
      }
    }
    int[] pool = Arrays.copyOf(best, size);
    Arrays.sort(pool);
    return pool;
  }

  /**
   * Hands on each set of that size from the pool, of which none is torn, that may be shown,
   * ascending.
   */
  static void each(Candidates candidates, int[] pool, int size, Consumer<int[]> to) {
    each(candidates, pool, 0, new int[size], 0, to);
  }

  private static void each(
      Candidates candidates, int[] pool, int from, int[] set, int filled, Consumer<int[]> to) {
    if (filled == set.length) {
      to.accept(set);
      return;
    }
    for (int i = from; i < pool.length; i++) {
      set[filled] = pool[i];
      if (candidates.mayFollow(set, filled)) {
        each(candidates, pool, i + 1, set, filled + 1, to);
      }
    }
  }
}
