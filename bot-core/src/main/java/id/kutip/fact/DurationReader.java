package id.kutip.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads durations: {@code satu setengah jam}, {@code 2 hours 30 minutes}. Values are ISO 8601. */
final class DurationReader {

  private static final List<String> UNITS =
      List.of(
          "century",
          "decade",
          "year",
          "quarter",
          "month",
          "fortnight",
          "week",
          "day",
          "hour",
          "minute",
          "second");

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final NumberReader numbers;

  DurationReader(Pieces pieces, Lexicon lexicon, NumberReader numbers) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /** The duration that a number opens; null if no unit of time stands at either place. */
  @Nullable Amount read(Numeral numeral, int unit, int afterOf) {
    PhraseTable.Match<String> named = lexicon.times.at(pieces, unit);
    if (named == null) {
      named = lexicon.times.at(pieces, afterOf);
    }
    return named == null ? null : read(numeral, named);
  }

  /** The duration of so many of a unit, and of the smaller units that follow. */
  Amount read(Numeral numeral, PhraseTable.Match<String> named) {
    IsoDuration iso = new IsoDuration();
    iso.add(
        isLapTime(numeral, named) ? numeral.value().movePointLeft(3) : numeral.value(),
        named.value());
    String first = named.value();
    int end = addHalf(named.end(), iso, first);
    BigDecimal value = iso.in(first);
    String smallest = first;
    int next = partAfter(end);
    while (next < pieces.count()) {
      Numeral part = numbers.read(next);
      PhraseTable.Match<String> partUnit =
          part == null ? null : lexicon.times.at(pieces, part.end());
      if (part == null
          || partUnit == null
          || UNITS.indexOf(partUnit.value()) <= UNITS.indexOf(smallest)) {
        break;
      }
      iso.add(part.value(), partUnit.value());
      smallest = partUnit.value();
      end = partUnit.end();
      value = iso.in(smallest);
      next = partAfter(end);
    }
    if ("hour".equals(smallest)) {
      Numeral minutes = bareMinutes(end);
      if (minutes != null) {
        iso.add(minutes.value(), "minute");
        end = minutes.end();
        smallest = "minute";
        value = iso.in(smallest);
      }
    }
    return new Amount(
        Fact.Kind.DURATION,
        numeral.first(),
        end,
        value,
        numeral,
        null,
        smallest,
        true,
        iso.toString());
  }

  /** {@code 1.177 detik}: nobody counts a thousand seconds one by one. */
  private boolean isLapTime(Numeral numeral, PhraseTable.Match<String> named) {
    String digits = pieces.word(numeral.first());
    int point = digits.length() - 4;
    return lexicon.decimalMark() == ','
        && "second".equals(named.value())
        && numeral.form() == Numeral.Form.DIGITS
        && numeral.end() == numeral.first() + 1
        && point > 0
        && digits.indexOf('.') == point
        && !digits.endsWith("0");
  }

  /** {@code 1 hour thirty}: a number that nothing else can be; null if there is none. */
  private @Nullable Numeral bareMinutes(int end) {
    Numeral minutes = pieces.isWord(end) ? numbers.read(end) : null;
    boolean told =
        minutes != null
            && minutes.form() == Numeral.Form.WORDS
            && minutes.value().compareTo(BigDecimal.TEN) >= 0
            && minutes.value().compareTo(BigDecimal.valueOf(60)) < 0
            && !pieces.isWord(minutes.end());
    return told ? minutes : null;
  }

  /** {@code two years and a half}, {@code dua jam setengah}. */
  private int addHalf(int end, IsoDuration iso, String unit) {
    NumberWord word = lexicon.number(pieces, end);
    if (word == null || !word.is(NumberWord.Role.AND)) {
      return end;
    }
    NumberWord article = lexicon.number(pieces, end + 1);
    NumberWord fraction = lexicon.number(pieces, end + 2);
    if (article == null
        || fraction == null
        || !article.is(NumberWord.Role.ARTICLE)
        || !fraction.is(NumberWord.Role.FRACTION)) {
      return end;
    }
    iso.add(fraction.value(), unit);
    return end + 3;
  }

  /** Where the next part of the same duration would start. */
  private int partAfter(int end) {
    int at = pieces.is(end, ",") ? end + 1 : end;
    NumberWord and = lexicon.number(pieces, at);
    boolean joined = (and != null && and.is(NumberWord.Role.AND)) || pieces.is(at, "dan");
    return joined ? at + 1 : at;
  }
}
