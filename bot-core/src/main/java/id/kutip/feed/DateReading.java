package id.kutip.feed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a date while its pieces are read; each piece says whether it fits. */
final class DateReading {

  /** ISO 8601 of 1988 let the century and the day go, and knew days of the year. */
  private static final Pattern TRUNCATED =
      Pattern.compile("(\\d{2})(\\d{2})(\\d{2})|-(\\d{2})-?(\\d{2})|(\\d{4}|\\d{2})-?(\\d{3})");

  private static final Pattern MONTH_OF_YEAR = Pattern.compile("(\\d{4})(?:[-/](\\d{1,2}))?");

  private final DateWords words;
  private @Nullable Integer year;
  private @Nullable Integer month;
  private @Nullable Integer day;
  private @Nullable Integer dayOfYear;
  private boolean monthMayBeDay;
  private @Nullable Integer slashedFirst;
  private int slashedSecond;
  private @Nullable Integer hour;
  private int minute;
  private int second;
  private @Nullable Integer half;
  private @Nullable ZoneId zone;
  private boolean american;
  private @Nullable ZoneId home;
  private int pieces;

  DateReading(DateWords words) {
    this.words = words;
  }

  /** Reads a whole text that names a day in one of ISO 8601's short forms. */
  boolean truncated(String text) {
    Matcher month_ = MONTH_OF_YEAR.matcher(text);
    if (month_.matches()) {
      year = Integer.valueOf(month_.group(1));
      month = month_.group(2) == null ? 1 : Integer.parseInt(month_.group(2));
      day = 1;
      return true;
    }
    Matcher short_ = TRUNCATED.matcher(text);
    if (!short_.matches()) {
      return false;
    }
    if (short_.group(1) != null) {
      triple(short_.group(1), short_.group(2), short_.group(3), '-');
    } else if (short_.group(4) != null) {
      year = fullYear(short_.group(4));
      month = Integer.valueOf(short_.group(5));
      day = 1;
    } else {
      year = fullYear(short_.group(6));
      dayOfYear = Integer.valueOf(short_.group(7));
    }
    return true;
  }

  /** Three numbers with one separator between them. */
  boolean triple(String first, String second_, String third, char separator) {
    if (year != null || day != null || slashedFirst != null) {
      return false;
    }
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(second_);
    int c = Integer.parseInt(third);
    boolean yearFirst =
        first.length() == 4
            || (separator == '-' && third.length() == 2 && b >= 1 && b <= 12 && c >= 1 && c <= 31);
    if (yearFirst) {
      year = fullYear(first);
      month = b;
      day = c;
    } else if (separator == '/') {
      // 3/4/2020 is two days; which one can only be told when the rest is read
      slashedFirst = a;
      slashedSecond = b;
      year = fullYear(third);
    } else {
      day = a;
      month = b;
      year = fullYear(third);
    }
    return third.length() != 3 && first.length() != 3;
  }

  boolean clock(String hours, String minutes, String seconds) {
    if (hour != null) {
      return false;
    }
    hour = Integer.valueOf(hours);
    minute = Integer.parseInt(minutes);
    second = Integer.parseInt(seconds);
    return hour <= 24 && minute <= 59 && second <= 60 && (hour < 24 || minute + second == 0);
  }

  boolean offset(String text) {
    if (hour == null) {
      return false;
    }
    String digits = text.substring(1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    int seconds = (hours * 60 + minutes) * 60;
    zone = ZoneOffset.ofTotalSeconds(text.charAt(0) == '-' ? -seconds : seconds);
    return minutes <= 59;
  }

  boolean number(String digits) {
    int value = Integer.parseInt(digits);
    if (digits.length() == 4 || (day != null && year == null)) {
      if (year != null || digits.length() == 3) {
        return false;
      }
      year = fullYear(digits);
      return true;
    }
    if (day != null || digits.length() == 3) {
      return false;
    }
    day = value;
    return true;
  }

  boolean word(String word) {
    boolean first = pieces++ == 0;
    Integer named = words.month(word);
    if (named != null && (month == null || monthMayBeDay)) {
      month = named;
      monthMayBeDay = first && words.isDay(word);
      return true;
    }
    if (words.isDay(word)) {
      return true;
    }
    Integer halfOfDay = words.half(word);
    if (halfOfDay != null && half == null) {
      half = halfOfDay;
      american = true;
      return true;
    }
    if (zone(word)) {
      return true;
    }
    return words.isFiller(word);
  }

  private boolean zone(String word) {
    Integer seconds = hour == null ? null : words.zone(word);
    if (seconds != null) {
      zone = zone == null ? ZoneOffset.ofTotalSeconds(seconds) : zone;
      american |= seconds <= -5 * 3_600 && seconds >= -8 * 3_600;
      return true;
    }
    if (word.indexOf('/') > 0 && hour != null && zone == null) {
      zone = region(word);
      return zone != null;
    }
    return false;
  }

  private static @Nullable ZoneId region(String word) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equalsIgnoreCase(word))
        .findFirst()
        .map(ZoneId::of)
        .orElse(null);
  }

  /** The zone of those who write dates so. */
  void home(int hoursEast) {
    home = ZoneOffset.ofHours(hoursEast);
  }

  private static int fullYear(String digits) {
    int value = Integer.parseInt(digits);
    return digits.length() > 2 ? value : value < 90 ? 2_000 + value : 1_900 + value;
  }

  /** The day; null if too little is known; throws where there is no such day. */
  @Nullable LocalDate date() {
    if (slashedFirst != null) {
      boolean monthFirst = slashedSecond > 12 || (slashedFirst <= 12 && american);
      month = monthFirst ? slashedFirst : Integer.valueOf(slashedSecond);
      day = monthFirst ? Integer.valueOf(slashedSecond) : slashedFirst;
    }
    if (year != null && dayOfYear != null) {
      return LocalDate.ofYearDay(year, dayOfYear);
    }
    if (year == null || month == null) {
      return null;
    }
    return LocalDate.of(year, month, day == null ? 1 : day);
  }

  /** The time of the day, midnight if none is given; null if there is no such time. */
  @Nullable LocalTime time() {
    if (hour == null) {
      return half == null ? LocalTime.MIDNIGHT : null;
    }
    int hours = hour % 24;
    if (half != null) {
      // 15:09 pm is written, and means what it says
      hours = hours < 12 && half == 12 ? hours + 12 : hours == 12 && half == 0 ? 0 : hours;
    }
    return LocalTime.of(hours, minute, Math.min(second, 59));
  }

  /** Midnight at the end of a day, 24:00, belongs to the next. */
  long daysOver() {
    return hour != null && hour == 24 ? 1 : 0;
  }

  long leapSecond() {
    return second == 60 ? 1 : 0;
  }

  ZoneId zone(ZoneId unsaid) {
    return zone != null ? zone : home != null ? home : unsaid;
  }
}
