package id.kutip.article;

/**
 * A text without what no reader sees: control characters, halves of characters, numbers that stand
 * for none, marks that turn the writing direction of what follows, and tags meant for machines.
 */
final class ReadableText {

  private ReadableText() {}

  static String of(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
    text.substring(at).codePoints().filter(ReadableText::isReadable).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7F) || c == '\n';
  }

  private static boolean isReadable(int point) {
    if (point == '\n' || point == '\t') {
      return true;
    }
    boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    boolean empty = point == 0xAD || point == 0x200B || point == 0x2060 || point == 0xFEFF;
    boolean tag = point >= 0xE0000 && point <= 0xE007F;
    boolean none = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    int type = Character.getType(point);
    return !turns
        && !empty
        && !tag
        && !none
        && type != Character.CONTROL
        && type != Character.SURROGATE;
  }
}
