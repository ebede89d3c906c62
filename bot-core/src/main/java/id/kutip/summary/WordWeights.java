package id.kutip.summary;

import id.kutip.text.ResourceLines;
import java.util.List;

/**
 * How much each feature speaks for a word as one of the summary's, as a logistic model has it. Read
 * from a resource of one feature a line: name and weight. Immutable.
 */
final class WordWeights {

  private final double[] weights;

  /** The weights in order of {@link WordFeature}. */
  WordWeights(double[] weights) {
    this.weights = weights.clone();
  }

  static WordWeights load(String name) {
    double[] weights = new double[WordFeature.COUNT];
    for (String line : ResourceLines.of(WordWeights.class, name)) {
      List<String> parts = List.of(line.split("\\s+"));
      weights[WordFeature.valueOf(parts.get(0)).index()] = Double.parseDouble(parts.get(1));
    }
    return new WordWeights(weights);
  }

  /** How likely a word with these features is to be one of the summary's, 0 to 1. */
  double chance(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
