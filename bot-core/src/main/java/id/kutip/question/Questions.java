package id.kutip.question;

import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.util.List;

/** Tells questions from other messages. */
public final class Questions {

  private Questions() {}

  /**
   * Whether a message asks something, in either language: it ends in a question mark, or holds a
   * word that asks, or opens as what is answered by yes or no does.
   */
  public static boolean isQuestion(String message) {
    List<String> words = words(message);
    return !words.isEmpty()
        && (message.strip().endsWith("?")
            || QuestionKind.asks(words)
            || QuestionKind.isOpening(QuestionKind.mended(words.get(0))));
  }

  /** Whether words hold one that asks: {@code berapa tarifnya}, and not {@code Ratna?}. */
  public static boolean asks(String message) {
    return QuestionKind.asks(words(message));
  }

  private static List<String> words(String message) {
    return Words.of(message).stream()
        .map(Word::folded)
        .flatMap(word -> ShortWords.full(word).stream())
        .toList();
  }
}
