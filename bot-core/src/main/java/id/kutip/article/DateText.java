package id.kutip.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as pages write it: ISO and what is nearly ISO, seconds since 1970, numbers in either
 * order, the months' names in many languages.
 */
final class DateText {

  /** Only this much of a text is looked at, which also bounds the patterns' work. */
  private static final int LOOKED_AT = 250;

  /** Only in a text this brief are three pairs of digits a day. */
  private static final int BRIEF = 60;

  private static final int FIRST_SHORT_YEAR = 93;

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:[-/.年년] ?(\\d{1,2})[-/.月월] ?(\\d{1,2})|(\\d\\d)(\\d\\d))(?!\\d)[日일]?");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})[./-] ?(\\d{1,2})[./-] ?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d\\d)(?![\\d./-])");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[ -](?:de |of )?(\\p{L}{3,12})[.,]?[ -](?:de |del )?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:, ?| )((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[.,]? (\\p{L}{3,12})\\.? (\\d{1,2})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d)(?:[.,]\\d{1,9})?)? ?([ap]\\.?m\\b)?"
              + " ?(Z|UTC|GMT|WIB|WITA|WIT|[+-]\\d\\d:?\\d\\d)?(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> ZONES =
      Map.of("z", "Z", "utc", "Z", "gmt", "Z", "wib", "+07:00", "wita", "+08:00", "wit", "+09:00");

  private DateText() {}

  /**
   * The first date in the text; null if there is none that exists.
   *
   * @param monthFirst whether 3/4/2020 is in March
   * @param local the zone of a time without one
   */
  static @Nullable OffsetDateTime read(String text, boolean monthFirst, ZoneId local) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    String start = text.strip();
    start = start.length() > LOOKED_AT ? start.substring(0, LOOKED_AT) : start;
    try {
      if ((start.length() == 10 || start.length() == 13)
          && start.chars().allMatch(c -> c >= '0' && c <= '9')) {
        long number = Long.parseLong(start);
        Instant instant =
            start.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return instant.atZone(local).toOffsetDateTime();
      }
      return dated(start.replace('\u00A0', ' '), monthFirst, local);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable OffsetDateTime dated(String text, boolean monthFirst, ZoneId local) {
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      boolean parted = iso.group(2) != null;
      LocalDate day = day(iso.group(1), iso.group(parted ? 2 : 4), iso.group(parted ? 3 : 5));
      if (day != null) {
        return at(day, text.substring(iso.end()), local);
      }
    }
    OffsetDateTime named = named(DAY_FIRST, text, local, 3, 2, 1);
    if (named == null) {
      named = named(MONTH_FIRST, text, local, 3, 1, 2);
    }
    if (named == null) {
      named = named(YEAR_FIRST, text, local, 1, 2, 3);
    }
    return named == null ? inNumbers(text, monthFirst, local) : named;
  }

  private static @Nullable OffsetDateTime named(
      Pattern pattern, String text, ZoneId local, int year, int month, int dayOfMonth) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      Month named = MonthNames.month(match.group(month));
      LocalDate day =
          named == null
              ? null
              : day(match.group(year), String.valueOf(named.getValue()), match.group(dayOfMonth));
      if (day != null) {
        return at(day, text.substring(match.end()), local);
      }
    }
    return null;
  }

  private static @Nullable OffsetDateTime inNumbers(String text, boolean monthFirst, ZoneId local) {
    Matcher numbers = NUMBERS.matcher(text);
    while (numbers.find()) {
      LocalDate day = day(numbers.group(3), numbers.group(1), numbers.group(2), monthFirst);
      if (day != null) {
        return at(day, text.substring(numbers.end()), local);
      }
    }
    Matcher brief = SHORT_YEAR.matcher(text);
    while (text.length() <= BRIEF && brief.find()) {
      String century = number(brief.group(4)) >= FIRST_SHORT_YEAR ? "19" : "20";
      LocalDate day = day(century + brief.group(4), brief.group(1), brief.group(3), monthFirst);
      if (day != null) {
        return at(day, text.substring(brief.end()), local);
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(
      String year, String first, String second, boolean monthFirst) {
    boolean swapped = number(second) > 12 || (monthFirst && number(first) <= 12);
    return swapped ? day(year, first, second) : day(year, second, first);
  }

  private static @Nullable LocalDate day(String year, String month, String dayOfMonth) {
    int days = number(dayOfMonth);
    int months = number(month);
    return months < 1
            || months > 12
            || days < 1
            || days > YearMonth.of(number(year), months).lengthOfMonth()
        ? null
        : LocalDate.of(number(year), months, days);
  }

  private static OffsetDateTime at(LocalDate day, String rest, ZoneId local) {
    Matcher clock = CLOCK.matcher(rest);
    // a time of day stands right behind its date
    if (!clock.find() || clock.start() > 12) {
      return day.atStartOfDay(local).toOffsetDateTime();
    }
    int hour = number(clock.group(1));
    if (clock.group(4) != null) {
      hour =
          hour % 12 + (clock.group(4).charAt(0) == 'p' || clock.group(4).charAt(0) == 'P' ? 12 : 0);
    }
    int minute = number(clock.group(2));
    int second = clock.group(3) == null ? 0 : number(clock.group(3));
    if (hour > 23 || minute > 59 || second > 59) {
      return day.atStartOfDay(local).toOffsetDateTime();
    }
    LocalDateTime time = day.atTime(hour, minute, second);
    String zone = clock.group(5);
    if (zone == null) {
      return time.atZone(local).toOffsetDateTime();
    }
    String offset = ZONES.getOrDefault(zone.toLowerCase(Locale.ROOT), zone);
    return time.atZone(ZoneId.of(offset)).toOffsetDateTime();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
