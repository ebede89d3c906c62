package id.kutip.evaluation;

import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How quotes were found, in one article or in several.
 *
 * @param gold annotated quotes
 * @param found quotes found, but for those that count neither for nor against
 * @param matched quotes that are both
 * @param withSpeaker annotated quotes whose speaker is annotated
 * @param withoutSpeaker matched ones whose speaker is not
 * @param right matched ones with the right speaker
 */
public record QuoteScore(
    int gold,
    int found,
    int matched,
    int withSpeaker,
    int withoutSpeaker,
    int right,
    List<Fault> errors) {

  /** Copies the errors. */
  public QuoteScore {
    errors = List.copyOf(errors);
  }

  /** What can go wrong. */
  public enum Kind {
    MISSED,
    INVENTED,
    WRONG_SPEAKER
  }

  /** One thing that went wrong; the speakers are null where there is none. */
  public record Fault(
      Kind kind,
      String article,
      Span at,
      String words,
      @Nullable String speaker,
      @Nullable String foundSpeaker) {}

  /** Precision, recall and their harmonic mean, from 0 to 1. */
  public record Figures(double precision, double recall, double f) {

    static Figures of(int right, int found, int gold) {
      double precision = found == 0 ? 0 : (double) right / found;
      double recall = gold == 0 ? 0 : (double) right / gold;
      double sum = precision + recall;
      return new Figures(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }
  }

  /** The least and the greatest of a figure in 95 of 100 samples. */
  public record Interval(double from, double to) {}

  /** All articles together. */
  public static QuoteScore sum(List<QuoteScore> scores) {
    List<Fault> errors = new ArrayList<>();
    int[] sums = new int[6];
    for (QuoteScore score : scores) {
      int[] one = {
        score.gold, score.found, score.matched, score.withSpeaker, score.withoutSpeaker, score.right
      };
      Arrays.setAll(sums, i -> sums[i] + one[i]);
      errors.addAll(score.errors);
    }
    return new QuoteScore(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], errors);
  }

  /** How the quotes' words were found. */
  public Figures spans() {
    return Figures.of(matched, found, gold);
  }

  /** How often both words and speaker are right: who said what. */
  public Figures whoSaidWhat() {
    return Figures.of(right, found - withoutSpeaker, withSpeaker);
  }

  /**
   * How sure a figure is: over samples of the articles, each drawn as often as chance has it
   * (bootstrap, Efron 1979). Same articles, same interval.
   */
  public static Interval interval(
      List<QuoteScore> scores, int samples, ToDoubleFunction<QuoteScore> figure) {
    Random random = new Random(1);
    double[] figures = new double[samples];
    for (int i = 0; i < samples; i++) {
      List<QuoteScore> sample = new ArrayList<>();
      for (int j = 0; j < scores.size(); j++) {
        sample.add(scores.get(random.nextInt(scores.size())));
      }
      figures[i] = figure.applyAsDouble(sum(sample));
    }
    Arrays.sort(figures);
    return new Interval(figures[(int) (0.025 * samples)], figures[(int) (0.975 * samples)]);
  }
}
