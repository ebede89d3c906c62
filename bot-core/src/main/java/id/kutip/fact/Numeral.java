package id.kutip.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text.
 *
 * @param first index of its first piece
 * @param end one past its last piece
 * @param value what it says, scale words applied
 * @param scale the scale word said last; null without one
 * @param form how it is written
 */
record Numeral(int first, int end, BigDecimal value, @Nullable BigDecimal scale, Form form) {

  /** How a number is written. */
  enum Form {
    DIGITS,
    WORDS,
    /** A place in a row: {@code ke-20}, {@code twenty-first}. */
    ORDINAL,
    /** Only a size: {@code ribuan}, {@code thousands}. */
    VAGUE
  }
}
