package id.kutip.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A stretch of days, the last one included. */
record Days(LocalDate first, LocalDate last) {

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /** What an ISO 8601 date, week, month, year or interval of them spans; null for others. */
  static @Nullable Days read(String iso) {
    int slash = iso.indexOf('/');
    if (slash >= 0) {
      if (iso.startsWith("P")) {
        return ending(iso.substring(0, slash), iso.substring(slash + 1));
      }
      Days from = end(iso.substring(0, slash));
      Days to = end(iso.substring(slash + 1));
      return from == null || to == null ? null : new Days(from.first, to.last);
    }
    try {
      return one(iso);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** One end of an interval; an open one reaches as far as can be told. */
  private static @Nullable Days end(String iso) {
    return iso.equals("..") ? new Days(LocalDate.MIN, LocalDate.MAX) : read(iso);
  }

  /** A duration that ends on that day; null if it is not one of days, weeks, months and years. */
  private static @Nullable Days ending(String duration, String day) {
    Days last = one(day);
    try {
      return last == null ? null : new Days(last.last.minus(Period.parse(duration)), last.last);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Days one(String iso) {
    if (iso.contains("-W")) {
      LocalDate monday = LocalDate.parse(iso + "-1", DateTimeFormatter.ISO_WEEK_DATE);
      return new Days(monday, monday.plusDays(6));
    }
    if (iso.length() == YEAR) {
      LocalDate first = Year.parse(iso).atDay(1);
      return new Days(first, first.plusYears(1).minusDays(1));
    }
    if (iso.length() == MONTH) {
      YearMonth month = YearMonth.parse(iso);
      return new Days(month.atDay(1), month.atEndOfMonth());
    }
    if (iso.length() == DAY || iso.indexOf('T') == DAY) {
      LocalDate day = LocalDate.parse(iso.substring(0, DAY));
      return new Days(day, day);
    }
    return null;
  }

  /** The days that both have, of all that either has. */
  double shared(Days other) {
    LocalDate start = first.isAfter(other.first) ? first : other.first;
    LocalDate end = last.isBefore(other.last) ? last : other.last;
    LocalDate least = first.isAfter(other.first) ? other.first : first;
    LocalDate greatest = last.isBefore(other.last) ? other.last : last;
    double all = ChronoUnit.DAYS.between(least, greatest) + 1;
    return Math.max(0, ChronoUnit.DAYS.between(start, end) + 1) / all;
  }
}
