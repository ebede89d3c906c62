package id.kutip.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that feeds carry: RFC 822, ISO 8601, asctime, seconds since 1970, and what people
 * write in their own language. A date is read only if every piece of it is understood and such a
 * day exists; a wrong date is worse than none. Pure.
 */
public final class FeedDates {

  /** Longer texts are not dates, and keep the patterns' work bounded. */
  private static final int LONGEST = 80;

  private static final int EARLIEST_YEAR = 1_970;
  private static final int LATEST_YEAR = 2_100;
  private static final DateWords WORDS = new DateWords();

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)\\s*$");
  private static final Pattern HALF = Pattern.compile("\\b([ap])\\.\\s?m\\b\\.?");

  /** The pieces of a date, the longest kind first. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<date>\\d{1,4}([./-])\\d{1,3}\\2\\d{1,4}(?![\\d:]))"
              + "|(?<time>\\d{1,2}[:.]\\d{1,2}(?![\\d-])([:.]\\d{1,2}(?!\\d)(?:[.,]\\d{1,9})?)?)"
              + "|(?<offset>[+-]\\d{1,2}:?\\d{2}(?!\\d)|[+-]\\d{1,2}(?![\\d:]))"
              + "|(?<number>\\d{1,4}(?![\\d:]))"
              + "|(?<word>\\p{L}[\\p{L}'_]*(?:/\\p{L}[\\p{L}_]*)*)"
              + "|(?<space>[\\s,;|.]+|[–-](?=\\D))");

  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<full>(\\d{4})(\\d{2})(\\d{2}))(?:t?(\\d{2})(\\d{2})(\\d{2})?)?(?<rest>\\D.*|)");

  private FeedDates() {}

  /** The moment that {@code text} names, taken as UTC where it names no zone. */
  public static Optional<Instant> parse(String text) {
    return parse(text, ZoneOffset.UTC);
  }

  /**
   * The moment that {@code text} names; empty if it is no date, not a complete one, or no possible
   * one.
   *
   * @param unsaid the zone of a date that names none
   */
  public static Optional<Instant> parse(String text, ZoneId unsaid) {
    String plain = simplify(text);
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Instant moment = isNumber(plain) ? ofNumber(plain) : null;
      if (moment == null) {
        moment = ofText(plain, unsaid);
      }
      return Optional.ofNullable(moment).filter(FeedDates::isPossible);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isPossible(Instant moment) {
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    return year >= EARLIEST_YEAR && year < LATEST_YEAR;
  }

  private static String simplify(String text) {
    String short_ = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String lower = short_.strip().toLowerCase(Locale.ROOT);
    String composed =
        Normalizer.normalize(
            MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll(""),
            Normalizer.Form.NFC);
    String plain = REMARK.matcher(composed).replaceFirst("").strip();
    plain = plain.replace('\u2212', '-').replace('\u2013', '-');
    return HALF.matcher(plain).replaceAll("$1m ").strip();
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Seconds or milliseconds since 1970. */
  private static @Nullable Instant ofNumber(String digits) {
    return switch (digits.length()) {
      case 9, 10 -> Instant.ofEpochSecond(Long.parseLong(digits));
      case 12, 13 -> Instant.ofEpochMilli(Long.parseLong(digits));
      default -> null;
    };
  }

  private static @Nullable Instant ofText(String text, ZoneId unsaid) {
    DateReading reading = new DateReading(WORDS);
    String rest = reading.truncated(text) ? "" : compact(text, reading);
    rest = eastAsian(rest, reading);
    Matcher piece = PIECE.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      piece.region(at, rest.length());
      if (!piece.lookingAt() || !take(piece, reading)) {
        return null;
      }
      at = piece.end();
    }
    LocalDate date = reading.date();
    LocalTime time = reading.time();
    if (date == null || time == null) {
      return null;
    }
    LocalDateTime local = date.atTime(time).plusDays(reading.daysOver());
    return local.atZone(reading.zone(unsaid)).toInstant().plusSeconds(reading.leapSecond());
  }

  /** Reads {@code 20040105} and {@code 20040105T101112} at the start; gives what follows. */
  private static String compact(String text, DateReading reading) {
    Matcher compact = COMPACT.matcher(text);
    if (!compact.matches()) {
      return text;
    }
    reading.triple(compact.group(2), compact.group(3), compact.group(4), '-');
    if (compact.group(5) != null) {
      String seconds = compact.group(7);
      reading.clock(compact.group(5), compact.group(6), seconds == null ? "0" : seconds);
    }
    return compact.group("rest");
  }

  /** Writes 2004年5月28日 and 2004년 5월 28일 with hyphens. */
  private static String eastAsian(String text, DateReading reading) {
    boolean korean = text.indexOf('년') > 0 || text.contains("오전") || text.contains("오후");
    boolean chinese = text.indexOf('年') > 0;
    if (korean) {
      reading.home(9);
    }
    return korean || chinese
        ? text.replaceFirst("[년年]\\s?(\\d{1,2})[월月]\\s?(\\d{1,2})[일日号]?", "-$1-$2 ")
        : text;
  }

  private static boolean take(Matcher piece, DateReading reading) {
    String text;
    if ((text = piece.group("date")) != null) {
      char separator = text.charAt(text.indexOf(piece.group(2)));
      String[] parts = text.split("[./-]");
      return reading.triple(parts[0], parts[1], parts[2], separator);
    }
    if ((text = piece.group("time")) != null) {
      String[] parts = text.split("[:.,]");
      return reading.clock(parts[0], parts[1], parts.length > 2 ? parts[2] : "0");
    }
    if ((text = piece.group("offset")) != null) {
      return reading.offset(text);
    }
    if ((text = piece.group("number")) != null) {
      return reading.number(text);
    }
    if ((text = piece.group("word")) != null) {
      return reading.word(text);
    }
    return true;
  }
}
