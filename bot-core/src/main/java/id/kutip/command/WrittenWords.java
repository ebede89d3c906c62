package id.kutip.command;

import id.kutip.text.EditDistance;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.List;

/**
 * What follows a command, as it was written: filters hold quotation marks and hyphens that mean
 * something.
 */
final class WrittenWords {

  private WrittenWords() {}

  /**
   * The message without the command's name and without the address or number of what it is asked
   * of.
   *
   * @param numbered whether the command is asked of something by its number
   */
  static String of(String text, boolean numbered, Vocabulary vocabulary) {
    Addresses.Found address = Addresses.find(text);
    String rest = (address.before().strip() + " " + address.after().strip()).strip();
    rest = afterName(rest, vocabulary);
    if (numbered) {
      rest = withoutNumber(rest);
    }
    return withoutFillers(rest, vocabulary);
  }

  private static String afterName(String text, Vocabulary vocabulary) {
    String rest = text;
    while (!rest.isEmpty()) {
      List<Word> words = Words.of(rest.startsWith("/") ? withoutBot(rest) : rest);
      int length =
          vocabulary
              .command(words, String::equals)
              .or(() -> vocabulary.command(words, EditDistance::isSlip))
              .map(Vocabulary.Found::length)
              .orElse(0);
      if (length > 0) {
        return after(rest, length);
      }
      rest = after(rest, 1);
    }
    return "";
  }

  /** {@code /subscribe@bot} as {@code /subscribe}. */
  private static String withoutBot(String text) {
    int bot = text.indexOf('@');
    int space = end(text, 0);
    return bot > 0 && bot < space ? text.substring(0, bot) + text.substring(space) : text;
  }

  private static String withoutNumber(String text) {
    List<Word> words = Words.of(text);
    return !words.isEmpty() && Words.number(words.get(0)) >= 0 ? after(text, 1) : text;
  }

  private static String withoutFillers(String text, Vocabulary vocabulary) {
    String rest = text;
    int length = fillers(rest, vocabulary);
    while (length > 0) {
      rest = after(rest, length);
      length = fillers(rest, vocabulary);
    }
    return rest;
  }

  private static int fillers(String text, Vocabulary vocabulary) {
    boolean plain = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
    List<Word> words = plain ? Words.of(text) : List.of();
    return vocabulary.startsWith(words, 0, "feed");
  }

  /** What stands after that many words. */
  private static String after(String text, int words) {
    int at = 0;
    int left = words;
    while (left > 0 && at < text.length()) {
      int end = end(text, at);
      left -= Words.of(text.substring(at, end)).isEmpty() ? 0 : 1;
      at = end;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return text.substring(at);
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
