package id.kutip.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each feature speaks for a sentence, and how much what it shares with sentences already
 * chosen speaks against it. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // never handed out; copying it would cost time
record SummaryWeights(double[] features, double repeats, double follows) {

  static final String REPEATS = "repeats";
  static final String FOLLOWS = "follows";

  /**
   * Reads a column of {@code weights.txt}.
   *
   * @param lines name, weight where the headline is known, weight where it is not
   * @param column 1 or 2
   */
  static SummaryWeights read(List<String> lines, int column) {
    Map<String, Double> weights = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split(" +");
      weights.put(parts[0], Double.valueOf(parts[column]));
    }
    return new SummaryWeights(
        SentenceFeatures.NAMES.stream()
            .mapToDouble(name -> weights.getOrDefault(name, 0.0))
            .toArray(),
        weights.getOrDefault(REPEATS, 0.0),
        weights.getOrDefault(FOLLOWS, 0.0));
  }

  /** What speaks for a sentence by itself. */
  double of(double[] values) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * values[i];
    }
    return sum;
  }
}
