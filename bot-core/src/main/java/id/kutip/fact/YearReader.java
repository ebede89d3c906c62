package id.kutip.fact;

import org.jspecify.annotations.Nullable;

/**
 * Tells years from other numbers and reads them: {@code 2018}, {@code 2009-2014}, {@code 1970-an}.
 */
final class YearReader {

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final CalendarWords words;
  private final CountReader counts;

  YearReader(Pieces pieces, Lexicon lexicon, CountReader counts) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.words = lexicon.calendar;
    this.counts = counts;
  }

  int value(int at) {
    return Integer.parseInt(pieces.word(at));
  }

  /** Four plain digits that can be a year. */
  boolean isPlainYear(int at) {
    if (!pieces.isDigits(at) || pieces.word(at).length() != 4) {
      return false;
    }
    String digits = pieces.word(at);
    for (int i = 0; i < 4; i++) {
      if (!Character.isDigit(digits.charAt(i))) {
        return false;
      }
    }
    int year = Integer.parseInt(digits);
    return year >= 1000 && year <= 2150;
  }

  /** Whether what stands here is told as a year, by its company. */
  boolean isYear(int at) {
    if (!isPlainYear(at)
        || measures(at + 1)
        || (pieces.glued(at - 1)
            && !pieces.is(at - 1, "(")
            && !pieces.isHyphen(at - 1)
            && !pieces.is(at - 1, "/")
            && pieces.kind(at - 1) != Pieces.Kind.MARK)) {
      return false;
    }
    String before = pieces.word(at - 1);
    String introduction = words.beforeYear.get(before);
    boolean modern = value(at) >= 1900 && value(at) < 2100;
    if ("1".equals(introduction)) {
      return modern || !countsNoun(at);
    }
    if (pieces.is(at - 1, "(") && (pieces.is(at + 1, ")") || pieces.isHyphen(at + 1))) {
      return true;
    }
    if (!modern) {
      return false;
    }
    // Indonesian parts the thousands of a count by a full stop: 2.024 warga
    return lexicon.decimalMark() == ','
        || pieces.capital(at - 1)
        || !countsNoun(at)
        || isBeforeOne(at + 1);
  }

  /** {@code the 2003 incentive plan}: whoever counts two thousand says of what in the plural. */
  private boolean isBeforeOne(int at) {
    String noun = pieces.word(at);
    boolean plural = noun.endsWith("s") || lexicon.peopleNouns.has(noun) || noun.endsWith("men");
    return (pieces.is(at - 2, "the") || pieces.is(at - 2, "a")) && !plural && pieces.isWord(at + 1);
  }

  private boolean countsNoun(int at) {
    return counts.endOfNoun(at + 1) > at + 1;
  }

  private boolean measures(int at) {
    return (lexicon.percent.at(pieces, at) != null
            || lexicon.currencyAfter.at(pieces, at) != null
            || lexicon.units.at(pieces, at) != null
            || (lexicon.times.at(pieces, at) != null && !pieces.capital(at - 2)))
        || isScale(at)
        || (lexicon.counters.has(pieces.word(at)) && !"kali".equals(pieces.word(at)))
        || (lexicon.peopleNouns.has(pieces.word(at)) && !pieces.capital(at));
  }

  private boolean isScale(int at) {
    NumberWord word = lexicon.number(pieces, at);
    return word != null && (word.is(NumberWord.Role.SCALE) || word.is(NumberWord.Role.TIMES));
  }

  /** The year, range of years or decade that starts here; null if none does. */
  @Nullable DateReading read(int at) {
    DateReading decade = readDecade(at);
    if (decade != null) {
      return decade;
    }
    if (!isYear(at) || (pieces.is(at + 1, "/") && pieces.glued(at) && !isPlainYear(at + 2))) {
      return null;
    }
    int until = endOfRange(at);
    if (until > 0) {
      return new DateReading(at, until, pieces.word(at) + "/" + lastYear(at, until - 1));
    }
    return new DateReading(at, at + 1, pieces.word(at));
  }

  /** The piece after {@code 2009-2014} or {@code 2017/18}; -1 if there is no second year. */
  private int endOfRange(int at) {
    boolean joint = pieces.glued(at) && (pieces.isHyphen(at + 1) || pieces.is(at + 1, "/"));
    if (!joint || !pieces.isDigits(at + 2)) {
      return -1;
    }
    boolean full = isPlainYear(at + 2) && value(at + 2) > value(at);
    boolean shortened =
        pieces.word(at + 2).length() == 2
            && pieces.glued(at)
            && pieces.glued(at + 1)
            && Character.isDigit(pieces.word(at + 2).charAt(1))
            && Integer.parseInt(pieces.word(at + 2)) == value(at) % 100 + 1;
    return (full && !measures(at + 3)) || shortened ? at + 3 : -1;
  }

  private String lastYear(int first, int last) {
    String digits = pieces.word(last);
    return digits.length() == 4 ? digits : pieces.word(first).substring(0, 2) + digits;
  }

  /** {@code 1970-an}, {@code the 1990s}, {@code '90-an}. */
  private @Nullable DateReading readDecade(int at) {
    if (!pieces.isDigits(at) || !pieces.word(at).endsWith("0")) {
      return null;
    }
    int suffix = pieces.isHyphen(at + 1) && pieces.glued(at) ? at + 2 : at + 1;
    if (!pieces.glued(at)
        || !words.decadeSuffixes.has(pieces.word(suffix))
        || !pieces.glued(suffix - 1)) {
      return null;
    }
    if (isPlainYear(at)) {
      return new DateReading(at, suffix + 1, ArticleCalendar.decade(value(at)));
    }
    boolean told =
        words.yearIntroductions.has(pieces.word(at - 1))
            || pieces.is(at - 1, "era")
            || pieces.is(at - 1, "dekade")
            || pieces.is(at - 1, "the")
            || words.parts.has(pieces.word(at - 1))
            || pieces.is(at - 1, "'")
            || pieces.is(at - 1, "’");
    boolean two = pieces.word(at).length() == 2 && Character.isDigit(pieces.word(at).charAt(0));
    return told && two
        ? new DateReading(at, suffix + 1, ArticleCalendar.decade(1900 + value(at)))
        : null;
  }
}
