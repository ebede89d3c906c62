package id.kutip.fact;

import id.kutip.fact.NumberWord.Role;
import id.kutip.fact.Numeral.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number that starts at a piece, in digits, in words or both: {@code 1,3 juta}, {@code
 * dua setengah juta}, {@code one and a half million}, {@code 2 1/2}, {@code ke-20}. What each word
 * does comes from the language's lexicon; this class only knows how the parts of a number combine.
 */
final class NumberReader {

  private static final int MOST_GROUPS = 6;

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final Decimals decimals;
  private final FractionReader fractions;
  private final PowerReader powers;

  NumberReader(Pieces pieces, Lexicon lexicon, Decimals decimals) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.decimals = decimals;
    this.powers = new PowerReader(pieces, decimals);
    this.fractions = new FractionReader(pieces, lexicon, decimals);
  }

  /** The number that starts at a piece; null if none does. */
  @Nullable Numeral read(int first) {
    int at = first;
    boolean negative = false;
    NumberWord opener = lexicon.number(pieces, at);
    if (opener != null && opener.is(Role.MINUS)) {
      negative = true;
      at++;
    } else if (isSign(at)) {
      negative = true;
      at++;
    } else if (opener != null && opener.is(Role.ORDINAL_PREFIX)) {
      return readPrefixedOrdinal(first);
    } else if (opener != null && opener.is(Role.VAGUE)) {
      return readVague(first, opener);
    }
    Numeral power = pieces.isDigits(at) ? powers.read(at) : null;
    Numeral read = power == null ? readOver(readUnsigned(at)) : power;
    if (read == null || !negative) {
      return read;
    }
    return new Numeral(first, read.end(), read.value().negate(), read.scale(), read.form());
  }

  /** {@code one over three}, where nothing more is told of it; the number itself otherwise. */
  private @Nullable Numeral readOver(@Nullable Numeral above) {
    if (above == null
        || !pieces.is(above.end(), "over")
        || above.form() == Form.ORDINAL
        || pieces.isWord(above.first() - 1)) {
      return above;
    }
    Numeral below = readUnsigned(above.end() + 1);
    if (below == null
        || below.value().signum() <= 0
        || below.form() == Form.ORDINAL
        || pieces.isWord(below.end())) {
      return above;
    }
    BigDecimal value = above.value().divide(below.value(), MathContext.DECIMAL64);
    return new Numeral(above.first(), below.end(), value, null, above.form());
  }

  /** {@code -5}, but not {@code 3-5} or {@code A-5}. */
  private boolean isSign(int at) {
    return pieces.isHyphen(at)
        && pieces.glued(at)
        && pieces.isDigits(at + 1)
        && !pieces.glued(at - 1)
        && !pieces.isDigits(at - 1);
  }

  private @Nullable Numeral readPrefixedOrdinal(int first) {
    int at = pieces.isHyphen(first + 1) ? first + 2 : first + 1;
    boolean joined = pieces.isHyphen(first + 1) || pieces.glued(first);
    if (!joined || !pieces.isDigits(at)) {
      return null;
    }
    BigDecimal value = decimals.read(pieces.word(at));
    return value == null ? null : new Numeral(first, at + 1, value, null, Form.ORDINAL);
  }

  private Numeral readVague(int first, NumberWord word) {
    BigDecimal value = word.value();
    int at = first + 1;
    NumberWord next = lexicon.number(pieces, at);
    if (next != null && next.is(Role.AND)) {
      next = null;
    }
    while (next != null && (next.is(Role.SCALE) || next.is(Role.TIMES) || next.is(Role.VAGUE))) {
      value = value.multiply(next.value());
      at++;
      next = lexicon.number(pieces, at);
    }
    return new Numeral(first, at, value, null, Form.VAGUE);
  }

  private @Nullable Numeral readUnsigned(int first) {
    Sum sum = new Sum();
    Form form = Form.WORDS;
    int at = first;
    while (true) {
      int next = at;
      if (at > first && pieces.isHyphen(at)) {
        if (!joinsWords(at)) {
          break;
        }
        next = at + 1;
      }
      if (pieces.isDigits(next)) {
        BigDecimal value = decimals.read(pieces.word(next));
        if (value == null || next > at || !sum.takesDigits(value) || !digitsMayFollow(at, first)) {
          break;
        }
        if (at == first) {
          form = Form.DIGITS;
        }
        int end = endOfSpacedGroups(next);
        sum.digits(end > next + 1 ? new BigDecimal(joined(next, end)) : value);
        at = end;
        int fraction = fractions.readDigits(at, sum);
        if (fraction > at) {
          at = fraction;
          break;
        }
        continue;
      }
      NumberWord word = lexicon.number(pieces, next);
      if (word == null) {
        break;
      }
      if (word.is(Role.AND)) {
        int end = readAfterAnd(next, sum);
        if (end < 0) {
          break;
        }
        at = end;
        continue;
      }
      if (word.is(Role.POINT)) {
        int end = fractions.readSpokenDecimals(next, sum);
        if (end < 0) {
          break;
        }
        at = end;
        continue;
      }
      if (word.is(Role.ORDINAL) || word.is(Role.ORDINAL_SUFFIX) || word.is(Role.DENOMINATOR)) {
        return readTail(first, at, next, word, sum, form);
      }
      if (word.is(Role.ARTICLE) && !opensNumber(next, at == first)) {
        break;
      }
      if (word.is(Role.SCALE) && !scaleMayFollow(next, at == first)) {
        break;
      }
      if (!sum.take(word)) {
        break;
      }
      at = next + 1;
      if (word.is(Role.FRACTION) && isArticle(at) && opensNumber(at, true)) {
        at++; // "half a million"
      }
    }
    if (at == first || !sum.said()) {
      return null;
    }
    return new Numeral(first, at, sum.value(), sum.scale(), form);
  }

  /** A hyphen between two words of one number: {@code twenty-five}, {@code twenty - five}. */
  private boolean joinsWords(int hyphen) {
    NumberWord before = lexicon.number(pieces, hyphen - 1);
    NumberWord after = lexicon.number(pieces, hyphen + 1);
    if (before == null || after == null) {
      return false;
    }
    boolean tens =
        before.is(Role.ADD) && before.value().intValue() >= 20 && before.value().intValue() < 100;
    boolean fraction = after.is(Role.DENOMINATOR) || after.is(Role.SCALE) || after.is(Role.ORDINAL);
    return (tens && (after.is(Role.ADD) || fraction)) || fraction;
  }

  private boolean digitsMayFollow(int at, int first) {
    if (at == first) {
      return true;
    }
    NumberWord next = lexicon.number(pieces, at + 1);
    NumberWord before = lexicon.number(pieces, at - 1);
    return (next != null && (next.is(Role.SCALE) || next.is(Role.TIMES)))
        || (before != null && before.is(Role.AND));
  }

  /** {@code 1 414 021}: groups of three digits after a blank. */
  private int endOfSpacedGroups(int digits) {
    int at = digits + 1;
    if (!isPlainGroup(pieces.word(digits))
        || lexicon.spacedGroups() == Lexicon.SpacedGroups.NEVER) {
      return at;
    }
    while (at < digits + MOST_GROUPS
        && pieces.isDigits(at)
        && pieces.word(at).length() == 3
        && pieces.start(at) == pieces.end(at - 1) + 1
        && isPlainGroup(pieces.word(at))) {
      at++;
    }
    return at;
  }

  private static boolean isPlainGroup(String digits) {
    return digits.length() <= 3 && digits.indexOf('.') < 0 && digits.indexOf(',') < 0;
  }

  private String joined(int from, int to) {
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append(pieces.word(i));
    }
    return digits.toString();
  }

  /** {@code and a half}, {@code and three quarters}, {@code hundred and five}; -1 if none. */
  private int readAfterAnd(int and, Sum sum) {
    if (!sum.said()) {
      return -1;
    }
    Numeral fraction = fractions.read(and + 1);
    if (fraction != null) {
      sum.addFraction(fraction.value());
      return fraction.end();
    }
    NumberWord next = lexicon.number(pieces, and + 1);
    boolean continues =
        sum.takesAfterAnd()
            && (next == null
                ? pieces.isDigits(and + 1)
                    && pieces.word(and + 1).length() <= 2
                    && !isHundred(and + 2)
                : next.is(Role.ADD) && sum.hasRoom(next.value()));
    return continues ? and + 1 : -1;
  }

  /** {@code 3 hundred and 2 hundred}: another number starts behind "and". */
  private boolean isHundred(int at) {
    NumberWord word = lexicon.number(pieces, at);
    return word != null && word.is(Role.TIMES);
  }

  /** A number that ends in a denominator or as an ordinal. */
  private @Nullable Numeral readTail(
      int first, int at, int next, NumberWord word, Sum sum, Form form) {
    boolean opened = sum.said();
    if (word.is(Role.ORDINAL_SUFFIX)) {
      return opened && form == Form.DIGITS && pieces.glued(next - 1) && at == first + 1
          ? new Numeral(first, next + 1, sum.value(), null, Form.ORDINAL)
          : opened ? new Numeral(first, at, sum.value(), sum.scale(), form) : null;
    }
    BigDecimal below = lexicon.denominator(pieces.word(next));
    boolean compound = word.is(Role.ORDINAL) && (!opened || sum.hasRoom(word.value()));
    boolean article = opened && sum.article();
    if (compound && !article && !(opened && form == Form.DIGITS)) {
      sum.add(word.value());
      return new Numeral(first, next + 1, sum.value(), null, Form.ORDINAL);
    }
    if (opened && below != null && (word.is(Role.DENOMINATOR) || article || sum.isOne())) {
      sum.divide(below);
      int end = next + 1;
      if (pieces.is(end, "of") && isArticle(end + 1) && opensNumber(end + 1, true)) {
        end += 2; // "two thirds of a million"
      }
      NumberWord scale = lexicon.number(pieces, end);
      if (scale != null && scale.is(Role.SCALE)) {
        return new Numeral(
            first, end + 1, sum.value().multiply(scale.value()), scale.value(), form);
      }
      return new Numeral(first, end, sum.value(), null, form);
    }
    return opened && !article ? new Numeral(first, at, sum.value(), sum.scale(), form) : null;
  }

  private boolean isArticle(int at) {
    NumberWord word = lexicon.number(pieces, at);
    return word != null && word.is(Role.ARTICLE);
  }

  /** {@code a} opens a number before a scale word, a fraction or a denominator only. */
  private boolean opensNumber(int article, boolean first) {
    NumberWord next = lexicon.number(pieces, article + 1);
    return first
        && next != null
        && (next.is(Role.SCALE)
            || next.is(Role.TIMES)
            || (next.is(Role.FRACTION) && next.value().compareTo(BigDecimal.ONE) < 0)
            || lexicon.denominator(pieces.word(article + 1)) != null);
  }

  /** Letters such as {@code m} and {@code k} scale only the digits they are glued to. */
  private boolean scaleMayFollow(int scale, boolean first) {
    if (!lexicon.isLetterScale(pieces.word(scale))) {
      return true;
    }
    return !first
        && pieces.isDigits(scale - 1)
        && (pieces.glued(scale - 1)
            || pieces.word(scale).length() > 1
            || (pieces.word(scale - 1).indexOf('.') > 0 && pieces.lowerCase(scale)));
  }
}
