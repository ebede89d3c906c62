package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /**
   * What is shown of some sentences, ascending: those that one quotation joins are shown as one, so
   * that nobody reads half of it.
   *
   * @param sentences indices into the document's sentences
   */
  public static List<Span> shown(Document document, List<Integer> sentences) {
    Set<Integer> joined = new HashSet<>();
    for (int[] run : new QuotedText(document, document.sentences()).runs()) {
      for (int sentence = run[0] + 1; sentence <= run[1]; sentence++) {
        joined.add(sentence);
      }
    }
    List<Span> spans = new ArrayList<>();
    int before = -1;
    for (int index : sentences) {
      Span span = shown(document, document.sentences().get(index));
      boolean goesOn = before == index - 1 && joined.contains(index);
      if (goesOn && !spans.isEmpty()) {
        Span opened = spans.remove(spans.size() - 1);
        span = new Span(opened.start(), span.end());
      }
      spans.add(span);
      before = index;
    }
    return spans;
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
