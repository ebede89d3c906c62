package id.kutip.adapter.telegram;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Text in Telegram's HTML as it is written, with what Telegram counts: characters that are shown
 * (UTF-16 code units) and entities. Only whole tags and escapes are written, and characters that
 * command nothing but a reader's eyes are left out.
 */
final class Html {

  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int shown;
  private int entities;

  /** Words as they are, whatever stands in them. */
  Html words(String words) {
    for (int at = 0; at < words.length(); ) {
      int point = words.codePointAt(at);
      at += Character.charCount(point);
      if (isShown(point)) {
        escape(point);
        shown += Character.charCount(point);
      }
    }
    return this;
  }

  private void escape(int point) {
    switch (point) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      default -> html.appendCodePoint(point);
    }
  }

  private static boolean isShown(int point) {
    int type = Character.getType(point);
    return point == '\n'
        || (type != Character.CONTROL
            && type != Character.FORMAT
            && type != Character.SURROGATE
            && type != Character.UNASSIGNED);
  }

  /** Begins a new line where the markup gives no meaning to that of the words. */
  Html lineBreak() {
    html.append("<br>");
    shown++;
    return this;
  }

  /** Opens a tag, such as {@code b}. */
  Html open(String tag) {
    return open(tag, "");
  }

  /**
   * Opens a tag.
   *
   * @param attributes with a space before, escaped; may be empty
   */
  Html open(String tag, String attributes) {
    html.append('<').append(tag).append(attributes).append('>');
    open.push(tag);
    entities++;
    return this;
  }

  /** Opens a link. */
  Html link(String address) {
    return open("a", " href=\"" + new Html().words(address) + "\"");
  }

  /** Closes the tag that was opened last. */
  Html close() {
    html.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Characters that are shown, in UTF-16 code units. */
  int shown() {
    return shown;
  }

  int entities() {
    return entities;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
