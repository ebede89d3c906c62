package id.kutip.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it measures, before its surroundings are looked at.
 *
 * @param kind what it tells
 * @param first index of its first piece
 * @param end one past its last piece
 * @param value the number, scale words applied
 * @param numeral how the number is written
 * @param currency ISO 4217 code; null where it is not money
 * @param unit what is measured or counted; null where none is told
 * @param measure whether the unit comes from the lexicon, not from the article's own noun
 * @param iso ISO 8601 duration; null for the others
 */
record Amount(
    Fact.Kind kind,
    int first,
    int end,
    BigDecimal value,
    Numeral numeral,
    @Nullable String currency,
    @Nullable String unit,
    boolean measure,
    @Nullable String iso) {

  static Amount money(int first, int end, BigDecimal value, Numeral numeral, String currency) {
    return new Amount(Fact.Kind.MONEY, first, end, value, numeral, currency, null, true, null);
  }

  static Amount measure(Fact.Kind kind, int end, Numeral numeral, String unit) {
    return new Amount(kind, numeral.first(), end, numeral.value(), numeral, null, unit, true, null);
  }

  static Amount bare(Numeral numeral) {
    return new Amount(
        Fact.Kind.NUMBER,
        numeral.first(),
        numeral.end(),
        numeral.value(),
        numeral,
        null,
        null,
        false,
        null);
  }

  /** The same number with the article's noun for what is counted. */
  Amount counting(String noun, int newEnd) {
    return new Amount(kind, first, newEnd, value, numeral, null, noun, false, null);
  }

  /** What the two come to, told in the unit of the last. */
  Amount with(BigDecimal sum, Amount last) {
    return new Amount(kind, first, last.end, sum, numeral, null, last.unit, true, null);
  }

  /** The same measure below nought, told by words up to that piece. */
  Amount below(int newEnd) {
    return new Amount(kind, first, newEnd, value.negate(), numeral, currency, unit, measure, iso);
  }

  boolean isBare() {
    return unit == null && currency == null;
  }

  /** Whether the two measure the same, or the one leaves it to the other. */
  boolean measuresLike(Amount other) {
    if (isBare() || other.isBare()) {
      return true;
    }
    return kind == other.kind
        && (currency == null || currency.equals(other.currency))
        && (unit == null || unit.equals(other.unit));
  }
}
