package id.kutip.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as pages write it: ISO and what is nearly ISO, seconds since 1970, numbers in either
 * order, month names of the languages in {@code months.txt}.
 */
final class DateText {

  /** Only this much of a text is looked at, which also bounds the patterns' work. */
  private static final int LOOKED_AT = 160;

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})|(\\d\\d)(\\d\\d))(?!\\d)日?");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})[./-] ?(\\d{1,2})[./-] ?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[ -](?:de )?(\\p{L}{3,12})[.,]?[ -](?:de |del )?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d)(?:[.,]\\d{1,9})?)? ?([ap]\\.?m\\b)?"
              + " ?(Z|UTC|GMT|WIB|WITA|WIT|[+-]\\d\\d:?\\d\\d)?(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> ZONES =
      Map.of("z", "Z", "utc", "Z", "gmt", "Z", "wib", "+07:00", "wita", "+08:00", "wit", "+09:00");
  private static final Map<String, Integer> MONTHS = months();

  private DateText() {}

  /**
   * The first date in the text; null if there is none that exists.
   *
   * @param monthFirst whether 3/4/2020 is in March
   * @param local the zone of a time without one
   */
  static @Nullable OffsetDateTime read(String text, boolean monthFirst, ZoneId local) {
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
    if (iso.find()) {
      boolean parted = iso.group(2) != null;
      LocalDate day =
          LocalDate.of(
              number(iso.group(1)),
              number(iso.group(parted ? 2 : 4)),
              number(iso.group(parted ? 3 : 5)));
      return at(day, text.substring(iso.end()), local);
    }
    Matcher named = DAY_FIRST.matcher(text);
    while (named.find()) {
      Integer month = month(named.group(2));
      if (month != null) {
        return at(
            LocalDate.of(number(named.group(3)), month, number(named.group(1))),
            text.substring(named.end()),
            local);
      }
    }
    Matcher american = MONTH_FIRST.matcher(text);
    while (american.find()) {
      Integer month = month(american.group(1));
      if (month != null) {
        return at(
            LocalDate.of(number(american.group(3)), month, number(american.group(2))),
            text.substring(american.end()),
            local);
      }
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.find()) {
      int first = number(numbers.group(1));
      int second = number(numbers.group(2));
      boolean swapped = second > 12 || (monthFirst && first <= 12);
      return at(
          LocalDate.of(
              number(numbers.group(3)), swapped ? first : second, swapped ? second : first),
          text.substring(numbers.end()),
          local);
    }
    return null;
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

  private static @Nullable Integer month(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    int number = 0;
    for (String line : ResourceLines.of("months.txt")) {
      number++;
      for (String name : line.split(" ")) {
        months.put(name, number);
      }
    }
    return Map.copyOf(months);
  }
}
