package id.kutip.feed;

import org.jspecify.annotations.Nullable;

/** Brings texts of feeds into the shape that they are shown in. */
final class Texts {

  private Texts() {}

  /** At most {@code longest} code units of the text, no surrogate pair cut in two. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  /** The text with each run of white space as one blank, and without characters that are none. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u0085') {
        blank = true;
      } else if (isCharacter(text, i)) {
        if (blank && line.length() > 0) {
          line.append(' ');
        }
        blank = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** The text cut at a word, with an ellipsis where something was cut. */
  static @Nullable String shortened(@Nullable String text, int longest) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest - 1);
    return cut(text, end > longest / 2 ? end : longest - 1) + "…";
  }

  /**
   * Whether a character is one for readers: no control, no half of a pair, no change of direction.
   */
  private static boolean isCharacter(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ' || (c >= 0x7f && c < 0xa0) || c >= 0xfffe) {
      return false;
    }
    if ((c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069') || c == '\ufeff') {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return !Character.isLowSurrogate(c)
        || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
