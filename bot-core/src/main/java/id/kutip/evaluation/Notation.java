package id.kutip.evaluation;

import id.kutip.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which notations of a figure Kutip is to read. The rule looks at the annotation and its text
 * alone, never at what was read; {@code docs/quality/facts.md} has it in words.
 */
final class Notation {

  /** Digits of a row without any mark, from which on it is a serial number, not a count. */
  private static final int SERIAL = 13;

  /** Currencies that ISO 4217 gives no code. */
  private static final Set<String> WITHOUT_CODE = Set.of("Bitcoin", "Satoshi");

  /** Words behind which an ordinal may belong to the numerator or to the denominator. */
  private static final Set<String> OPEN =
      Set.of(
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "thousand");

  private Notation() {}

  static boolean isCovered(String text, Span span, String subtype, String unit) {
    String words = span.of(text).toLowerCase(Locale.ROOT);
    return !(subtype.equals("fraction") && isOddFraction(words))
        && !isSerial(words)
        && !isDotted(text, span)
        && !WITHOUT_CODE.contains(unit);
  }

  /** {@code ninety-five hundred fifths}, a fraction of either meaning. */
  private static boolean isOddFraction(String words) {
    List<String> parts = List.of(words.split("[ -]+"));
    return !parts.contains("over")
        && parts.size() > 1
        && OPEN.contains(parts.get(parts.size() - 2));
  }

  private static boolean isSerial(String words) {
    String digits = words.startsWith("-") ? words.substring(1) : words;
    return digits.length() >= SERIAL && digits.chars().allMatch(Character::isDigit);
  }

  /** {@code 168} of {@code 192.168.1.2}. */
  private static boolean isDotted(String text, Span span) {
    return (isAt(text, span.end(), '.') && isDigit(text, span.end() + 1))
        || (isAt(text, span.start() - 1, '.') && isDigit(text, span.start() - 2));
  }

  private static boolean isAt(String text, int at, char mark) {
    return at >= 0 && at < text.length() && text.charAt(at) == mark;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
