package id.kutip.fact;

import id.kutip.fact.CalendarWords.RelativeStep;
import id.kutip.fact.CalendarWords.Unit;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads every kind of date at a piece: days and years by {@link DayReader} and {@link YearReader},
 * weekdays, parts of a year, and what counts from the article's day.
 */
final class DateReader {

  private static final int FUTURE_REACH = 12;

  private final Pieces pieces;
  private final CalendarWords words;
  private final ArticleCalendar calendar;
  private final DayReader days;
  private final YearReader years;

  DateReader(Pieces pieces, Lexicon lexicon, ArticleCalendar calendar, YearReader years) {
    this.pieces = pieces;
    this.words = lexicon.calendar;
    this.calendar = calendar;
    this.years = years;
    this.days = new DayReader(pieces, lexicon, calendar, years);
  }

  /** The date that starts at a piece; null if none does. */
  @Nullable DateReading read(int at) {
    if (pieces.isDigits(at)) {
      DateReading quarter = readQuarter(at);
      if (quarter != null) {
        return quarter;
      }
      DateReading day = days.read(at, null);
      return day == null ? years.read(at) : day;
    }
    if (!pieces.isWord(at)) {
      return null;
    }
    DateReading weekday = readWeekday(at);
    if (weekday != null) {
      return weekday;
    }
    DateReading part = readPart(at);
    if (part != null) {
      return part;
    }
    DateReading relative = readRelative(at);
    if (relative != null) {
      return relative;
    }
    DateReading quarter = readQuarter(at);
    if (quarter != null) {
      return quarter;
    }
    DateReading season = readSeason(at);
    if (season != null) {
      return season;
    }
    DateReading century = readCentury(at);
    return century == null ? days.read(at, null) : century;
  }

  private @Nullable DateReading readWeekday(int at) {
    PhraseTable.Match<Integer> before = words.directionsBefore.at(pieces, at);
    int first = before == null ? at : before.end();
    PhraseTable.Match<Integer> name = words.weekdays.at(pieces, first);
    if (name == null || !pieces.capital(first)) {
      return null;
    }
    int end = name.end();
    boolean shortName = pieces.word(first).length() <= 4 && words.daySuffixes.openers().size() > 0;
    int next = pieces.is(end, ",") ? end + 1 : end;
    boolean bracket = pieces.is(next, "(");
    DateReading date = days.read(bracket ? next + 1 : next, name.value());
    if (date != null && bracket) {
      date = pieces.is(date.end(), ")") ? date.to(endOfDayTold(date.end() + 1)) : null;
    } else if (date != null && (pieces.isWord(next) || pieces.is(date.end(), ")"))) {
      date = pieces.isWord(next) && !hasDay(date) ? null : date;
    }
    if (date != null) {
      return date.from(at);
    }
    if (shortName) {
      return null;
    }
    end = endOfDayPart(end);
    PhraseTable.Match<Integer> after = words.directionsAfter.at(pieces, end);
    int direction =
        before != null ? before.value() : after != null ? after.value() : toldAhead(at) ? 1 : 0;
    return new DateReading(
        at, after == null ? end : after.end(), calendar.weekday(name.value(), direction));
  }

  private int endOfDayPart(int at) {
    PhraseTable.Match<String> dayPart = words.dayParts.at(pieces, at);
    return dayPart == null ? at : dayPart.end();
  }

  /** Behind {@code malam} or {@code besok}, which only say again which day it is. */
  private int endOfDayTold(int at) {
    int end = endOfDayPart(at);
    PhraseTable.Match<RelativeStep> step = words.relative.at(pieces, end);
    return step != null && step.value().unit() == Unit.DAY ? step.end() : end;
  }

  private static boolean hasDay(DateReading date) {
    String iso = date.iso();
    return iso == null || iso.length() == 10;
  }

  /** Whether the words before tell of what is to come. */
  private boolean toldAhead(int at) {
    for (int i = at - 1; i >= 0 && i >= at - FUTURE_REACH; i--) {
      if (pieces.is(i, ".")) {
        return false;
      }
      if (words.future.has(pieces.word(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable DateReading readRelative(int at) {
    PhraseTable.Match<RelativeStep> step = words.relative.at(pieces, at);
    if (step == null
        || words.vague.has(pieces.word(at - 1))
        || (step.end() > at + 1
            && words.weekdays.has(pieces.word(at))
            && pieces.capital(at)
            && at > 0)) {
      return null;
    }
    int end = step.value().unit() == Unit.DAY ? endOfDayPart(step.end()) : step.end();
    if (step.value().unit() == Unit.DAY && pieces.is(end, "(")) {
      DateReading again = days.read(end + 1, null);
      if (again != null && pieces.is(again.end(), ")")) {
        return again.from(at).to(again.end() + 1);
      }
    }
    return new DateReading(at, end, calendar.step(step.value()));
  }

  /** {@code awal 2008}, {@code late September}, {@code pertengahan tahun ini}. */
  private @Nullable DateReading readPart(int at) {
    String part = words.parts.get(pieces.word(at));
    if (part == null) {
      return null;
    }
    int next = pieces.isHyphen(at + 1) ? at + 2 : at + 1;
    next =
        words.yearIntroductions.has(pieces.word(next)) || pieces.is(next, "bulan")
            ? next + 1
            : next;
    DateReading whole = words.months.at(pieces, next) == null ? null : days.read(next, null);
    if (whole == null) {
      whole = years.isYear(next) ? years.read(next) : null;
    }
    if (whole == null) {
      PhraseTable.Match<RelativeStep> step = words.relative.at(pieces, at);
      if (step != null) {
        return null;
      }
      step = words.relative.at(pieces, at + 1);
      boolean fits =
          step != null && (step.value().unit() == Unit.YEAR || step.value().unit() == Unit.MONTH);
      whole =
          step == null || !fits
              ? null
              : new DateReading(at, step.end(), calendar.step(step.value()));
    }
    return whole == null ? null : whole.from(at).as(partOf(whole.iso(), part));
  }

  /** A third of a year, a half of a month or the ten days at its middle. */
  private static @Nullable String partOf(@Nullable String iso, String part) {
    if (iso == null || (iso.length() != 4 && iso.length() != 7)) {
      return iso;
    }
    int third = "early".equals(part) ? 0 : "mid".equals(part) ? 1 : 2;
    if (iso.length() == 4) {
      return ArticleCalendar.part(Integer.parseInt(iso), 4, third + 1);
    }
    return switch (third) {
      case 0 -> iso + "-01/" + iso + "-15";
      case 1 -> iso + "-11/" + iso + "-20";
      default -> iso + "-16/" + iso + "-" + YearMonth.parse(iso).lengthOfMonth();
    };
  }

  /** {@code kuartal III 2018}, {@code semester pertama tahun ini}, {@code the third quarter}. */
  private @Nullable DateReading readQuarter(int at) {
    int name = at;
    PhraseTable.Match<Integer> number = words.quarterNumbers.at(pieces, at);
    int end;
    if (number != null && words.quarters.has(pieces.word(number.end()))) {
      name = number.end();
      end = name + 1;
    } else if (words.quarters.has(pieces.word(at))) {
      int next = pieces.is(at + 1, "ke") && pieces.isHyphen(at + 2) ? at + 3 : at + 1;
      number = words.quarterNumbers.at(pieces, next);
      if (number == null) {
        return null;
      }
      end = number.end();
    } else {
      return null;
    }
    boolean half = "half".equals(words.quarters.get(pieces.word(name)));
    int months = half ? 6 : 3;
    if (number == null || number.value() * months > 12) {
      return null;
    }
    int yearAt = end;
    while (pieces.is(yearAt, "/")
        || pieces.isHyphen(yearAt)
        || pieces.is(yearAt, "of")
        || words.yearIntroductions.has(pieces.word(yearAt))) {
      yearAt++;
    }
    if (years.isPlainYear(yearAt)) {
      return new DateReading(
          at, yearAt + 1, ArticleCalendar.part(years.value(yearAt), months, number.value()));
    }
    PhraseTable.Match<RelativeStep> step =
        words.relative.at(pieces, pieces.is(end, "of") ? end + 1 : end);
    boolean told = step != null && step.value().unit() == Unit.YEAR;
    if (!told && half && name != at && !pieces.is(end, "of")) {
      return null; // "the first half": of a match as well as of a year
    }
    Integer year = calendar.yearAway(step == null || !told ? 0 : step.value().steps());
    return new DateReading(
        at,
        step == null || !told ? end : step.end(),
        year == null ? null : ArticleCalendar.part(year, months, number.value()));
  }

  /** {@code summer of 2012}, {@code last winter}. */
  private @Nullable DateReading readSeason(int at) {
    PhraseTable.Match<Integer> direction = words.directionsBefore.at(pieces, at);
    int name = direction == null ? at : direction.end();
    String season = words.seasons.get(pieces.word(name));
    if (season == null) {
      return null;
    }
    int yearAt = pieces.is(name + 1, "of") ? name + 2 : name + 1;
    Integer year = null;
    int end = name + 1;
    if (years.isPlainYear(yearAt)) {
      year = years.value(yearAt);
      end = yearAt + 1;
    } else if (direction != null) {
      year = calendar.yearAway(direction.value());
    } else {
      return null;
    }
    int firstMonth =
        switch (season) {
          case "spring" -> 3;
          case "summer" -> 6;
          case "autumn" -> 9;
          default -> 12;
        };
    return new DateReading(
        at,
        end,
        year == null
            ? null
            : YearMonth.of(year, firstMonth) + "/" + YearMonth.of(year, firstMonth).plusMonths(2));
  }

  /** {@code abad ke-20}, {@code the 20th century}. */
  private @Nullable DateReading readCentury(int at) {
    if (!words.centuries.has(pieces.word(at)) || !pieces.is(at + 1, "ke")) {
      return null;
    }
    int digits = pieces.isHyphen(at + 2) ? at + 3 : at + 2;
    if (!pieces.isDigits(digits) || pieces.word(digits).length() > 2) {
      return null;
    }
    int century = Integer.parseInt(pieces.word(digits));
    return century < 1
        ? null
        : new DateReading(
            at,
            digits + 1,
            ArticleCalendar.year(century * 100 - 99) + "/" + ArticleCalendar.year(century * 100));
  }
}
