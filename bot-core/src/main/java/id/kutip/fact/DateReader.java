package id.kutip.fact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Reads dates, absolute and relative to the day an article appeared, to ISO 8601. */
final class DateReader {

  /**
   * A date that was read.
   *
   * @param iso its ISO 8601 value, as exact as the words are; null where the article's own day
   *     would be needed
   * @param end the piece behind it
   */
  record Read(@Nullable String iso, int end) {}

  private final FactLexicon lexicon;
  private final NumberReader numbers;

  DateReader(FactLexicon lexicon, NumberReader numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /** The date that begins at the piece; null if none does. */
  @Nullable Read read(Pieces pieces, int from, @Nullable LocalDate today) {
    Read read = absolute(pieces, from, today);
    if (read == null) {
      read = weekday(pieces, from, today);
    }
    if (read == null) {
      read = relative(pieces, from, today);
    }
    return read == null ? year(pieces, from) : read;
  }

  private @Nullable Read absolute(Pieces pieces, int i, @Nullable LocalDate today) {
    if (pieces.isDigits(i)) {
      Read slashed = slashed(pieces.lower(i), i + 1, today);
      if (slashed != null) {
        return slashed;
      }
      Integer day = small(pieces.lower(i), 31);
      String month = lexicon.value("month", pieces.lower(ordinal(pieces, i + 1)));
      if (day != null && month != null) {
        int at = skipStop(pieces, ordinal(pieces, i + 1) + 1);
        return dated(pieces, at, Integer.parseInt(month), day, today);
      }
      return null;
    }
    String month = lexicon.value("month", pieces.lower(i));
    if (month == null || !pieces.isCapital(i)) {
      return null;
    }
    int at = skipStop(pieces, i + 1);
    Integer day = pieces.isDigits(at) ? small(pieces.lower(at), 31) : null;
    if (day != null && lexicon.language() == id.kutip.text.Language.ENGLISH) {
      int behind = ordinal(pieces, at + 1);
      return dated(
          pieces,
          pieces.lower(behind).equals(",") && isYear(pieces, behind + 1) ? behind + 1 : behind,
          Integer.parseInt(month),
          day,
          today);
    }
    if (isYear(pieces, at)) {
      return new Read(digits(pieces.lower(at)) + "-" + two(Integer.parseInt(month)), at + 1);
    }
    String own = pieces.lower(i);
    if ((own.length() < 4 && !own.equals("mei"))
        || own.equals("may")
        || (own.equals("march") && !pieces.lower(i - 1).equals("in"))) {
      return null;
    }
    return new Read(
        today == null ? null : today.getYear() + "-" + two(Integer.parseInt(month)), i + 1);
  }

  private Read dated(Pieces pieces, int at, int month, int day, @Nullable LocalDate today) {
    if (isYear(pieces, at)) {
      return new Read(iso(Integer.parseInt(digits(pieces.lower(at))), month, day), at + 1);
    }
    int end = pieces.lower(at - 1).equals(",") ? at - 1 : at;
    if (today == null) {
      return new Read("--" + two(month) + "-" + two(day), end);
    }
    return new Read(iso(today.getYear(), month, day), end);
  }

  private static @Nullable Read slashed(String text, int end, @Nullable LocalDate today) {
    String[] parts = text.split("[/]");
    if (parts.length < 2 || parts.length > 3) {
      return null;
    }
    try {
      int first = Integer.parseInt(parts[0]);
      int second = Integer.parseInt(digits(parts[1]));
      if (parts.length == 3) {
        int year = Integer.parseInt(digits(parts[2]));
        return first <= 31 && second <= 12
            ? new Read(iso(year < 100 ? 2000 + year : year, second, first), end)
            : null;
      }
      if (first < 1 || first > 31 || second < 1 || second > 12) {
        return null;
      }
      return new Read(
          today == null
              ? "--" + two(second) + "-" + two(first)
              : iso(today.getYear(), second, first),
          end);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** "Senin (21/2/2022)", "Senin, 21 Februari", "last Tuesday", "Selasa lalu", "hari Kamis". */
  private @Nullable Read weekday(Pieces pieces, int from, @Nullable LocalDate today) {
    int i = from;
    int direction = 0;
    if (lexicon.is("last", pieces.lower(i))
        || lexicon.is("next", pieces.lower(i))
        || pieces.lower(i).equals("hari")) {
      direction =
          lexicon.is("next", pieces.lower(i)) ? 1 : lexicon.is("last", pieces.lower(i)) ? -1 : 0;
      i++;
    }
    String day = lexicon.value("day", pieces.lower(i));
    if (day == null || !pieces.isCapital(i)) {
      return null;
    }
    int at = i + 1;
    boolean bracket = pieces.lower(at).equals("(");
    if (bracket || pieces.lower(at).equals(",")) {
      Read exact = absolute(pieces, at + 1, today);
      if (exact != null) {
        boolean closed = bracket && pieces.lower(exact.end).equals(")");
        return new Read(exact.iso, closed ? exact.end + 1 : exact.end);
      }
    }
    if (lexicon.is("last", pieces.lower(at))
        && lexicon.language() == id.kutip.text.Language.INDONESIAN) {
      direction = -1;
      at++;
    } else if (lexicon.is("next", pieces.lower(at))) {
      direction = 1;
      at++;
    }
    if (today == null) {
      return new Read(null, at);
    }
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day));
    LocalDate date =
        direction > 0
            ? today.with(TemporalAdjusters.next(weekday))
            : direction < 0
                ? today.with(TemporalAdjusters.previous(weekday))
                : today.with(TemporalAdjusters.previousOrSame(weekday));
    return new Read(date.toString(), at);
  }

  private @Nullable Read relative(Pieces pieces, int i, @Nullable LocalDate today) {
    String two = pieces.lower(i) + "-" + pieces.lower(i + 1);
    String offset = lexicon.value("relative", two);
    int end = i + 2;
    if (offset == null) {
      offset = lexicon.value("relative", pieces.lower(i));
      end = i + 1;
    }
    if (offset != null) {
      return new Read(
          today == null ? null : today.plusDays(Integer.parseInt(offset)).toString(), end);
    }
    Read period = period(pieces, i, today);
    return period == null ? ago(pieces, i, today) : period;
  }

  /** "pekan lalu", "tahun ini", "last month", "next year", "kuartal III 2025". */
  private @Nullable Read period(Pieces pieces, int i, @Nullable LocalDate today) {
    if (lexicon.is("quarter", pieces.lower(i))) {
      int quarter = roman(pieces.lower(i + 1));
      int at = i + 2;
      if (quarter == 0) {
        return null;
      }
      if (pieces.lower(at).equals("tahun") || pieces.lower(at).equals("of")) {
        at++;
      }
      if (isYear(pieces, at)) {
        return new Read(digits(pieces.lower(at)) + "-Q" + quarter, at + 1);
      }
      return new Read(today == null ? null : today.getYear() + "-Q" + quarter, i + 2);
    }
    boolean indonesian = lexicon.language() == id.kutip.text.Language.INDONESIAN;
    String unit = lexicon.value("duration", pieces.lower(indonesian ? i : i + 1));
    String word = pieces.lower(indonesian ? i + 1 : i);
    if (unit == null || !"D W MO Y".contains(unit)) {
      return null;
    }
    String shift = lexicon.value("last", word);
    shift = shift == null ? lexicon.value("next", word) : shift;
    shift = shift == null ? lexicon.value("this", word) : shift;
    if (shift == null || unit.equals("D")) {
      return null;
    }
    return new Read(today == null ? null : shifted(today, unit, Integer.parseInt(shift)), i + 2);
  }

  /** "dua hari lalu", "three years ago". */
  private @Nullable Read ago(Pieces pieces, int i, @Nullable LocalDate today) {
    NumberReader.Numeral numeral = numbers.read(pieces, i);
    if (numeral == null) {
      return null;
    }
    String unit = lexicon.value("duration", pieces.lower(numeral.end()));
    int at = numeral.end() + 1;
    if (pieces.lower(at).equals("yang")) {
      at++;
    }
    if (unit == null
        || !"D W MO Y".contains(unit)
        || !lexicon.is("ago", pieces.lower(at))
        || numeral.amount().intValue() > 10_000) {
      return null;
    }
    return new Read(
        today == null ? null : shifted(today, unit, -numeral.amount().intValue()), at + 1);
  }

  private static String shifted(LocalDate today, String unit, int by) {
    return switch (unit) {
      case "D" -> today.plusDays(by).toString();
      case "W" -> {
        LocalDate date = today.plusWeeks(by);
        yield date.get(IsoFields.WEEK_BASED_YEAR)
            + "-W"
            + two(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      }
      case "MO" -> today.plusMonths(by).toString().substring(0, 7);
      default -> String.valueOf(today.plusYears(by).getYear());
    };
  }

  private @Nullable Read year(Pieces pieces, int i) {
    boolean named = lexicon.is("year", pieces.lower(i)) && isYear(pieces, i + 1);
    if (named) {
      return new Read(digits(pieces.lower(i + 1)), i + 2);
    }
    return isYear(pieces, i)
            && !pieces.lower(i + 1).equals("%")
            && !lexicon.is("currency", pieces.lower(i - 1))
            && !lexicon.is("scale", pieces.lower(i + 1))
            && !lexicon.is("percent", pieces.lower(i + 1))
            && followsYearWord(pieces, i)
        ? new Read(digits(pieces.lower(i)), i + 1)
        : null;
  }

  /** A bare number of four digits is a year after such a word, or where no counted noun follows. */
  private boolean followsYearWord(Pieces pieces, int i) {
    String before = pieces.lower(i - 1);
    return switch (before) {
      case "in",
          "since",
          "until",
          "by",
          "from",
          "of",
          "sejak",
          "pada",
          "hingga",
          "sampai",
          "dari",
          "(",
          "during",
          "before",
          "after",
          "early",
          "late",
          "mid",
          "awal",
          "akhir",
          "pertengahan" ->
          true;
      default -> pieces.isCapital(i - 1) || !pieces.isLowerWord(i + 1);
    };
  }

  private static boolean isYear(Pieces pieces, int i) {
    if (!pieces.isDigits(i)) {
      return false;
    }
    String text = digits(pieces.lower(i));
    return text.length() == 4
        && pieces.lower(i).startsWith(text)
        && (text.startsWith("19") || text.startsWith("20") || text.startsWith("18"));
  }

  private static String digits(String text) {
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static @Nullable Integer small(String text, int most) {
    String digits = digits(text);
    if (digits.isEmpty() || digits.length() > 2 || digits.length() < text.length()) {
      return null;
    }
    int value = Integer.parseInt(digits);
    return value >= 1 && value <= most ? value : null;
  }

  private static int ordinal(Pieces pieces, int i) {
    return switch (pieces.lower(i)) {
      case "st", "nd", "rd", "th" -> i + 1;
      default -> i;
    };
  }

  private static int skipStop(Pieces pieces, int i) {
    return pieces.lower(i).equals(".") && pieces.isDigits(i + 1) ? i + 1 : i;
  }

  private static int roman(String text) {
    return switch (text) {
      case "i", "1", "pertama", "first" -> 1;
      case "ii", "2", "kedua", "second" -> 2;
      case "iii", "3", "ketiga", "third" -> 3;
      case "iv", "4", "keempat", "fourth" -> 4;
      default -> 0;
    };
  }

  private static @Nullable String iso(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
