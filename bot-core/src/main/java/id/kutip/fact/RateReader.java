package id.kutip.fact;

import org.jspecify.annotations.Nullable;

/** Reads what an amount is told for each of: {@code per liter}, {@code /kg}, {@code a month}. */
final class RateReader {

  private final Pieces pieces;
  private final Lexicon lexicon;

  RateReader(Pieces pieces, Lexicon lexicon) {
    this.pieces = pieces;
    this.lexicon = lexicon;
  }

  /** The rate that starts at a piece, as {@code per} and its English unit; null if none does. */
  PhraseTable.@Nullable Match<String> at(int piece) {
    PhraseTable.Match<String> whole = lexicon.rates.at(pieces, piece);
    if (whole != null && !pieces.isHyphen(whole.end())) {
      return new PhraseTable.Match<>(whole.end(), "per " + whole.value());
    }
    int unit = piece + 1;
    boolean slash = isSlash(piece) && isUnit(unit);
    if (slash || pieces.is(piece, "per")) {
      return pieces.lowerCase(unit) && !isDate(unit) ? named(unit) : null;
    }
    NumberWord article = lexicon.number(pieces, piece);
    boolean each = article != null && article.is(NumberWord.Role.ARTICLE);
    return each && lexicon.times.has(pieces.word(unit)) && !isDate(piece) ? named(unit) : null;
  }

  private boolean isSlash(int piece) {
    return pieces.is(piece, "/") && pieces.glued(piece - 1) && pieces.glued(piece);
  }

  private boolean isUnit(int piece) {
    return lexicon.times.at(pieces, piece) != null || lexicon.units.at(pieces, piece) != null;
  }

  /** {@code per tahun ini, a year ago}: no rate. */
  private boolean isDate(int piece) {
    return lexicon.calendar.relative.at(pieces, piece) != null
        || lexicon.calendar.months.at(pieces, piece) != null
        || lexicon.calendar.ago.at(pieces, piece + 2) != null
        || pieces.is(piece + 2, "earlier")
        || pieces.is(piece + 2, "later")
        || pieces.is(piece + 2, "before");
  }

  private PhraseTable.Match<String> named(int unit) {
    PhraseTable.Match<String> time = lexicon.times.at(pieces, unit);
    PhraseTable.Match<String> known = time == null ? lexicon.units.at(pieces, unit) : time;
    if (known != null) {
      return new PhraseTable.Match<>(known.end(), "per " + known.value());
    }
    PhraseTable.Match<String> thing = lexicon.compoundNouns.at(pieces, unit);
    if (thing != null) {
      return new PhraseTable.Match<>(
          thing.end(), "per " + pieces.word(unit) + " " + pieces.word(unit + 1));
    }
    PhraseTable.Match<String> currency = lexicon.currencyAfter.at(pieces, unit);
    return currency == null
        ? new PhraseTable.Match<>(unit + 1, "per " + pieces.word(unit))
        : new PhraseTable.Match<>(currency.end(), "per " + currency.value());
  }
}
