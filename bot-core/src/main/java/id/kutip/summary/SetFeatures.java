package id.kutip.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of the features that a set of candidates has beyond its sentences' own, all but {@link
 * Feature#EXPECTED}. Made for one document.
 */
final class SetFeatures {

  /** Terms that a set's coverage is reckoned by; one bit of a {@code long} each. */
  private static final int COVERED = 64;

  /** Bits whose weights are added up beforehand: sets are many, and their bits are always these. */
  private static final int OCTET = 8;

  private final Candidates candidates;
  private final int titled;
  private final long[] covered;
  private final long[] headline;

  /** What eight covered terms after the other weigh together, by which of them are covered. */
  private final double[][] weights;

  SetFeatures(Candidates candidates) {
    this.candidates = candidates;
    Terms terms = candidates.terms();
    int[] weightiest = weightiest(terms);
    this.weights = weights(terms, weightiest);
    this.titled = Math.min(COVERED, terms.title().length);
    this.covered = bits(weightiest);
    this.headline = bits(Arrays.copyOf(terms.title(), titled));
  }

  private static int[] weightiest(Terms terms) {
    List<Integer> repeated = new ArrayList<>();
    for (int term = 0; term < terms.size(); term++) {
      if (terms.count(term) > 1) {
        repeated.add(term);
      }
    }
    repeated.sort((a, b) -> terms.count(b) - terms.count(a));
    return repeated.stream().limit(COVERED).mapToInt(Integer::intValue).toArray();
  }

  private static double[][] weights(Terms terms, int[] weightiest) {
    double all = 0;
    for (int term : weightiest) {
      all += terms.count(term) - 1;
    }
    double[][] sums = new double[(weightiest.length + OCTET - 1) / OCTET][1 << OCTET];
    for (int octet = 0; octet < sums.length; octet++) {
      for (int some = 1; some < sums[octet].length; some++) {
        int bit = octet * OCTET + Integer.numberOfTrailingZeros(some);
        double weight = bit < weightiest.length ? terms.count(weightiest[bit]) - 1 : 0;
        sums[octet][some] = sums[octet][some & (some - 1)] + weight / Math.max(1, all);
      }
    }
    return sums;
  }

  /** Which of some terms each candidate has, a bit for each. */
  private long[] bits(int[] some) {
    long[] bitOf = new long[candidates.terms().size()];
    for (int bit = 0; bit < some.length; bit++) {
      bitOf[some[bit]] = 1L << bit;
    }
    long[] bits = new long[candidates.size()];
    for (int i = 0; i < bits.length; i++) {
      for (int term : candidates.terms().of(i)) {
        bits[i] |= bitOf[term];
      }
    }
    return bits;
  }

  /** The values for a set, ascending. */
  double[] of(int[] set) {
    double[] values = new double[Feature.COUNT - Feature.OF_SENTENCES];
    long bits = 0;
    long title = 0;
    double all = 0;
    for (int i = 0; i < set.length; i++) {
      for (int j = i + 1; j < set.length; j++) {
        add(values, Feature.ALIKE, candidates.alike(set[i], set[j]));
      }
      boolean follows = i > 0 && set[i] == set[i - 1] + 1;
      boolean within = candidates.goesOnParagraph(set[i]);
      add(values, Feature.ADJACENT, follows ? 1 : 0);
      add(values, Feature.ADJACENT_IN_PARAGRAPH, follows && within ? 1 : 0);
      add(values, Feature.BROKEN, !follows && within ? 1 : 0);
      bits |= covered[set[i]];
      title |= headline[set[i]];
      all += candidates.vocabulary().length(set[i]);
    }
    double covers = 0;
    for (int octet = 0; octet < weights.length; octet++) {
      covers += weights[octet][(int) (bits >>> (octet * OCTET)) & (1 << OCTET) - 1];
    }
    add(values, Feature.COVERS, covers);
    add(values, Feature.COVERS_HEADLINE, titled == 0 ? 0 : (double) Long.bitCount(title) / titled);
    double mean = all / Math.max(1, set.length) / 20;
    add(values, Feature.MEAN_WORDS, mean);
    add(values, Feature.LENGTHY, mean * mean);
    return values;
  }

  private static void add(double[] values, Feature feature, double value) {
    values[feature.index() - Feature.OF_SENTENCES] += value;
  }
}
