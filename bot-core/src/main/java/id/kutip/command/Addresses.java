package id.kutip.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds a web address in a message. */
final class Addresses {

  /**
   * What was found.
   *
   * @param url the first address as it was written; null if there is none
   * @param before what stands before it; the whole message if there is none
   * @param after what stands after it
   */
  record Found(@Nullable String url, String before, String after) {}

  private Addresses() {}

  static Found find(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    int start = first(folded, "https://", first(folded, "http://", first(folded, "www.", -1)));
    if (start < 0) {
      return new Found(null, text, "");
    }
    int end = start;
    while (end < text.length() && !endsAddress(text.charAt(end))) {
      end++;
    }
    int last = end;
    while (last > start && ".,;:!?)]}'\"”’".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return new Found(text.substring(start, last), text.substring(0, start), text.substring(end));
  }

  private static int first(String text, String prefix, int other) {
    int at = text.indexOf(prefix);
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at = text.indexOf(prefix, at + 1);
    }
    return at < 0 ? other : other < 0 ? at : Math.min(at, other);
  }

  private static boolean endsAddress(char c) {
    return Character.isWhitespace(c) || c == '<' || c == '>' || c == '"' || c == '“' || c == '”';
  }
}
