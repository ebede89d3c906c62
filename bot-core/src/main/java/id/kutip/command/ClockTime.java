package id.kutip.command;

import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads hours of the day as people write them. */
final class ClockTime {

  private ClockTime() {}

  /** {@code 7}, {@code 07:30}, {@code 7.30}, {@code 7am} or {@code 7:30pm}; null otherwise. */
  static @Nullable LocalTime of(Word word) {
    String folded = word.folded();
    boolean morning = folded.endsWith("am");
    boolean halves = morning || folded.endsWith("pm");
    String digits = halves ? folded.substring(0, folded.length() - 2) : folded;
    String[] parts = digits.replace('.', ':').split(":", -1);
    int hour = number(parts[0]);
    int minute = parts.length > 1 ? number(parts[1]) : 0;
    if (parts.length > 2 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return null;
    }
    if (halves && (hour < 1 || hour > 12)) {
      return null;
    }
    return LocalTime.of(halves ? hour % 12 + (morning ? 0 : 12) : hour, minute);
  }

  /** Whether it is meant for an hour, right or wrong: digits alone, or parted as hours are. */
  static boolean isLike(Word word) {
    return hasDigitsOnlyBut(word.folded(), ".:") || of(word) != null;
  }

  /** Whether it can be meant for nothing else, such as {@code 25:00}. */
  static boolean isSurely(Word word) {
    String folded = word.folded();
    int colon = folded.indexOf(':');
    return colon > 0
        && colon <= 2
        && folded.length() - colon - 1 <= 2
        && hasDigitsOnlyBut(folded, ":");
  }

  private static boolean hasDigitsOnlyBut(String text, String others) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || others.indexOf(c) >= 0);
  }

  private static int number(String digits) {
    return digits.isEmpty() || digits.length() > 2 ? -1 : Words.number(new Word(digits, digits));
  }
}
