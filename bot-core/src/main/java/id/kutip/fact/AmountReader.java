package id.kutip.fact;

import id.kutip.fact.Fact.Kind;
import id.kutip.fact.Numeral.Form;
import java.math.BigDecimal;
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
      return readOne(at);
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
    Amount scaled = readCapitalScale(numeral);
    if (scaled != null) {
      return scaled;
    }
    PhraseTable.Match<String> measure = lexicon.units.at(pieces, ofA(unit));
    if (measure == null && pieces.glued(numeral.end() - 1) && numeral.form() == Form.DIGITS) {
      measure = lexicon.glyphUnits.at(pieces, numeral.end());
    }
    if (measure != null && !isGeneration(numeral, measure)) {
      Amount read = Amount.measure(Kind.NUMBER, measure.end(), numeral, measure.value());
      PhraseTable.Match<String> below =
          measure.value().startsWith("degree") ? lexicon.belowZero.at(pieces, read.end()) : null;
      return below == null ? read : read.below(below.end());
    }
    Amount duration = durations.read(numeral, unit, ofA(unit));
    return duration == null ? Amount.bare(numeral) : duration;
  }

  /** {@code 5G}: a network, no weight. */
  private boolean isGeneration(Numeral numeral, PhraseTable.Match<String> measure) {
    return "gram".equals(measure.value())
        && pieces.allCapitals(measure.end() - 1)
        && pieces.glued(numeral.end() - 1);
  }

  /** {@code 3M users}: the letter is part of the number. */
  private @Nullable Amount readCapitalScale(Numeral numeral) {
    int letter = numeral.end();
    boolean glued =
        numeral.form() == Form.DIGITS && pieces.glued(letter - 1) && pieces.allCapitals(letter);
    BigDecimal scale = glued ? lexicon.capitalScales.get(pieces.word(letter)) : null;
    return scale == null
        ? null
        : Amount.bare(
            new Numeral(
                numeral.first(), letter + 1, numeral.value().multiply(scale), scale, Form.DIGITS));
  }

  /** {@code setahun}, {@code for a month}, {@code than a dollar}: the number is in the word. */
  private @Nullable Amount readOne(int at) {
    PhraseTable.Match<String> inWord = lexicon.oneOfTime.at(pieces, at);
    if (inWord != null) {
      Numeral one = new Numeral(at, inWord.end(), BigDecimal.ONE, null, Form.WORDS);
      return pieces.isHyphen(inWord.end()) ? null : durations.read(one, inWord);
    }
    NumberWord article = lexicon.number(pieces, at);
    boolean counted = lexicon.oneCues.has(pieces.word(at - 1)) || at == 0;
    if (article == null || !article.is(NumberWord.Role.ARTICLE) || !counted) {
      return null;
    }
    Numeral one = new Numeral(at, at + 1, BigDecimal.ONE, null, Form.WORDS);
    Amount duration = durations.read(one, at + 1, at + 1);
    boolean alone = duration != null && !pieces.isWord(duration.end());
    if (duration != null) {
      return alone || at > 0 ? duration : null;
    }
    Amount currency = money.readSuffixed(one, at + 1);
    PhraseTable.Match<String> unit = lexicon.units.at(pieces, at + 1);
    if (currency != null || unit == null || pieces.isWord(unit.end())) {
      return currency;
    }
    return Amount.measure(Kind.NUMBER, unit.end(), one, unit.value());
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
                || before.is(NumberWord.Role.SCALE)
                || before.is(NumberWord.Role.VAGUE)
                || lexicon.denominator(pieces.word(at - 1)) != null);
    if (!fraction) {
      return at;
    }
    return word != null && word.is(NumberWord.Role.ARTICLE) ? next + 1 : next;
  }
}
