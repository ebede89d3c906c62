package id.kutip.summary;

import java.util.List;

/** Logistic regression by Newton's method, with a penalty on the squares of the weights. */
final class LogisticFit {

  private static final int ROUNDS = 12;
  private static final double PENALTY = 0.0001;

  /** What is known of one case, and whether it came true; never compared with another. */
  @SuppressWarnings("ArrayRecordComponent")
  record Case(double[] features, boolean isTrue) {}

  private LogisticFit() {}

  /** The weights that make what came true most likely. */
  static double[] weights(List<Case> cases, int size) {
    double[] weights = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (Case one : cases) {
        add(one, weights, gradient, curvature);
      }
      for (int i = 0; i < size; i++) {
        gradient[i] -= PENALTY * cases.size() * weights[i];
        curvature[i][i] += PENALTY * cases.size();
      }
      double[] step = solve(curvature, gradient);
      for (int i = 0; i < size; i++) {
        weights[i] += step[i];
      }
    }
    return weights;
  }

  private static void add(Case one, double[] weights, double[] gradient, double[][] curvature) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * one.features[i];
    }
    double chance = 1 / (1 + Math.exp(-sum));
    double missed = (one.isTrue ? 1 : 0) - chance;
    double unsure = chance * (1 - chance);
    for (int i = 0; i < weights.length; i++) {
      double value = one.features[i];
      if (value != 0) {
        gradient[i] += missed * value;
        for (int j = 0; j < weights.length; j++) {
          curvature[i][j] += unsure * value * one.features[j];
        }
      }
    }
  }

  /** Solves a positive definite system by Gauss's elimination, in place. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int row = 0; row < size; row++) {
      for (int below = row + 1; below < size; below++) {
        double factor = matrix[below][row] / matrix[row][row];
        for (int i = row; i < size; i++) {
          matrix[below][i] -= factor * matrix[row][i];
        }
        right[below] -= factor * right[row];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = right[row];
      for (int i = row + 1; i < size; i++) {
        rest -= matrix[row][i] * solution[i];
      }
      solution[row] = rest / matrix[row][row];
    }
    return solution;
  }
}
