package id.kutip.fact;

import id.kutip.fact.CalendarWords.RelativeStep;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts dates from the day an article was published and writes them in ISO 8601. What needs that
 * day is null where it is unknown; intervals are written {@code from/to}, both inclusive.
 */
final class ArticleCalendar {

  /** A date without year further ahead than this is taken for the year before, and the reverse. */
  private static final int FARTHEST_AHEAD = 240;

  private final @Nullable LocalDate today;

  ArticleCalendar(@Nullable LocalDate today) {
    this.today = today;
  }

  /** A date of the calendar; null if there is no such day. */
  static @Nullable String day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static String month(int year, int month) {
    return String.format(Locale.ROOT, "%04d-%02d", year, month);
  }

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  /**
   * The year of a date told without one: the nearest, where it is told with its weekday that fits.
   */
  @Nullable Integer yearOf(int month, int day, @Nullable Integer weekday) {
    if (today == null) {
      return null;
    }
    Integer best = null;
    long bestDistance = Long.MAX_VALUE;
    for (int year = today.getYear() - 3; year <= today.getYear() + 1; year++) {
      LocalDate date = dateOrNull(year, month, day);
      if (date == null || (weekday != null && date.getDayOfWeek().getValue() != weekday)) {
        continue;
      }
      long ahead = ChronoUnit.DAYS.between(today, date);
      long distance =
          ahead > FARTHEST_AHEAD ? ahead * 4 : year == today.getYear() ? 0 : Math.abs(ahead);
      if (distance < bestDistance) {
        best = year;
        bestDistance = distance;
      }
    }
    return best == null && weekday != null ? yearOf(month, day, null) : best;
  }

  private static @Nullable LocalDate dateOrNull(int year, int month, int day) {
    String iso = day(year, month, day);
    return iso == null ? null : LocalDate.parse(iso);
  }

  /** The month of that name nearest to the article; {@code direction} -1, 0 or 1 as it is told. */
  @Nullable String monthNamed(int month, @Nullable Integer direction) {
    if (today == null) {
      return null;
    }
    int year = today.getYear();
    if (direction != null && direction < 0 && month >= today.getMonthValue()) {
      year--;
    } else if (direction != null && direction > 0 && month <= today.getMonthValue()) {
      year++;
    } else if (direction == null && month - today.getMonthValue() > 6) {
      year--;
    }
    return month(year, month);
  }

  /** The weekday of that name: the last one, today included, or the next one. */
  @Nullable String weekday(int weekday, int direction) {
    if (today == null) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(weekday);
    return (direction > 0
            ? today.with(TemporalAdjusters.next(day))
            : direction < 0
                ? today.with(TemporalAdjusters.previous(day))
                : today.with(TemporalAdjusters.previousOrSame(day)))
        .toString();
  }

  /** A number of units from the article's day. */
  @Nullable String step(RelativeStep step) {
    if (today == null || Math.abs((long) step.steps()) > 10_000) {
      return null;
    }
    int steps = step.steps();
    return switch (step.unit()) {
      case DAY -> today.plusDays(steps).toString();
      case HOUR -> today.plusDays(steps / 24).toString();
      case WEEK -> week(today.plusWeeks(steps));
      case WEEKEND -> weekend(today, steps);
      case MONTH -> YearMonth.from(today).plusMonths(steps).toString();
      case QUARTER -> quarter(today.plusMonths(3L * steps));
      case YEAR -> year(today.getYear() + steps);
      case YEAREND -> year(today.getYear() + steps) + "-12-31";
      case DECADE -> decade((today.getYear() / 10 + steps) * 10);
      case CENTURY -> year(today.getYear() + 100 * steps);
    };
  }

  /** The time between the article's day and one so many units away, both inclusive. */
  @Nullable String stretch(String unit, int steps) {
    if (today == null) {
      return null;
    }
    LocalDate other =
        switch (unit) {
          case "day" -> today.plusDays(steps);
          case "week" -> today.plusWeeks(steps);
          case "fortnight" -> today.plusWeeks(2L * steps);
          case "month" -> today.plusMonths(steps);
          case "quarter" -> today.plusMonths(3L * steps);
          case "year" -> today.plusYears(steps);
          case "decade" -> today.plusYears(10L * steps);
          case "century" -> today.plusYears(100L * steps);
          default -> null;
        };
    if (other == null || other.getYear() < 1 || other.getYear() > 9999) {
      return null;
    }
    return other.isBefore(today) ? other + "/" + today : today + "/" + other;
  }

  /** All before the article's day, or all behind it, with that day. */
  @Nullable String open(int direction) {
    return today == null ? null : direction < 0 ? "../" + today : today + "/..";
  }

  /** A duration that ends on the article's day. */
  @Nullable String until(String duration) {
    return today == null ? null : duration + "/" + today;
  }

  /** A date that many weeks away, to the day. */
  @Nullable String weeksAway(int weeks) {
    return today == null ? null : today.plusWeeks(weeks).toString();
  }

  /**
   * The weekend: up to Wednesday the one just past, as papers write of it; from Thursday on the
   * coming one.
   */
  private static String weekend(LocalDate today, int steps) {
    LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    boolean coming = today.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) > 0;
    boolean during = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    int weeks = during ? steps : steps > 0 || (steps == 0 && coming) ? 1 : 0;
    LocalDate start = saturday.plusWeeks(weeks);
    return start + "/" + start.plusDays(1);
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String quarter(LocalDate day) {
    return part(day.getYear(), 3, day.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The {@code number}-th part of a year, of so many months each. */
  static String part(int year, int months, int number) {
    return month(year, (number - 1) * months + 1) + "/" + month(year, number * months);
  }

  static String decade(int first) {
    return year(first) + "/" + year(first + 9);
  }

  /** The year the article was published in, moved by so many; null where it is unknown. */
  @Nullable Integer yearAway(int steps) {
    return today == null ? null : today.getYear() + steps;
  }
}
