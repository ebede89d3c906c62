package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;

/**
 * What is shown of a sentence: all of it but the desk's code behind it, {@code (abc/def)}. Pure.
 */
public final class Excerpts {

  /** Letters that each part of a desk's code has at most. */
  private static final int LONGEST_CODE = 9;

  private Excerpts() {}

  /** What is shown of the sentence, as a part of its span. */
  public static Span shown(Document document, Sentence sentence) {
    int end = endToken(document, sentence);
    return new Span(sentence.start(), document.tokens().get(end - 1).end());
  }

  /** One past the last token before a desk's code; the sentence's end if it has none. */
  private static int endToken(Document document, Sentence sentence) {
    int first = sentence.firstToken();
    int end = sentence.endToken();
    int at = end - 1;
    if (!isAt(document, at, ')') && !isAt(document, at, ']')) {
      return end;
    }
    boolean slash = false;
    at--;
    while (at > first && end - at < 8 && !isAt(document, at, '(') && !isAt(document, at, '[')) {
      Token token = document.tokens().get(at);
      slash |= charAt(document, at) == '/' || charAt(document, at) == '-';
      if (token.kind() == Token.Kind.QUOTE_MARK || token.end() - token.start() > LONGEST_CODE) {
        return end;
      }
      at--;
    }
    boolean opens = isAt(document, at, '(') || isAt(document, at, '[');
    boolean finished = at > first && ".!?\"”".indexOf(charAt(document, at - 1)) >= 0;
    boolean lower = opens && Character.isLowerCase(charAt(document, at + 1));
    return opens && at > first && (finished || (slash && lower)) ? at : end;
  }

  private static boolean isAt(Document document, int token, char c) {
    return charAt(document, token) == c;
  }

  private static char charAt(Document document, int token) {
    return document.text().charAt(document.tokens().get(token).start());
  }
}
