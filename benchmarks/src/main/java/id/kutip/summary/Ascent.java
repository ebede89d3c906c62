package id.kutip.summary;

import java.util.function.BiConsumer;

/** Gradient ascent with a step of its own for each weight (Adam, Kingma and Ba 2015). */
final class Ascent {

  private static final int ROUNDS = 300;
  private static final double STEP = 0.05;
  private static final double PENALTY = 0.0001;

  private Ascent() {}

  /**
   * The weights that are reached, with a penalty on their squares.
   *
   * @param gradient adds to its second argument the gradient at its first
   */
  static double[] from(double[] start, BiConsumer<double[], double[]> gradient) {
    double[] weights = start.clone();
    double[] mean = new double[weights.length];
    double[] square = new double[weights.length];
    for (int round = 1; round <= ROUNDS; round++) {
      double[] uphill = new double[weights.length];
      gradient.accept(weights, uphill);
      for (int i = 0; i < weights.length; i++) {
        double g = uphill[i] - PENALTY * weights[i];
        mean[i] = 0.9 * mean[i] + 0.1 * g;
        square[i] = 0.999 * square[i] + 0.001 * g * g;
        double meanNow = mean[i] / (1 - Math.pow(0.9, round));
        double squareNow = square[i] / (1 - Math.pow(0.999, round));
        weights[i] += STEP * meanNow / (Math.sqrt(squareNow) + 1e-8);
      }
    }
    return weights;
  }
}
