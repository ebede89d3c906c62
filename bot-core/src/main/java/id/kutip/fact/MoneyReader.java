package id.kutip.fact;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money, the currency before or after the number. Values are ISO 4217. */
final class MoneyReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final NumberReader numbers;

  MoneyReader(Pieces pieces, Lexicon lexicon, NumberReader numbers) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /** {@code US$ 293 juta}, {@code Rp. 5 M}, {@code USD240 miliar}; null if none starts here. */
  @Nullable Amount readPrefixed(int at) {
    PhraseTable.Match<String> sign = lexicon.currencyBefore.at(pieces, at);
    if (sign == null || !isSign(at, sign.end())) {
      return null;
    }
    Numeral numeral = numbers.read(sign.end());
    if (numeral == null || numeral.form() == Numeral.Form.ORDINAL) {
      return null;
    }
    BigDecimal value = ungrouped(numeral);
    int end = numeral.end();
    BigDecimal scale = scaleLetter(numeral);
    if (scale != null) {
      value = value.multiply(scale);
      end++;
    }
    PhraseTable.Match<String> again = lexicon.currencyAfter.at(pieces, end);
    if (again != null && again.value().equals(sign.value())) {
      end = again.end();
    }
    return withCents(at, end, value, numeral, sign.value());
  }

  /** {@code 4,15 miliar dolar AS}, {@code 20€}; null if no currency follows the number. */
  @Nullable Amount readSuffixed(Numeral numeral, int unit) {
    int sign = unit;
    BigDecimal value = numeral.value();
    BigDecimal scale = pieces.glued(numeral.end() - 1) ? scaleLetter(numeral) : null;
    if (scale != null && lexicon.currencyAfter.at(pieces, sign + 1) != null) {
      value = value.multiply(scale);
      sign++;
    }
    PhraseTable.Match<String> currency = lexicon.currencyAfter.at(pieces, sign);
    if (currency != null && isName(sign, currency.end()) && !opensNext(sign, currency.end())) {
      NumberWord after = lexicon.number(pieces, currency.end());
      if (numeral.scale() == null && after != null && after.is(NumberWord.Role.SCALE)) {
        return Amount.money(
            numeral.first(),
            currency.end() + 1,
            value.multiply(after.value()),
            numeral,
            currency.value());
      }
      return withCents(numeral.first(), currency.end(), value, numeral, currency.value());
    }
    String millions = millionsOf(unit);
    if (millions != null) {
      return Amount.money(numeral.first(), unit + 1, value.multiply(MILLION), numeral, millions);
    }
    PhraseTable.Match<String> cents = lexicon.cents.at(pieces, unit);
    if (cents != null && (pieces.word(unit).length() > 1 || pieces.glued(unit - 1))) {
      return Amount.money(
          numeral.first(), cents.end(), value.divide(HUNDRED), numeral, cents.value());
    }
    return null;
  }

  /** The currency of {@code 30 MUSD}; null if there is no such code. */
  private @Nullable String millionsOf(int piece) {
    String word = pieces.word(piece);
    boolean code = word.length() == 4 && word.charAt(0) == 'm' && pieces.allCapitals(piece);
    return code ? lexicon.currencyAfter.get(word.substring(1)) : null;
  }

  /**
   * Without a scale word no amount has three decimals: {@code CNY 3,299} is grouped, whatever the
   * article's convention.
   */
  private BigDecimal ungrouped(Numeral numeral) {
    boolean grouped =
        numeral.form() == Numeral.Form.DIGITS
            && numeral.scale() == null
            && numeral.value().scale() == 3
            && scaleLetter(numeral) == null
            && numeral.value().compareTo(BigDecimal.ONE) >= 0;
    return grouped ? numeral.value().movePointRight(3) : numeral.value();
  }

  /** Codes count in capitals, with digits glued to them or with their sign; names in any case. */
  private boolean isSign(int first, int end) {
    if (pieces.word(first).length() == 1 && pieces.isWord(first)) {
      return pieces.capital(first) && pieces.glued(first); // A$5, not "a $5 fee"
    }
    if (!pieces.isWord(first) || end > first + 1 || pieces.word(first).length() > 3) {
      return true;
    }
    return pieces.is(first, "rp")
        || pieces.allCapitals(first)
        || (pieces.capital(first) && pieces.glued(first))
        || pieces.word(first).length() == 3;
  }

  private boolean isName(int first, int end) {
    if (!pieces.isWord(first) || end > first + 1 || pieces.word(first).length() > 3) {
      return true;
    }
    return pieces.word(first).length() == 3 || pieces.allCapitals(first) || pieces.glued(first - 1);
  }

  /** {@code 3 USD50 cards}: the code belongs to what follows it. */
  private boolean opensNext(int first, int end) {
    return !pieces.glued(first - 1) && pieces.glued(end - 1) && pieces.isDigits(end);
  }

  /** {@code M} in {@code Rp 5 M} and {@code $5m}. */
  private @Nullable BigDecimal scaleLetter(Numeral numeral) {
    int at = numeral.end();
    if (numeral.scale() != null || numeral.form() != Numeral.Form.DIGITS || !pieces.isWord(at)) {
      return null;
    }
    boolean certain =
        pieces.glued(at - 1) || pieces.word(at).toUpperCase(Locale.ROOT).equals(original(at));
    return certain ? lexicon.moneyScales.get(pieces.word(at)) : null;
  }

  private String original(int piece) {
    return pieces.document().text().substring(pieces.start(piece), pieces.end(piece));
  }

  /** {@code $20 and 43c}, {@code twenty dollars 43 cents}. */
  private Amount withCents(int first, int end, BigDecimal value, Numeral numeral, String currency) {
    NumberWord and = lexicon.number(pieces, end);
    int at = and != null && and.is(NumberWord.Role.AND) ? end + 1 : end;
    if (numeral.scale() == null && value.scale() <= 0) {
      Numeral rest = numbers.read(at);
      if (rest != null
          && rest.scale() == null
          && rest.value().signum() > 0
          && rest.value().compareTo(HUNDRED) < 0) {
        PhraseTable.Match<String> cents = lexicon.cents.at(pieces, rest.end());
        if (cents == null && saysCents(rest)) {
          return Amount.money(
              first, rest.end(), value.add(rest.value().divide(HUNDRED)), numeral, currency);
        }
        if (cents != null) {
          return Amount.money(
              first, cents.end(), value.add(rest.value().divide(HUNDRED)), numeral, currency);
        }
      }
    }
    return Amount.money(first, end, value, numeral, currency);
  }

  /** {@code fifteen dollars and fifty}: two digits that nothing follows. */
  private boolean saysCents(Numeral rest) {
    boolean twoDigits = rest.value().compareTo(BigDecimal.TEN) >= 0 && rest.value().scale() <= 0;
    return twoDigits
        && lexicon.decimalMark() == '.'
        && rest.form() != Numeral.Form.ORDINAL
        && rest.form() != Numeral.Form.VAGUE
        && (!pieces.isWord(rest.end()) || pieces.is(rest.end(), "more"))
        && !pieces.is(rest.end(), "%")
        && !pieces.isHyphen(rest.end());
  }
}
