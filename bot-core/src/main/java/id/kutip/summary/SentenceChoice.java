package id.kutip.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes sentences one by one: always the one for which most speaks, less what it repeats of those
 * already taken (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
final class SentenceChoice {

  private SentenceChoice() {}

  /**
   * The sentences taken, the first one first.
   *
   * @param scores what speaks for each by itself; negative infinity for one never to be taken
   * @param orphan whether a sentence cannot stand without the one before
   */
  static List<Integer> take(
      double[] scores, boolean[] orphan, SentenceWords words, SummaryWeights weights, int most) {
    List<Integer> taken = new ArrayList<>();
    double[] left = scores.clone();
    while (taken.size() < most) {
      int best = best(left, orphan, taken);
      if (best < 0) {
        break;
      }
      taken.add(best);
      left[best] = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < left.length; i++) {
        if (left[i] != Double.NEGATIVE_INFINITY) {
          left[i] += weights.repeats() * words.alike(i, best);
          left[i] += i == best + 1 ? weights.follows() : 0;
        }
      }
    }
    return taken;
  }

  private static int best(double[] left, boolean[] orphan, List<Integer> taken) {
    int best = -1;
    for (int i = 0; i < left.length; i++) {
      boolean stands = !orphan[i] || taken.contains(i - 1);
      if (stands && left[i] != Double.NEGATIVE_INFINITY && (best < 0 || left[i] > left[best])) {
        best = i;
      }
    }
    return best;
  }
}
