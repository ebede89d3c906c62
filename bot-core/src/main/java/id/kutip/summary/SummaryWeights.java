package id.kutip.summary;

import id.kutip.text.ResourceLines;
import java.util.List;

/**
 * How much each feature speaks for a sentence, or for a set of sentences. Read from a resource of
 * one feature a line: name and weight. Immutable.
 */
final class SummaryWeights {

  private final double[] weights;

  /** The weights in order of {@link Feature}. */
  SummaryWeights(double[] weights) {
    this.weights = weights.clone();
  }

  static SummaryWeights load() {
    double[] weights = new double[Feature.COUNT];
    for (String line : ResourceLines.of(SummaryWeights.class, "weights.txt")) {
      List<String> parts = List.of(line.split("\\s+"));
      weights[Feature.valueOf(parts.get(0)).index()] = Double.parseDouble(parts.get(1));
    }
    return new SummaryWeights(weights);
  }

  /** The weight of the feature with that ordinal. */
  double of(int feature) {
    return weights[feature];
  }

  /** All weights, in order of {@link Feature}. */
  double[] all() {
    return weights.clone();
  }

  /** What the features of a sentence say for it. */
  double score(double[] features) {
    double score = 0;
    for (int i = 0; i < features.length; i++) {
      score += weights[i] * features[i];
    }
    return score;
  }
}
