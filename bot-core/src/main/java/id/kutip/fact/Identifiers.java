package id.kutip.fact;

import id.kutip.fact.Numeral.Form;
import java.math.BigDecimal;

/**
 * Tells digits that name something from digits that count: numbers of laws, telephones, licence
 * plates, products and versions are no figures.
 */
final class Identifiers {

  private static final int LONGEST_PLAIN = 10;

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final ListNumbers lists;

  Identifiers(Pieces pieces, Lexicon lexicon) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.lists = new ListNumbers(pieces);
  }

  /** Whether an amount without a unit of the lexicon is a name. */
  boolean isName(Amount amount) {
    int first = amount.first();
    int end = amount.numeral().end();
    if (amount.measure()) {
      return false;
    }
    if (partOfLongerRun(first, end)) {
      return true;
    }
    if (amount.numeral().form() == Form.WORDS) {
      return isPronoun(amount)
          || isPair(amount)
          || isThirdOfRow(amount)
          || isHalfTime(first)
          || isPartOfName(first)
          || isLabel(first - 1)
          || isBareScale(amount);
    }
    if (amount.numeral().form() != Form.DIGITS) {
      return false;
    }
    return looksLikeCode(pieces.word(first), amount.isBare())
        || (isPlain(pieces.word(first)) && isLabel(first - 1))
        || isBracketed(first)
        || isResolution(amount)
        || lists.isItem(first)
        || (followsName(first) && !countsForSure(amount) && amount.numeral().scale() == null);
  }

  /** {@code salah satu, one of}: no count. */
  private boolean isPronoun(Amount amount) {
    boolean one = amount.value().compareTo(BigDecimal.ONE) == 0;
    return pieces.is(amount.first() - 1, "salah")
        || (one && !countsForSure(amount) && pieces.count() > 3)
        || hyphenated(amount.numeral().end());
  }

  /** {@code the pair appeared}: two people, no count. */
  private boolean isPair(Amount amount) {
    NumberWord word = lexicon.number(pieces, amount.first());
    return amount.numeral().end() == amount.first() + 1
        && word != null
        && word.is(NumberWord.Role.SCALE)
        && word.value().compareTo(BigDecimal.valueOf(2)) == 0
        && !pieces.is(amount.numeral().end(), "of");
  }

  /** {@code a third place}: one more, not a part of one. */
  private boolean isThirdOfRow(Amount amount) {
    int last = amount.numeral().end() - 1;
    NumberWord article = lexicon.number(pieces, amount.first());
    return last == amount.first() + 1
        && article != null
        && article.is(NumberWord.Role.ARTICLE)
        && lexicon.denominator(pieces.word(last)) != null
        && amount.unit() != null;
  }

  /** {@code the first half} of a match: a part by its number, no fraction. */
  private boolean isHalfTime(int first) {
    return lexicon.calendar.quarters.has(pieces.word(first))
        && lexicon.calendar.quarterNumbers.has(pieces.word(first - 1));
  }

  /** A scale word with no number before it: a slip of the pen, or the end of one not read. */
  private boolean isBareScale(Amount amount) {
    NumberWord word = lexicon.number(pieces, amount.first());
    return amount.numeral().end() == amount.first() + 1
        && lexicon.decimalMark() == ','
        && word != null
        && word.is(NumberWord.Role.SCALE);
  }

  /** {@code 4 K}, a screen's. */
  private boolean isResolution(Amount amount) {
    int next = amount.numeral().end();
    return pieces.is(next, "k") && pieces.allCapitals(next) && amount.value().intValue() <= 16;
  }

  /** {@code Institut Teknologi Sepuluh Nopember}. */
  private boolean isPartOfName(int first) {
    return pieces.capital(first)
        && pieces.capital(first - 1)
        && pieces.capital(first - 2)
        && !pieces.lowerCase(first + 1);
  }

  /** {@code two-way}: a number word in a compound. */
  private boolean hyphenated(int end) {
    return pieces.isHyphen(end) && pieces.glued(end - 1) && pieces.glued(end);
  }

  private boolean countsForSure(Amount amount) {
    String unit = amount.unit();
    if (unit == null || amount.measure()) {
      return unit != null;
    }
    int blank = unit.indexOf(' ');
    String noun = blank < 0 ? unit : unit.substring(0, blank);
    return lexicon.peopleNouns.has(noun) || lexicon.counters.has(noun);
  }

  private static boolean isPlain(String digits) {
    return digits.indexOf('.') < 0 && digits.indexOf(',') < 0;
  }

  private static boolean looksLikeCode(String digits, boolean bare) {
    boolean plain = isPlain(digits);
    return (plain && digits.length() > 1 && digits.charAt(0) == '0')
        || (plain && bare && digits.length() >= LONGEST_PLAIN && digits.charAt(0) != '-');
  }

  /** Glued to letters, slashes or further digits that no reader took. */
  private boolean partOfLongerRun(int first, int end) {
    if (pieces.glued(end - 1)) {
      boolean letters = pieces.isWord(end);
      boolean slash = pieces.is(end, "/") || pieces.is(end, "_") || pieces.is(end, ":");
      boolean hyphen = pieces.isHyphen(end) && pieces.glued(end) && isDigitOrCapital(end + 1);
      if (letters || slash || hyphen) {
        return true;
      }
    }
    if (!pieces.glued(first - 1)) {
      return false;
    }
    return switch (pieces.word(first - 1)) {
      case "/", "_", ":", "#", "@", "=", "+", "\\" -> true;
      default ->
          pieces.isWord(first - 1) || (pieces.isHyphen(first - 1) && pieces.glued(first - 2));
    };
  }

  /** {@code ayat (1)}, and the points of a tie-break behind its set: {@code 7-6(2)}. */
  private boolean isBracketed(int first) {
    return pieces.is(first - 1, "(")
        && pieces.is(first + 1, ")")
        && (isLabel(first - 2) || (pieces.isDigits(first - 2) && pieces.glued(first - 2)));
  }

  private boolean isDigitOrCapital(int piece) {
    return pieces.isDigits(piece) || pieces.capital(piece);
  }

  /** {@code No. 11}, {@code Pasal 5}, {@code UU 12}. */
  boolean isLabel(int piece) {
    int at = pieces.is(piece, ".") ? piece - 1 : piece;
    return lexicon.labels.has(pieces.word(at)) || lexicon.lawLabels.has(pieces.word(at));
  }

  /** {@code iPhone 15, Boeing 737}: a capital inside a sentence stands before it. */
  private boolean followsName(int first) {
    int before = first - 1;
    if (!pieces.isWord(before) || pieces.glued(before)) {
      return false;
    }
    boolean capital = pieces.capital(before) || hasInnerCapital(before);
    return capital && (!startsSentence(before) || pieces.allCapitals(before));
  }

  private boolean hasInnerCapital(int piece) {
    String text = pieces.document().text();
    for (int at = pieces.start(piece) + 1;
        at < pieces.end(piece) && at < pieces.start(piece) + 4;
        at++) {
      if (Character.isUpperCase(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean startsSentence(int piece) {
    if (piece == 0) {
      return true;
    }
    if (pieces.kind(piece - 1) != Pieces.Kind.MARK) {
      return false;
    }
    return switch (pieces.word(piece - 1)) {
      case ",", "(", "-", "/", "'", "’" -> false;
      default -> true;
    };
  }

  /** The piece after digits that belong to the same name: the rest of a law's or phone's number. */
  int endOfName(int end) {
    int at = end;
    while (at < pieces.count()) {
      boolean joint =
          pieces.kind(at) == Pieces.Kind.MARK
              && pieces.glued(at - 1)
              && pieces.glued(at)
              && (pieces.isDigits(at + 1) || pieces.isWord(at + 1));
      if (joint) {
        at += 2;
      } else if (pieces.glued(at - 1) && (pieces.isWord(at) || pieces.isDigits(at))) {
        at++;
      } else if (isLabel(end - 2)
          && pieces.isDigits(at + 1)
          && (pieces.is(at, ",") || lexicon.rangeJoints.has(pieces.word(at)))) {
        at += 2;
      } else if (lexicon.calendar.yearIntroductions.has(pieces.word(at))
          && pieces.isDigits(at + 1)) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }
}
