package id.kutip.command;

import id.kutip.text.Document;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells pasted articles from messages, and their headlines from their text. */
public final class PastedText {

  /** Characters from which a message is an article. */
  private static final int ARTICLE = 400;

  /** Characters from which a message of several lines is an article. */
  private static final int LINES = 200;

  /** The longest headline. */
  private static final int HEADLINE = 160;

  private PastedText() {}

  /** Whether the message is an article rather than something said to the bot. */
  public static boolean isArticle(String message) {
    String text = message.strip();
    return text.length() >= ARTICLE || (text.length() >= LINES && text.indexOf('\n') > 0);
  }

  /** The article: its first line is the headline if it is short, unfinished and not alone. */
  public static Document document(String pasted, @Nullable LocalDate date) {
    String text = pasted.strip();
    int line = text.indexOf('\n');
    if (line > 0 && line <= HEADLINE) {
      String first = text.substring(0, line).strip();
      String rest = text.substring(line).strip();
      if (!endsSentence(first) && !rest.isEmpty()) {
        return Document.of(first, rest, null, date);
      }
    }
    return Document.of(null, text, null, date);
  }

  private static boolean endsSentence(String line) {
    char last = line.charAt(line.length() - 1);
    return last == '.' || last == '"' || last == '”' || last == ',' || last == ':';
  }
}
