package id.kutip.command;

/** Tells pasted articles from messages. */
final class PastedText {

  /** Characters from which a message is an article. */
  private static final int ARTICLE = 400;

  /** Characters from which a message of several lines is an article, or one that is no question. */
  private static final int PARAGRAPH = 200;

  private PastedText() {}

  /** Whether the message is an article rather than something said to the bot. */
  static boolean isArticle(String message) {
    String text = message.strip();
    return text.length() >= ARTICLE || (text.length() >= PARAGRAPH && text.indexOf('\n') > 0);
  }

  /** Whether a message that asks nothing is long enough to be an article's text. */
  static boolean isParagraph(String message) {
    return message.strip().length() >= PARAGRAPH;
  }
}
