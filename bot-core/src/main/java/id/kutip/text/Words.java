package id.kutip.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a short message, as they were written and as they are compared. */
public final class Words {

  /**
   * A word.
   *
   * @param written without the marks around it
   * @param folded in lower case, its apostrophes straight
   */
  public record Word(String written, String folded) {}

  private Words() {}

  /** The words in order; what holds no letter or digit is none. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean space = at == text.length() || Character.isWhitespace(text.charAt(at));
      if (space && start >= 0) {
        add(words, text.substring(start, at));
        start = -1;
      } else if (!space && start < 0) {
        start = at;
      }
    }
    return words;
  }

  private static void add(List<Word> words, String chunk) {
    int start = 0;
    int end = chunk.length();
    while (start < end && !Character.isLetterOrDigit(chunk.codePointAt(start))) {
      start += Character.charCount(chunk.codePointAt(start));
    }
    while (end > start && !Character.isLetterOrDigit(chunk.codePointBefore(end))) {
      end -= Character.charCount(chunk.codePointBefore(end));
    }
    if (start < end) {
      String written = chunk.substring(start, end);
      words.add(new Word(written, written.toLowerCase(Locale.ROOT).replace('’', '\'')));
    }
  }

  /** The words as they were written, a space between them. */
  public static String join(List<Word> words) {
    return words.stream().map(Word::written).collect(Collectors.joining(" "));
  }

  /** A whole number of up to four digits, or -1. */
  public static int number(Word word) {
    String digits = word.folded();
    if (digits.isEmpty() || digits.length() > 4) {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(digits);
  }
}
