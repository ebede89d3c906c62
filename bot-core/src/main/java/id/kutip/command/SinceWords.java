package id.kutip.command;

import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From which day on, as people say it: {@code Monday}, {@code 3 hari lalu}, {@code minggu ini},
 * {@code 1 November}, {@code 2026-11-01}. Pure.
 */
final class SinceWords {

  /** Any day: whether words tell one does not depend on when they are said. */
  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

  private static final List<Locale> LOCALES =
      List.of(Locale.forLanguageTag("id-ID"), Locale.ENGLISH);

  private final Vocabulary vocabulary;

  SinceWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Where a message goes on to say since when.
   *
   * @param before the words before that
   * @param since the words that tell the day
   * @param marked whether a word such as "since" says so
   */
  record Cut(List<Word> before, List<Word> since, boolean marked) {}

  /** Cuts off the end of a message that says since when; empty where it does not. */
  Optional<Cut> cut(List<Word> words) {
    for (int at = 1; at < words.size(); at++) {
      int marker = vocabulary.startsWith(words, at, "since");
      List<Word> rest = words.subList(at + marker, words.size());
      boolean tells = marker > 0 ? read(rest, SOME_DAY).isPresent() : span(rest, SOME_DAY) != null;
      if (tells) {
        return Optional.of(new Cut(words.subList(0, at), rest, marker > 0));
      }
    }
    return Optional.empty();
  }

  /** The day that the words tell, seen from today; empty where they tell none. */
  Optional<LocalDate> read(List<Word> words, LocalDate today) {
    try {
      LocalDate span = span(words, today);
      LocalDate day = span == null ? weekday(words, today) : span;
      return Optional.ofNullable(day == null ? date(words, today) : day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** "This week", "3 days ago", "24 jam terakhir"; null for anything else. */
  private @Nullable LocalDate span(List<Word> words, LocalDate today) {
    Optional<Vocabulary.Found> period =
        vocabulary.oneOf(words, 0, "period.").filter(found -> found.length() == words.size());
    if (period.isPresent()) {
      return begin(period.get().key(), today);
    }
    int at = vocabulary.startsWith(words, 0, "within");
    int last = vocabulary.startsWith(words, at, "last");
    at += last;
    Optional<Vocabulary.Found> one = vocabulary.oneOf(words, at, "one.");
    Optional<Vocabulary.Found> unit = one;
    int amount = 1;
    if (one.isEmpty()) {
      if (at >= words.size()) {
        return null;
      }
      amount = amount(words.get(at));
      at++;
      unit = vocabulary.oneOf(words, at, "unit.");
    }
    if (amount <= 0 || unit.isEmpty()) {
      return null;
    }
    at += unit.get().length();
    int ago = vocabulary.startsWith(words, at, "ago");
    boolean whole = at + ago == words.size() && (last > 0 || ago > 0);
    return whole ? before(today, amount, unit.get().key()) : null;
  }

  private int amount(Word word) {
    int digits = Words.number(word);
    return digits >= 0
        ? digits
        : vocabulary
            .oneOf(List.of(word), 0, "amount.")
            .map(found -> Integer.parseInt(found.key()))
            .orElse(-1);
  }

  private static LocalDate before(LocalDate today, int amount, String unit) {
    return switch (unit) {
      case "hour" -> today.minusDays((amount + 23) / 24);
      case "week" -> today.minusWeeks(amount);
      case "month" -> today.minusMonths(amount);
      case "year" -> today.minusYears(amount);
      default -> today.minusDays(amount);
    };
  }

  private static LocalDate begin(String period, LocalDate today) {
    LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (period) {
      case "yesterday" -> today.minusDays(1);
      case "week" -> week;
      case "lastweek" -> week.minusWeeks(1);
      case "month" -> today.withDayOfMonth(1);
      case "lastmonth" -> today.withDayOfMonth(1).minusMonths(1);
      case "year" -> today.withDayOfYear(1);
      default -> today;
    };
  }

  /** The last such day, which may be today; with "last" or "lalu", the one before today. */
  private @Nullable LocalDate weekday(List<Word> words, LocalDate today) {
    int last = vocabulary.startsWith(words, 0, "last");
    int at = last > 0 ? last : vocabulary.startsWith(words, 0, "unit.day");
    Optional<Vocabulary.Found> day = vocabulary.oneOf(words, at, "day.");
    if (day.isEmpty()) {
      return null;
    }
    at += day.get().length();
    int ago = vocabulary.startsWith(words, at, "ago");
    DayOfWeek named = DayOfWeek.valueOf(day.get().key());
    return at + ago < words.size()
        ? null
        : today.with(
            last + ago > 0
                ? TemporalAdjusters.previous(named)
                : TemporalAdjusters.previousOrSame(named));
  }

  private static @Nullable LocalDate date(List<Word> words, LocalDate today) {
    return switch (words.size()) {
      case 1 -> single(words.get(0), today);
      case 2 -> {
        Month first = month(words.get(0));
        Month second = month(words.get(1));
        int year = first == null ? -1 : year(words.get(1));
        yield year > 0
            ? LocalDate.of(year, first, 1)
            : second != null
                ? past(day(words.get(0)), second, today)
                : first == null ? null : past(day(words.get(1)), first, today);
      }
      case 3 -> {
        int year = year(words.get(2));
        Month first = month(words.get(0));
        Month second = month(words.get(1));
        Month month = second == null ? first : second;
        int day = day(words.get(second == null ? 1 : 0));
        yield year > 0 && month != null && day > 0 ? LocalDate.of(year, month, day) : null;
      }
      default -> null;
    };
  }

  private static @Nullable LocalDate single(Word word, LocalDate today) {
    Month month = month(word);
    if (month != null) {
      return past(1, month, today);
    }
    if (year(word) > 0) {
      return LocalDate.of(year(word), 1, 1);
    }
    String[] parts = word.folded().replace('/', '-').split("-", -1);
    int[] numbers = Stream.of(parts).mapToInt(part -> Words.number(new Word(part, part))).toArray();
    if (numbers.length == 3 && parts[0].length() == 4) {
      return LocalDate.of(numbers[0], numbers[1], numbers[2]);
    }
    return numbers.length == 3 && parts[2].length() == 4
        ? LocalDate.of(numbers[2], numbers[1], numbers[0])
        : null;
  }

  /** The last day of that name up to today; null for day -1. */
  private static @Nullable LocalDate past(int day, Month month, LocalDate today) {
    if (day < 1) {
      return null;
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isAfter(today) ? thisYear.minus(1, ChronoUnit.YEARS) : thisYear;
  }

  private static @Nullable Month month(Word word) {
    for (Month month : Month.values()) {
      for (Locale locale : LOCALES) {
        boolean named =
            Stream.of(TextStyle.FULL, TextStyle.SHORT)
                .map(style -> month.getDisplayName(style, locale).toLowerCase(locale))
                .anyMatch(word.folded()::equals);
        if (named) {
          return month;
        }
      }
    }
    return null;
  }

  private static int year(Word word) {
    int number = Words.number(word);
    return number >= 1900 && number < 2200 ? number : -1;
  }

  /** {@code 1} or {@code 1st}; -1 for anything else. */
  private static int day(Word word) {
    String folded = word.folded();
    boolean ordinal =
        folded.length() > 2 && Stream.of("st", "nd", "rd", "th").anyMatch(folded::endsWith);
    String digits = ordinal ? folded.substring(0, folded.length() - 2) : folded;
    int number = Words.number(new Word(digits, digits));
    return number > 31 ? -1 : number;
  }
}
