package id.kutip.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure or date means, in units that a program can compare.
 *
 * @param amount the number, scale words applied; the lower end of a range; null for dates and times
 * @param to the upper end of a range; else null
 * @param currency ISO 4217 code; null where it is not money
 * @param unit what is measured or counted, as a lower-case English unit ({@code kilometre}) or the
 *     article's own noun; null where none is told
 * @param comparator how exact it is
 * @param change whether it is told as a rise or a fall
 * @param iso ISO 8601 value of a date, time, duration or a range of them; null for the others
 */
public record Value(
    @Nullable BigDecimal amount,
    @Nullable BigDecimal to,
    @Nullable String currency,
    @Nullable String unit,
    Comparator comparator,
    Change change,
    @Nullable String iso) {

  /** How the article's figure relates to the true one. */
  public enum Comparator {
    EXACT("="),
    MORE(">"),
    LESS("<"),
    ABOUT("~"),
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    /** The sign that stands for it in JSON. */
    public String sign() {
      return sign;
    }
  }

  /** A rise, a fall, or neither. */
  public enum Change {
    UP,
    DOWN,
    NONE
  }
}
