package id.kutip.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** The least and the greatest of a figure in 95 of 100 samples. */
public record Interval(double from, double to) {

  /**
   * How sure a figure is: over samples of what was scored, each drawn as often as chance has it
   * (bootstrap, Efron 1979). Same scores, same interval.
   */
  public static <T> Interval of(List<T> scores, int samples, ToDoubleFunction<List<T>> figure) {
    Random random = new Random(1);
    double[] figures = new double[samples];
    for (int i = 0; i < samples; i++) {
      List<T> sample = new ArrayList<>();
      for (int j = 0; j < scores.size(); j++) {
        sample.add(scores.get(random.nextInt(scores.size())));
      }
      figures[i] = figure.applyAsDouble(sample);
    }
    Arrays.sort(figures);
    return new Interval(figures[(int) (0.025 * samples)], figures[(int) (0.975 * samples)]);
  }
}
