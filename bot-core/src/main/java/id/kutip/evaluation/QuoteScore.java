package id.kutip.evaluation;

import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    return figures(matched, found, gold);
  }

  /** How often both words and speaker are right: who said what. */
  public Figures whoSaidWhat() {
    return figures(right, found - withoutSpeaker, withSpeaker);
  }

  private static Figures figures(int right, int found, int gold) {
    return Figures.of(Figures.share(right, found), Figures.share(right, gold));
  }
}
