package id.kutip.fact;

import id.kutip.fact.Fact.Kind;
import id.kutip.fact.Numeral.Form;
import org.jspecify.annotations.Nullable;

/** Reads a number with its currency, unit or per cent: {@code Rp1,3 triliun}, {@code 5 persen}. */
final class AmountReader {

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final NumberReader numbers;
  private final MoneyReader money;
  private final DurationReader durations;

  AmountReader(Pieces pieces, Lexicon lexicon, Decimals decimals) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.numbers = new NumberReader(pieces, lexicon, decimals);
    this.money = new MoneyReader(pieces, lexicon, numbers);
    this.durations = new DurationReader(pieces, lexicon, numbers);
  }

  /** The amount that starts at a piece, without the noun it may count; null if none does. */
  @Nullable Amount read(int at) {
    Amount prefixed = money.readPrefixed(at);
    if (prefixed != null) {
      return prefixed;
    }
    Numeral numeral = numbers.read(at);
    if (numeral == null) {
      return null;
    }
    if (numeral.form() == Form.ORDINAL) {
      return new Amount(
          Kind.NUMBER, at, numeral.end(), numeral.value(), numeral, null, "ordinal", true, null);
    }
    int unit = afterAdjectives(afterHyphen(numeral.end()));
    PhraseTable.Match<String> percent = lexicon.percent.at(pieces, unit);
    if (percent != null) {
      return Amount.measure(Kind.PERCENT, percent.end(), numeral, percent.value());
    }
    Amount suffixed = money.readSuffixed(numeral, unit);
    if (suffixed != null) {
      return suffixed;
    }
    PhraseTable.Match<String> measure = lexicon.units.at(pieces, ofA(unit));
    if (measure == null && pieces.glued(numeral.end() - 1) && numeral.form() == Form.DIGITS) {
      measure = lexicon.glyphUnits.at(pieces, numeral.end());
    }
    if (measure != null) {
      return Amount.measure(Kind.NUMBER, measure.end(), numeral, measure.value());
    }
    Amount duration = durations.read(numeral, unit, ofA(unit));
    return duration == null ? Amount.bare(numeral) : duration;
  }

  /** {@code 3-inch}: the unit stands behind a hyphen. */
  private int afterHyphen(int end) {
    boolean hyphen =
        pieces.isHyphen(end)
            && pieces.glued(end - 1)
            && pieces.glued(end)
            && pieces.isWord(end + 1)
            && lexicon.number(pieces, end + 1) == null;
    return hyphen ? end + 1 : end;
  }

  /** {@code two additional minutes}. */
  private int afterAdjectives(int at) {
    int next = at;
    while (next < at + 2 && lexicon.adjectives.has(pieces.word(next))) {
      next++;
    }
    boolean measured = lexicon.times.has(pieces.word(next)) || lexicon.units.has(pieces.word(next));
    return measured ? next : at;
  }

  /** {@code half a gallon}, {@code a tenth of a gallon}. */
  private int ofA(int at) {
    int next = pieces.is(at, "of") ? at + 1 : at;
    NumberWord word = lexicon.number(pieces, next);
    NumberWord before = lexicon.number(pieces, at - 1);
    boolean fraction =
        before != null
            && (before.is(NumberWord.Role.FRACTION)
                || lexicon.denominator(pieces.word(at - 1)) != null);
    if (!fraction) {
      return at;
    }
    return word != null && word.is(NumberWord.Role.ARTICLE) ? next + 1 : next;
  }
}
