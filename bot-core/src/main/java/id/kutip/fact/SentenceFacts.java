package id.kutip.fact;

import id.kutip.fact.Fact.Kind;
import id.kutip.fact.NumberReader.Numeral;
import id.kutip.fact.Value.Change;
import id.kutip.fact.Value.Comparator;
import id.kutip.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of one sentence from left to right; at each place the most telling reading wins.
 */
final class SentenceFacts {

  private static final int CHANGE_REACH = 6;

  private final FactLexicon lexicon;
  private final @Nullable LocalDate today;
  private final NumberReader numbers;
  private final DateReader dates;

  SentenceFacts(FactLexicon lexicon, @Nullable LocalDate today) {
    this.lexicon = lexicon;
    this.today = today;
    this.numbers = new NumberReader(lexicon);
    this.dates = new DateReader(lexicon, numbers);
  }

  void read(Pieces pieces, int sentence, List<Fact> facts) {
    int i = 0;
    while (i < pieces.count()) {
      int end = readAt(pieces, i, sentence, facts);
      i = end > i ? end : i + 1;
    }
  }

  private int readAt(Pieces pieces, int i, int sentence, List<Fact> facts) {
    int end = time(pieces, i, sentence, facts);
    if (end < 0) {
      end = currencyFirst(pieces, i, sentence, facts);
    }
    if (end < 0) {
      DateReader.Read date = dates.read(pieces, i, today);
      if (date != null) {
        facts.add(new Fact(Kind.DATE, pieces.span(i, date.end()), iso(date.iso()), sentence));
        end = date.end();
      }
    }
    return end < 0 ? quantity(pieces, i, sentence, facts) : end;
  }

  private static Value iso(@Nullable String iso) {
    return new Value(null, null, null, null, Comparator.EXACT, Change.NONE, iso);
  }

  /** "pukul 08.30 WIB", "10:30 am", "3 p.m.". */
  private int time(Pieces pieces, int from, int sentence, List<Fact> facts) {
    boolean introduced = lexicon.is("time", pieces.lower(from)) && pieces.isDigits(from + 1);
    int i = introduced ? from + 1 : from;
    if (!pieces.isDigits(i)) {
      return -1;
    }
    String clock = pieces.lower(i);
    int colon = clock.indexOf(':') >= 0 ? clock.indexOf(':') : clock.indexOf('.');
    String part = lexicon.value("daypart", pieces.lower(i + 1));
    boolean indonesian = lexicon.language() == Language.INDONESIAN;
    boolean zoned = lexicon.is("zone", pieces.lower(i + 1));
    boolean written = clock.indexOf(':') > 0 && clock.length() <= 5;
    if (!(introduced && indonesian)
        && !(part != null && !indonesian)
        && !written
        && !(zoned && colon > 0)) {
      return -1;
    }
    try {
      int hour = Integer.parseInt(colon < 0 ? clock : clock.substring(0, colon));
      String minutes = colon < 0 ? "" : clock.substring(colon + 1).replaceAll("[.,:]+$", "");
      int minute = minutes.isEmpty() ? 0 : Integer.parseInt(minutes);
      if (hour > 24 || minute > 59 || (colon >= 0 && minutes.length() != 2)) {
        return -1;
      }
      int end = i + 1;
      if (part != null) {
        end++;
        hour =
            part.equals("PM") && hour < 12
                ? hour + 12
                : part.equals("NOON") && hour < 4
                    ? hour + 12
                    : part.equals("AM") && hour == 12 ? 0 : hour;
      }
      String zone = lexicon.value("zone", pieces.lower(end));
      if (zone != null) {
        end++;
      }
      String iso = "T" + two(hour) + ":" + two(minute) + (zone == null ? "" : zone);
      facts.add(
          new Fact(
              Kind.TIME,
              pieces.span(introduced && indonesian ? from : i, end),
              iso(iso),
              sentence));
      return end;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** "Rp 1,3 triliun", "US$ 293", "£191bn". */
  private int currencyFirst(Pieces pieces, int i, int sentence, List<Fact> facts) {
    String currency = lexicon.value("currency", pieces.lower(i));
    if (currency == null) {
      return -1;
    }
    int at = pieces.lower(i + 1).equals(".") && pieces.isDigits(i + 2) ? i + 2 : i + 1;
    if (!pieces.isDigits(at)) {
      return -1;
    }
    Numeral numeral = numbers.read(pieces, at);
    if (numeral == null) {
      return -1;
    }
    Numeral to = upper(pieces, numeral.end(), true);
    int end = to == null ? numeral.end() : to.end();
    BigDecimal amount = lower(numeral, to);
    facts.add(
        new Fact(
            Kind.MONEY,
            pieces.span(i, end),
            new Value(
                amount,
                to == null ? null : to.amount(),
                currency,
                null,
                comparator(pieces, i, end),
                change(pieces, i),
                null),
            sentence));
    return end;
  }

  /** The other end of a range: "60-65 ribu", "Rp 2 juta sampai Rp 3 juta". */
  private @Nullable Numeral upper(Pieces pieces, int i, boolean money) {
    String word = pieces.lower(i);
    boolean dash = word.equals("-") || word.equals("–") || word.equals("—");
    if (!dash && !lexicon.is("range", word)) {
      return null;
    }
    int at = i + 1;
    if (money && lexicon.is("currency", pieces.lower(at))) {
      at++;
    }
    if (!pieces.isDigits(at)) {
      return null;
    }
    return numbers.read(pieces, at);
  }

  /** "60-65 ribu": the scale behind the upper end holds for the lower one too. */
  private static BigDecimal lower(Numeral numeral, @Nullable Numeral to) {
    if (to == null
        || numeral.scaled()
        || !to.scaled()
        || numeral.amount().compareTo(to.amount()) >= 0) {
      return numeral.amount();
    }
    BigDecimal scale = BigDecimal.ONE;
    while (numeral.amount().multiply(scale).compareTo(to.amount().divide(BigDecimal.valueOf(1000)))
        < 0) {
      scale = scale.multiply(BigDecimal.valueOf(1000));
    }
    return numeral.amount().multiply(scale).compareTo(to.amount()) <= 0 && scale.signum() > 0
        ? numeral.amount().multiply(scale.max(BigDecimal.ONE))
        : numeral.amount();
  }

  private int quantity(Pieces pieces, int i, int sentence, List<Fact> facts) {
    Numeral numeral = numbers.read(pieces, i);
    if (numeral == null || isName(pieces, i, numeral)) {
      return numeral == null ? -1 : numeral.end();
    }
    Numeral to = upper(pieces, numeral.end(), false);
    int end = to == null ? numeral.end() : to.end();
    BigDecimal amount = lower(numeral, to);
    BigDecimal most = to == null ? null : to.amount();
    String next = pieces.lower(end);
    if (lexicon.is("currency", next) && !next.equals("m")) {
      int behind = end + 1;
      String currency = lexicon.value("currency", next);
      String nation = pieces.lower(behind);
      if (nation.equals("as")
          || nation.equals("amerika")
          || nation.equals("singapura")
          || nation.equals("australia")) {
        currency =
            nation.equals("singapura") ? "SGD" : nation.equals("australia") ? "AUD" : currency;
        behind += nation.equals("amerika") && pieces.lower(behind + 1).equals("serikat") ? 2 : 1;
      }
      return add(
          facts,
          Kind.MONEY,
          pieces,
          i,
          behind,
          new Value(
              amount, most, currency, null, comparator(pieces, i, behind), change(pieces, i), null),
          sentence);
    }
    boolean pointFirst = lexicon.is("point", next) && lexicon.is("percent", pieces.lower(end + 1));
    if (lexicon.is("percent", next)
        || pointFirst
        || (next.equals("per") && pieces.lower(end + 1).equals("cent"))) {
      int behind = end + (pointFirst || next.equals("per") ? 2 : 1);
      if (next.equals("percentage") && !lexicon.is("point", pieces.lower(behind))) {
        return end;
      }
      String unit = pointFirst ? "percentage point" : null;
      if (lexicon.is("point", pieces.lower(behind))) {
        unit = "percentage point";
        behind++;
      }
      return add(
          facts,
          Kind.PERCENT,
          pieces,
          i,
          behind,
          new Value(
              amount, most, null, unit, comparator(pieces, i, behind), change(pieces, i), null),
          sentence);
    }
    String duration = lexicon.value("duration", next);
    if (duration != null) {
      return add(
          facts,
          Kind.DURATION,
          pieces,
          i,
          end + 1,
          new Value(
              amount,
              most,
              null,
              null,
              comparator(pieces, i, end),
              Change.NONE,
              period(amount, duration)),
          sentence);
    }
    String unit =
        pieces.isLowerWord(end) && !lexicon.is("range", next) && next.length() > 1 ? next : null;
    Kind kind = to == null ? Kind.NUMBER : Kind.RANGE;
    if (!numeral.digits() && unit == null && !numeral.scaled()) {
      return end;
    }
    return add(
        facts,
        kind,
        pieces,
        i,
        end,
        new Value(amount, most, null, unit, comparator(pieces, i, end), change(pieces, i), null),
        sentence);
  }

  private static int add(
      List<Fact> facts, Kind kind, Pieces pieces, int from, int end, Value value, int sentence) {
    facts.add(new Fact(kind, pieces.span(from, end), value, sentence));
    return end;
  }

  /**
   * "Boeing 737-800", "iPhone 15", "Pasal 12", "No. 11": a number that names rather than counts.
   */
  private boolean isName(Pieces pieces, int i, Numeral numeral) {
    if (!numeral.digits()) {
      return false;
    }
    int before = pieces.lower(i - 1).equals(".") ? i - 2 : i - 1;
    if (lexicon.is("label", pieces.lower(before))) {
      return true;
    }
    boolean grown =
        pieces.touchesNext(i - 1) && pieces.lower(i - 1).equals("-") && !pieces.isDigits(i - 2);
    boolean phone = pieces.lower(i).length() > 6 && pieces.lower(i).startsWith("0");
    boolean counts =
        pieces.isLowerWord(numeral.end())
            || numeral.scaled()
            || lexicon.is("percent", pieces.lower(numeral.end()));
    return grown
        || phone
        || (pieces.isCapital(i - 1)
            && i > 1
            && !counts
            && !lexicon.is("currency", pieces.lower(i - 1)));
  }

  private static String period(BigDecimal amount, String unit) {
    BigDecimal count = amount;
    String designator = unit;
    if (Character.isDigit(unit.charAt(0))) {
      int digits = 0;
      while (Character.isDigit(unit.charAt(digits))) {
        digits++;
      }
      count = amount.multiply(new BigDecimal(unit.substring(0, digits)));
      designator = unit.substring(digits);
    }
    String number = count.stripTrailingZeros().toPlainString();
    return switch (designator) {
      case "S", "H" -> "PT" + number + designator;
      case "M" -> "PT" + number + "M";
      case "MO" -> "P" + number + "M";
      default -> "P" + number + designator;
    };
  }

  private Comparator comparator(Pieces pieces, int i, int end) {
    for (int back = 1; back <= 3; back++) {
      String word = pieces.lower(i - back);
      String two = pieces.lower(i - back - 1) + "-" + word;
      if (lexicon.is("more", word)) {
        return Comparator.MORE;
      }
      if (lexicon.is("less", word) || lexicon.is("less", two)) {
        return Comparator.LESS;
      }
      String about = lexicon.value("about", lexicon.is("about", two) ? two : word);
      if (about != null && back <= 2) {
        return switch (about) {
          case "1" -> Comparator.ABOUT;
          case "2" -> Comparator.AT_LEAST;
          case "3" -> Comparator.AT_MOST;
          default -> Comparator.EXACT;
        };
      }
      if (back == 1 && word.equals("least")) {
        return Comparator.AT_LEAST;
      }
      if (back == 1
          && (word.equals("most") || (word.equals("to") && pieces.lower(i - 2).equals("up")))) {
        return Comparator.AT_MOST;
      }
      if (!word.equals("dari") && !word.equals("than") && !word.equals("a")) {
        break;
      }
    }
    return pieces.lower(end).equals("lebih") ? Comparator.MORE : Comparator.EXACT;
  }

  private Change change(Pieces pieces, int i) {
    for (int back = 1; back <= CHANGE_REACH; back++) {
      String word = pieces.lower(i - back);
      if (word.equals(",") || word.equals(";") || word.equals(".")) {
        break;
      }
      if (lexicon.is("up", word)) {
        return Change.UP;
      }
      if (lexicon.is("down", word)) {
        return Change.DOWN;
      }
    }
    return Change.NONE;
  }
}
