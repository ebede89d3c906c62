package id.kutip.adapter.discord;

/**
 * Words as Discord shows them as they are: whatever its markup could take for a mark is escaped.
 */
final class Markdown {

  private static final String MARKS = "\\*_~`|<>[]()@";

  private Markdown() {}

  /** The words without any look. */
  static String plain(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    boolean lineStart = true;
    boolean numbered = false;
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (c == '\n') {
        out.append(c);
        lineStart = true;
        numbered = false;
        continue;
      }
      if (isHidden(c)) {
        continue;
      }
      boolean opensBlock = lineStart && (c == '#' || c == '-' || c == '+');
      boolean endsNumber = numbered && (c == '.' || c == ')');
      boolean address = c == ':' && words.startsWith("//", at + 1);
      if (MARKS.indexOf(c) >= 0 || opensBlock || endsNumber || address) {
        out.append('\\');
      }
      out.append(c);
      boolean digit = c >= '0' && c <= '9';
      numbered = digit && (lineStart || numbered);
      lineStart &= Character.isWhitespace(c);
    }
    return out.toString();
  }

  /** Stressed words. */
  static String strong(String words) {
    return words.isBlank() ? words : "**" + plain(words) + "**";
  }

  /** Words as they are to be typed. */
  static String code(String words) {
    return "`` " + words.replace('`', '\'').replace('\n', ' ') + " ``";
  }

  /** A link whose preview is not shown. */
  static String link(String label, String address) {
    String safe =
        address.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
    return "[" + plain(label) + "](<" + safe + ">)";
  }

  /** Controls, and what turns the direction of writing. */
  private static boolean isHidden(char c) {
    return Character.isISOControl(c)
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
