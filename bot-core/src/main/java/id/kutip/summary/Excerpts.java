package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;

/**
 * What is shown of a sentence: all of it but the dateline before it ({@code JAKARTA, KOMPAS.com —})
 * and the desk's code behind it ({@code (abc/def)}). Pure.
 */
public final class Excerpts {

  /** Tokens that a dateline has at most, its dash included. */
  private static final int LONGEST_DATELINE = 14;

  /** Letters that each part of a desk's code has at most. */
  private static final int LONGEST_CODE = 9;

  private Excerpts() {}

  /** What is shown of the sentence, as a part of its span. */
  public static Span shown(Document document, Sentence sentence) {
    int first = firstToken(document, sentence);
    int end = endToken(document, sentence, first);
    return new Span(document.tokens().get(first).start(), document.tokens().get(end - 1).end());
  }

  /** The first token behind a dateline; the sentence's first one if it has none. */
  static int firstToken(Document document, Sentence sentence) {
    int first = sentence.firstToken();
    int end = Math.min(sentence.endToken() - 1, first + LONGEST_DATELINE);
    if (isAt(document, first, '(')) {
      return afterAgency(document, first, end);
    }
    boolean source = false;
    for (int at = first; at < end; at++) {
      Token token = document.tokens().get(at);
      char c = document.text().charAt(token.start());
      if (token.kind() == Token.Kind.PUNCTUATION && isDash(c)) {
        return at > first && (source || isPlace(document, first, at))
            ? behindDashes(document, at, sentence)
            : first;
      }
      if (token.kind() == Token.Kind.QUOTE_MARK
          || (token.kind() == Token.Kind.WORD && Character.isLowerCase(c))) {
        return first;
      }
      if (c == ')' && at + 1 < end && !isDash(charAt(document, at + 1)) && charAt(document, at + 1) != ':') {
        return first;
      }
      source |= at > first && (c == '(' || c == ',') || document.word(token).indexOf('.') > 0;
    }
    return first;
  }

  /** {@code (CNN)}, {@code (ANTARA) -} before the first word. */
  private static int afterAgency(Document document, int first, int end) {
    for (int at = first + 1; at < end && at < first + 5; at++) {
      if (isAt(document, at, ')')) {
        int next = at + 1;
        while (next < end && (isDash(charAt(document, next)) || charAt(document, next) == ':')) {
          next++;
        }
        return next;
      }
      if (document.tokens().get(at).kind() != Token.Kind.WORD
          || !Character.isUpperCase(charAt(document, at))) {
        return first;
      }
    }
    return first;
  }

  /** Capital letters alone, as in {@code LONDON —}. */
  private static boolean isPlace(Document document, int first, int end) {
    for (int at = first; at < end; at++) {
      Token token = document.tokens().get(at);
      if (token.kind() != Token.Kind.WORD || token.end() - token.start() < 3) {
        return false;
      }
      for (int i = token.start(); i < token.end(); i++) {
        if (!Character.isUpperCase(document.text().charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static int behindDashes(Document document, int dash, Sentence sentence) {
    int at = dash;
    while (at < sentence.endToken() - 1 && isDash(charAt(document, at))) {
      at++;
    }
    return at;
  }

  /** One past the last token before a desk's code; the sentence's end if it has none. */
  private static int endToken(Document document, Sentence sentence, int first) {
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

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }
}
