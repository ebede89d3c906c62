package id.kutip.summary;

import id.kutip.text.ResourceLines;
import java.util.List;

/**
 * How much each feature speaks for a sentence, or for a set of sentences. Read from a resource of
 * one feature a line: name and weight. Immutable.
 */
final class SummaryWeights {

  /** Of a set nothing but the overlap that can be expected of it. */
  static final SummaryWeights PLAIN = new SummaryWeights(plain());

  private final double[] weights;

  /** Whether anything but the expected overlap counts. */
  private final boolean habits;

  /** The weights in order of {@link Feature}. */
  SummaryWeights(double[] weights) {
    this.weights = weights.clone();
    boolean others = false;
    for (int i = 0; i < weights.length; i++) {
      others |= weights[i] != 0 && i != Feature.EXPECTED.index();
    }
    this.habits = others;
  }

  private static double[] plain() {
    double[] weights = new double[Feature.COUNT];
    weights[Feature.EXPECTED.index()] = 1;
    return weights;
  }

  static SummaryWeights load(String name) {
    double[] weights = new double[Feature.COUNT];
    for (String line : ResourceLines.of(SummaryWeights.class, name)) {
      List<String> parts = List.of(line.split("\\s+"));
      weights[Feature.valueOf(parts.get(0)).index()] = Double.parseDouble(parts.get(1));
    }
    return new SummaryWeights(weights);
  }

  /** Whether anything but {@link Feature#EXPECTED} counts. */
  boolean hasHabits() {
    return habits;
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
