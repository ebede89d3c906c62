package id.kutip.fact;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates told by numbers and month names: {@code 19 Januari 2018}, {@code May 5, 2020}, {@code
 * 23/5}, {@code 2020-05-23}, {@code 22-25 Januari 2013}, {@code September 2021}.
 */
final class DayReader {

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final CalendarWords words;
  private final ArticleCalendar calendar;
  private final YearReader years;

  DayReader(Pieces pieces, Lexicon lexicon, ArticleCalendar calendar, YearReader years) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.words = lexicon.calendar;
    this.calendar = calendar;
    this.years = years;
  }

  /**
   * The date that starts at a piece, of that weekday if one was told with it; null if none does.
   */
  @Nullable DateReading read(int at, @Nullable Integer weekday) {
    if (pieces.isDigits(at)) {
      DateReading dated = readMarked(at, weekday);
      return dated == null ? readDayFirst(at, weekday) : dated;
    }
    return readMonthFirst(at, weekday);
  }

  /** {@code 23/5}, {@code 21/2/2022}, {@code 2020-05-23}. */
  private @Nullable DateReading readMarked(int at, @Nullable Integer weekday) {
    if (!pieces.glued(at) || !pieces.glued(at + 1) || !pieces.isDigits(at + 2)) {
      return null;
    }
    String mark = pieces.word(at + 1);
    boolean slash = "/".equals(mark);
    if (!slash && !"-".equals(mark)) {
      return null;
    }
    int first = whole(at, 9999);
    int second = whole(at + 2, 31);
    boolean third =
        pieces.glued(at + 2)
            && pieces.is(at + 3, mark)
            && pieces.glued(at + 3)
            && pieces.isDigits(at + 4);
    if (!third) {
      boolean alone = weekday != null || (pieces.is(at - 1, "(") && pieces.is(at + 3, ")"));
      boolean dayAndMonth =
          slash && alone && first >= 1 && first <= 31 && second >= 1 && second <= 12;
      return dayAndMonth ? new DateReading(at, at + 3, withoutYear(second, first, weekday)) : null;
    }
    int last = whole(at + 4, 9999);
    int length = pieces.word(at + 4).length();
    if (pieces.word(at).length() == 4) {
      String iso = second < 0 || last < 0 ? null : ArticleCalendar.day(first, second, last);
      return iso == null ? null : new DateReading(at, at + 5, iso);
    }
    if (last < 0 || (length != 4 && length != 2) || first < 1 || (length == 2 && !slash)) {
      return null;
    }
    int year = length == 2 ? 2000 + last : last;
    String iso = second < 0 ? null : ArticleCalendar.day(year, second, first);
    if (iso == null && first <= 12 && whole(at + 2, 31) > 12) {
      iso = ArticleCalendar.day(year, first, whole(at + 2, 31));
    }
    return iso == null ? null : new DateReading(at, at + 5, iso);
  }

  /** {@code 19 Januari 2018}, {@code the 5th of May}, {@code 22-25 Januari 2013}. */
  private @Nullable DateReading readDayFirst(int at, @Nullable Integer weekday) {
    int day = whole(at, 31);
    if (day < 1) {
      return null;
    }
    int next = skipSuffix(at + 1);
    int until = -1;
    PhraseTable.Match<String> joint = words.rangeJoints.at(pieces, next);
    if (joint != null && whole(joint.end(), 31) > day) {
      until = whole(joint.end(), 31);
      next = skipSuffix(joint.end() + 1);
    }
    if (pieces.is(next, "of")) {
      next++;
    }
    if (pieces.isHyphen(next) && pieces.glued(next)) {
      next++;
    }
    PhraseTable.Match<Integer> month = words.months.at(pieces, next);
    if (month == null || (!pieces.capital(next) && words.ambiguousMonths.has(pieces.word(next)))) {
      return null;
    }
    return withYear(at, month.end(), month.value(), day, until, weekday);
  }

  /** {@code May 5, 2020}, {@code September 2021}, {@code Mei lalu}. */
  private @Nullable DateReading readMonthFirst(int at, @Nullable Integer weekday) {
    PhraseTable.Match<Integer> direction = words.directionsBefore.at(pieces, at);
    if (direction != null) {
      return readDirectedMonth(at, direction);
    }
    PhraseTable.Match<Integer> month = words.months.at(pieces, at);
    if (month == null || !isMonth(at, month.end())) {
      return null;
    }
    int next = month.end();
    if (pieces.isHyphen(next) && pieces.glued(next) && pieces.glued(next - 1)) {
      next++;
    }
    int day =
        years.isYear(next) || (pieces.glued(next) && pieces.is(next + 1, ":"))
            ? -1
            : whole(next, 31);
    if (day >= 1 && words.daySuffixes.openers().size() > 0) {
      int end = skipSuffix(next + 1);
      int until = -1;
      PhraseTable.Match<String> joint = words.rangeJoints.at(pieces, end);
      if (joint != null && whole(joint.end(), 31) > day && !pieces.is(end, "and")) {
        until = whole(joint.end(), 31);
        end = skipSuffix(joint.end() + 1);
      }
      return withYear(at, end, month.value(), day, until, weekday);
    }
    return monthOnly(at, month.end(), month.value());
  }

  /** {@code last October}. */
  private @Nullable DateReading readDirectedMonth(int at, PhraseTable.Match<Integer> direction) {
    PhraseTable.Match<Integer> month = words.months.at(pieces, direction.end());
    return month == null
            || !isMonth(direction.end(), month.end())
            || pieces.isDigits(month.end())
            || pieces.isDigits(month.end() + 1)
        ? null
        : new DateReading(at, month.end(), calendar.monthNamed(month.value(), direction.value()));
  }

  private DateReading monthOnly(int at, int end, int month) {
    int yearAt =
        pieces.is(end, ",") || pieces.is(end, "of") || pieces.is(end, "in") ? end + 1 : end;
    yearAt = words.yearIntroductions.has(pieces.word(yearAt)) ? yearAt + 1 : yearAt;
    if (years.isPlainYear(yearAt)) {
      return new DateReading(at, yearAt + 1, ArticleCalendar.month(years.value(yearAt), month));
    }
    Integer told = relativeYear(end);
    if (told != null) {
      return new DateReading(at, relativeEnd(end), ArticleCalendar.month(told, month));
    }
    PhraseTable.Match<Integer> direction = words.directionsAfter.at(pieces, end);
    if (direction != null) {
      return new DateReading(at, direction.end(), calendar.monthNamed(month, direction.value()));
    }
    return new DateReading(at, end, calendar.monthNamed(month, null));
  }

  private @Nullable DateReading withYear(
      int at, int end, int month, int day, int until, @Nullable Integer weekday) {
    int yearAt = pieces.is(end, ",") ? end + 1 : end;
    yearAt = words.yearIntroductions.has(pieces.word(yearAt)) ? yearAt + 1 : yearAt;
    Integer year = null;
    int last = end;
    if (years.isPlainYear(yearAt)) {
      year = years.value(yearAt);
      last = yearAt + 1;
    } else if (pieces.isHyphen(end) && pieces.glued(end) && years.isPlainYear(end + 1)) {
      year = years.value(end + 1);
      last = end + 2;
    } else if (relativeYear(end) != null) {
      year = relativeYear(end);
      last = relativeEnd(end);
    } else {
      year = calendar.yearOf(month, until > 0 ? until : day, until > 0 ? null : weekday);
    }
    if (year == null) {
      boolean exists = ArticleCalendar.day(2000, month, day) != null;
      return exists ? new DateReading(at, last, null) : null;
    }
    String from = ArticleCalendar.day(year, month, day);
    String to = until < 0 ? null : ArticleCalendar.day(year, month, until);
    if (from == null || (until >= 0 && to == null)) {
      return null;
    }
    return new DateReading(at, last, to == null ? from : from + "/" + to);
  }

  /** The year of {@code tahun lalu, last year} behind a day or month; null if none stands there. */
  private @Nullable Integer relativeYear(int at) {
    PhraseTable.Match<CalendarWords.RelativeStep> step = words.relative.at(pieces, at);
    return step == null || step.value().unit() != CalendarWords.Unit.YEAR
        ? null
        : calendar.yearAway(step.value().steps());
  }

  private int relativeEnd(int at) {
    PhraseTable.Match<CalendarWords.RelativeStep> step = words.relative.at(pieces, at);
    return step == null ? at : step.end();
  }

  private @Nullable String withoutYear(int month, int day, @Nullable Integer weekday) {
    Integer year = calendar.yearOf(month, day, weekday);
    return year == null ? null : ArticleCalendar.day(year, month, day);
  }

  /** A month's name, not the verb or noun that looks like it. */
  private boolean isMonth(int at, int end) {
    if (pieces.capital(at - 1) && lexicon.number(pieces, at - 1) != null) {
      return false; // "Universitas Sebelas Maret"
    }
    if (!words.ambiguousMonths.has(pieces.word(at))) {
      return true;
    }
    if (!pieces.capital(at)) {
      return false;
    }
    boolean company =
        pieces.isDigits(end)
            || words.beforeYear.has(pieces.word(at - 1))
            || words.parts.has(pieces.word(at - 1))
            || words.directionsBefore.at(pieces, at - 1) != null
            || words.directionsAfter.at(pieces, end) != null
            || words.relative.at(pieces, end) != null;
    return company;
  }

  private int skipSuffix(int at) {
    return words.daySuffixes.has(pieces.word(at)) && pieces.glued(at - 1) ? at + 1 : at;
  }

  /** A whole number up to {@code most} in plain digits; -1 if none stands there. */
  private int whole(int at, int most) {
    if (!pieces.isDigits(at)) {
      return -1;
    }
    String digits = pieces.word(at);
    if (digits.length() > 4 || digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0) {
      return -1;
    }
    int value = Integer.parseInt(digits);
    return value <= most ? value : -1;
  }
}
