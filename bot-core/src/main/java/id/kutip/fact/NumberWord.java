package id.kutip.fact;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a word does in a spelled-out number.
 *
 * @param role how it combines with the words before it
 * @param value the number it brings
 */
record NumberWord(Role role, BigDecimal value) {

  /** How a number word combines with the words before it. */
  enum Role {
    /** {@code lima, five, sebelas, twenty, seratus}. */
    ADD,
    /** {@code belas}: the digit before it plus ten. */
    TEEN,
    /** {@code puluh, ratus, hundred}. */
    TIMES,
    /** {@code ribu, million, bn}. */
    SCALE,
    /** {@code sejuta, selusin}: a scale word with its one. */
    ONE_SCALE,
    /** {@code setengah, half}. */
    FRACTION,
    /** {@code thirds, pertiga}: what the number before it is divided by. */
    DENOMINATOR,
    /** {@code a}: one, where a scale word or denominator follows. */
    ARTICLE,
    AND,
    /** {@code point, koma}: decimals follow, digit by digit. */
    POINT,
    MINUS,
    /** {@code ribuan, thousands}. */
    VAGUE,
    /** {@code pertama, first}. */
    ORDINAL,
    /** {@code ke-}: an ordinal's digits follow. */
    ORDINAL_PREFIX,
    /** {@code nd, th}: the digits before it are an ordinal. */
    ORDINAL_SUFFIX
  }

  /** Reads a value of the resource file: {@code 12}, {@code 1e6} or {@code 1/3}. */
  static NumberWord of(Role role, String value) {
    int slash = value.indexOf('/');
    BigDecimal number =
        slash < 0
            ? new BigDecimal(value)
            : new BigDecimal(value.substring(0, slash))
                .divide(new BigDecimal(value.substring(slash + 1)), MathContext.DECIMAL64);
    return new NumberWord(role, number);
  }

  boolean is(Role other) {
    return role == other;
  }
}
