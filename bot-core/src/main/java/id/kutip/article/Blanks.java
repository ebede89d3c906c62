package id.kutip.article;

/** Blank and invisible characters of a page. */
final class Blanks {

  private Blanks() {}

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }

  /** The text on one line, with single blanks and without controls. */
  static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = isBlank(c);
      if (!blank && (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\uFFFF' || c == '\uFFFE')) {
        continue;
      }
      if (!blank) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = blank;
    }
    return out.toString().strip();
  }
}
