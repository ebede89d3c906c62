package id.kutip.fact;

import id.kutip.text.Language;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers written in digits, in words, or in both ({@code 2,5 juta}), by the conventions of
 * one language.
 */
final class NumberReader {

  /**
   * A number that was read.
   *
   * @param amount its value, scale applied
   * @param end the piece behind it
   * @param digits whether it was written in digits
   * @param scaled whether a scale word was part of it
   */
  record Numeral(BigDecimal amount, int end, boolean digits, boolean scaled) {}

  private final FactLexicon lexicon;

  NumberReader(FactLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The number that begins at the piece; null if none does. */
  @Nullable Numeral read(Pieces pieces, int from) {
    return pieces.isDigits(from) ? digits(pieces, from) : spelled(pieces, from);
  }

  private @Nullable Numeral digits(Pieces pieces, int from) {
    BigDecimal amount = value(pieces.lower(from));
    if (amount == null) {
      return null;
    }
    int end = from + 1;
    if (lexicon.language() == Language.ENGLISH
        && pieces.lower(end).equals("-")
        && scale(pieces, end + 1) != null) {
      end++;
    }
    boolean scaled = false;
    BigDecimal scale = scale(pieces, end);
    while (scale != null) {
      amount = amount.multiply(scale);
      scaled = true;
      scale = scale(pieces, ++end);
    }
    return new Numeral(amount.stripTrailingZeros(), end, true, scaled);
  }

  private @Nullable BigDecimal scale(Pieces pieces, int i) {
    String word = pieces.lower(i);
    String value = lexicon.value("scale", word);
    if (value == null || (word.length() == 1 && !pieces.touchesNext(i - 1))) {
      return null;
    }
    return new BigDecimal(value);
  }

  /**
   * The value of digits with separators; null where they are no number, such as a date or a time.
   */
  @Nullable BigDecimal value(String digits) {
    String text = digits;
    while (!text.isEmpty() && !Character.isDigit(text.charAt(text.length() - 1))) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.isEmpty() || text.indexOf('/') >= 0 || text.indexOf(':') >= 0 || text.length() > 40) {
      return null;
    }
    int dot = text.lastIndexOf('.');
    int comma = text.lastIndexOf(',');
    char decimal = decimalMark(text, dot, comma);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        plain.append(digit);
      } else if (c == decimal) {
        plain.append('.');
      }
    }
    try {
      return new BigDecimal(plain.toString());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Which of the two marks parts the decimals; a space if neither does. */
  private char decimalMark(String text, int dot, int comma) {
    if (dot >= 0 && comma >= 0) {
      return dot > comma ? '.' : ',';
    }
    char mark = dot >= 0 ? '.' : ',';
    int at = Math.max(dot, comma);
    if (at < 0) {
      return ' ';
    }
    if (text.indexOf(mark) != at) {
      return ' ';
    }
    boolean grouped = text.length() - at == 4 && at <= 3 && !(at == 1 && text.charAt(0) == '0');
    boolean grouping = mark == (lexicon.language() == Language.INDONESIAN ? '.' : ',');
    return grouped && grouping ? ' ' : mark;
  }

  private @Nullable Numeral spelled(Pieces pieces, int from) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = BigDecimal.ZERO;
    BigDecimal unit = null;
    boolean any = false;
    boolean scaled = false;
    int i = from;
    while (i < pieces.count()) {
      String word = pieces.lower(i);
      String value;
      if ((value = number(word)) != null) {
        if (unit != null
            && !(unit.remainder(BigDecimal.TEN).signum() == 0
                && unit.signum() > 0
                && new BigDecimal(value).compareTo(BigDecimal.TEN) < 0)) {
          break;
        }
        unit = unit == null ? new BigDecimal(value) : unit.add(new BigDecimal(value));
      } else if (unit != null && (value = lexicon.value("teen", word)) != null) {
        unit = unit.add(BigDecimal.TEN);
      } else if (unit != null && (value = lexicon.value("tens", word)) != null) {
        unit = unit.multiply(BigDecimal.TEN);
      } else if ((value = lexicon.value("hundredone", word)) != null && unit == null) {
        group = group.add(new BigDecimal(value));
      } else if (unit != null && (value = lexicon.value("hundred", word)) != null) {
        group = group.add(unit.multiply(new BigDecimal(value)));
        unit = null;
      } else if ((value = lexicon.value("scaleone", word)) != null && !any) {
        total = total.add(new BigDecimal(value));
        scaled = true;
      } else if ((value = lexicon.value("half", word)) != null
          && (unit == null || lexicon.language() == Language.INDONESIAN)) {
        unit = unit == null ? new BigDecimal(value) : unit.add(new BigDecimal(value));
      } else if (any && word.length() > 1 && (value = lexicon.value("scale", word)) != null) {
        BigDecimal sum = group.add(unit == null ? BigDecimal.ZERO : unit);
        total =
            total.add((sum.signum() == 0 ? BigDecimal.ONE : sum).multiply(new BigDecimal(value)));
        group = BigDecimal.ZERO;
        unit = null;
        scaled = true;
      } else if (any
          && lexicon.language() == Language.ENGLISH
          && (word.equals("-") || word.equals("and"))
          && number(pieces.lower(i + 1)) != null
          && (word.equals("-") || group.signum() > 0 || total.signum() > 0)) {
        i++;
        continue;
      } else {
        break;
      }
      any = true;
      i++;
    }
    if (!any || (i == from + 1 && lexicon.is("half", pieces.lower(from)))) {
      return null;
    }
    BigDecimal amount = total.add(group).add(unit == null ? BigDecimal.ZERO : unit);
    return new Numeral(amount, i, false, scaled);
  }

  /** Also of "twenty-five" written as one word. */
  private @Nullable String number(String word) {
    String value = lexicon.value("number", word);
    if (value == null) {
      int hyphen = word.indexOf('-');
      String tens = hyphen < 0 ? null : lexicon.value("number", word.substring(0, hyphen));
      String units = hyphen < 0 ? null : lexicon.value("number", word.substring(hyphen + 1));
      if (tens != null && units != null) {
        return new BigDecimal(tens).add(new BigDecimal(units)).toPlainString();
      }
    }
    return value;
  }
}
