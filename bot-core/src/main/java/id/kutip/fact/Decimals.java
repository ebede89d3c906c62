package id.kutip.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads digits in either convention: {@code 1.234,5} and {@code 1,234.5}. What the digits
 * themselves prove (two kinds of separator, a last group that has not three digits) decides; for
 * the rest, such as {@code 1.250}, the article's convention does.
 */
final class Decimals {

  private static final int MOST_DIGITS = 40;

  /** The mark before the decimals where the digits do not tell. */
  private final char decimalMark;

  private Decimals(char decimalMark) {
    this.decimalMark = decimalMark;
  }

  /**
   * The convention of an article: its language's, unless figures with two kinds of separator or two
   * groups prove the other one and none proves the language's.
   */
  static Decimals of(Pieces pieces, char usual) {
    int dots = 0;
    int commas = 0;
    for (int i = 0; i < pieces.count(); i++) {
      if (pieces.isDigits(i)) {
        char proven = provenMark(pieces.word(i));
        dots += proven == '.' ? 1 : 0;
        commas += proven == ',' ? 1 : 0;
      }
    }
    if (usual == ',' ? dots > 0 && commas == 0 : commas > 0 && dots == 0) {
      return new Decimals(usual == ',' ? '.' : ',');
    }
    return new Decimals(usual);
  }

  /** The number that digits stand for; null if they are none: {@code 192.168.1.2}. */
  @Nullable BigDecimal read(String digits) {
    if (digits.length() > MOST_DIGITS) {
      return null;
    }
    char mark = markOf(digits);
    if (mark == 0) {
      return null;
    }
    StringBuilder plain = new StringBuilder(digits.length());
    int sinceGroup = -1;
    boolean decimals = false;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == mark) {
        if (decimals || (sinceGroup >= 0 && sinceGroup != 3)) {
          return null;
        }
        decimals = true;
        plain.append('.');
      } else if (c == '.' || c == ',') {
        boolean wellGrouped = sinceGroup < 0 ? i >= 1 && i <= 3 : sinceGroup == 3;
        if (decimals || !wellGrouped) {
          return null;
        }
        sinceGroup = 0;
      } else {
        plain.append(c);
        if (sinceGroup >= 0 && !decimals) {
          sinceGroup++;
        }
      }
    }
    if (sinceGroup >= 0 && sinceGroup != 3) {
      return null;
    }
    return new BigDecimal(plain.toString());
  }

  /** The decimal mark in these digits, a blank if they have none, 0 if they are no number. */
  private char markOf(String digits) {
    int first = separator(digits, 0);
    if (first < 0) {
      return ' ';
    }
    char proven = provenMark(digits);
    if (proven != 0) {
      return proven;
    }
    int second = separator(digits, first + 1);
    if (second >= 0) {
      return 0;
    }
    boolean grouped = digits.length() - first == 4 && first >= 1 && first <= 3;
    char mark = digits.charAt(first);
    if (!grouped || digits.charAt(0) == '0') {
      return mark;
    }
    boolean decimal = mark == decimalMark && !digits.endsWith("000");
    return decimal ? mark : ' ';
  }

  /**
   * The decimal mark that two separators prove: the other one parts groups; 0 if none is proven.
   */
  private static char provenMark(String digits) {
    int first = separator(digits, 0);
    int second = first < 0 ? -1 : separator(digits, first + 1);
    if (second < 0) {
      return 0;
    }
    char mark = digits.charAt(first);
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (digits.charAt(last) != mark) {
      return digits.charAt(last);
    }
    boolean groups = first <= 3 && second - first == 4 && digits.length() - last == 4;
    return !groups ? 0 : mark == '.' ? ',' : '.';
  }

  private static int separator(String digits, int from) {
    for (int i = from; i < digits.length(); i++) {
      if (digits.charAt(i) == '.' || digits.charAt(i) == ',') {
        return i;
      }
    }
    return -1;
  }
}
