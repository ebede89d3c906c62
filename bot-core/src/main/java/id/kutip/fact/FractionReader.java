package id.kutip.fact;

import id.kutip.fact.NumberWord.Role;
import id.kutip.fact.Numeral.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is less than one: {@code 3/4}, {@code three quarters}, {@code point two five}. */
final class FractionReader {

  private static final Set<Integer> COMMON_DENOMINATORS = Set.of(12, 16, 32, 64, 100);

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final Decimals decimals;

  FractionReader(Pieces pieces, Lexicon lexicon, Decimals decimals) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.decimals = decimals;
  }

  /** {@code 1/2} and {@code 2 1/2}; the place after it, or {@code at} if there is none. */
  int readDigits(int at, Sum sum) {
    if (pieces.is(at, "/") && pieces.isDigits(at + 1) && !pieces.is(at + 2, "/")) {
      BigDecimal below = fractionPart(at + 1);
      if (below != null && isFraction(sum.group(), below)) {
        sum.divide(below);
        return at + 2;
      }
    }
    if (pieces.isDigits(at)
        && !pieces.glued(at - 1)
        && pieces.is(at + 1, "/")
        && pieces.isDigits(at + 2)
        && !pieces.is(at + 3, "/")) {
      BigDecimal above = fractionPart(at);
      BigDecimal below = fractionPart(at + 2);
      if (above != null && below != null && above.compareTo(below) < 0) {
        sum.add(above.divide(below, MathContext.DECIMAL64));
        return at + 3;
      }
    }
    return at;
  }

  /** {@code 3/4}, but not {@code 120/80}, {@code 24/7} or {@code 9/11}. */
  private static boolean isFraction(BigDecimal above, BigDecimal below) {
    boolean common = below.intValue() <= 10 || COMMON_DENOMINATORS.contains(below.intValue());
    return common
        && above.scale() <= 0
        && above.compareTo(BigDecimal.TEN) < 0
        && below.compareTo(BigDecimal.ONE) > 0;
  }

  private @Nullable BigDecimal fractionPart(int digits) {
    String word = pieces.word(digits);
    if (word.length() > 2 || word.charAt(0) == '0') {
      return null;
    }
    return decimals.read(word);
  }

  /** {@code a half}, {@code three quarters}, {@code 1/2}; null if none starts here. */
  @Nullable Numeral read(int at) {
    int next = at;
    NumberWord word = lexicon.number(pieces, next);
    BigDecimal above = BigDecimal.ONE;
    if (word != null && (word.is(Role.ARTICLE) || word.is(Role.ADD))) {
      above = word.is(Role.ARTICLE) ? above : word.value();
      next++;
      if (pieces.isHyphen(next)) {
        next++;
      }
      word = lexicon.number(pieces, next);
    } else if (pieces.isDigits(next) && pieces.is(next + 1, "/") && pieces.isDigits(next + 2)) {
      BigDecimal top = fractionPart(next);
      BigDecimal below = fractionPart(next + 2);
      return top == null || below == null
          ? null
          : new Numeral(at, next + 3, top.divide(below, MathContext.DECIMAL64), null, Form.DIGITS);
    }
    if (word == null) {
      return null;
    }
    if (word.is(Role.FRACTION)) {
      return new Numeral(at, next + 1, above.multiply(word.value()), null, Form.WORDS);
    }
    BigDecimal below = lexicon.denominator(pieces.word(next));
    return below == null || next == at
        ? null
        : new Numeral(at, next + 1, above.divide(below, MathContext.DECIMAL64), null, Form.WORDS);
  }

  /**
   * Digits said one by one after {@code point, koma}; the place after them, -1 if there are none.
   */
  int readSpokenDecimals(int point, Sum sum) {
    StringBuilder digits = new StringBuilder("0.");
    int at = point + 1;
    while (digits.length() < 12) {
      NumberWord word = lexicon.number(pieces, at);
      if (word == null && pieces.isDigits(at) && digits.length() == 2) {
        digits.append(pieces.word(at));
      } else if (word != null
          && word.is(Role.ADD)
          && word.value().compareTo(BigDecimal.valueOf(100)) < 0) {
        boolean tens = word.value().intValue() >= 20;
        NumberWord unit =
            tens ? lexicon.number(pieces, pieces.isHyphen(at + 1) ? at + 2 : at + 1) : null;
        if (unit != null && unit.is(Role.ADD) && unit.value().intValue() < 10) {
          at = pieces.isHyphen(at + 1) ? at + 2 : at + 1;
          digits.append(word.value().add(unit.value()).toPlainString());
        } else {
          digits.append(word.value().toPlainString());
        }
      } else {
        break;
      }
      at++;
    }
    if (at == point + 1 || !sum.said() || digits.indexOf(",") >= 0 || digits.indexOf(".", 2) >= 0) {
      return -1;
    }
    sum.add(new BigDecimal(digits.toString()));
    return at;
  }
}
