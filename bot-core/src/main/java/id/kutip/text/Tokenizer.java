package id.kutip.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens in one pass, linear in its length. */
final class Tokenizer {

  private final String text;
  private final List<Token> tokens;

  private Tokenizer(String text) {
    this.text = text;
    this.tokens = new ArrayList<>(text.length() / 6 + 4);
  }

  static List<Token> tokenize(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isSpace(point)) {
        at = next;
      } else if (Character.isDigit(point)) {
        at = add(at, endOfNumber(next), Token.Kind.NUMBER);
      } else if (isWordPart(point)) {
        at = add(at, endOfWord(next), Token.Kind.WORD);
      } else {
        at =
            add(
                at,
                next,
                QuoteMarks.isMark(point) ? Token.Kind.QUOTE_MARK : Token.Kind.PUNCTUATION);
      }
    }
  }

  private int add(int start, int end, Token.Kind kind) {
    tokens.add(new Token(start, end, kind));
    return end;
  }

  private int endOfNumber(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)
          || (isNumberJoint(c)
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1)))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private int endOfWord(int from) {
    int start = text.offsetByCodePoints(from, -1);
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isWordPart(point)) {
        at += Character.charCount(point);
      } else if (at + 1 < text.length() && joins(start, at)) {
        at += 1;
      } else {
        break;
      }
    }
    // the last full stop of "U.S." belongs to it
    if (at < text.length()
        && text.charAt(at) == '.'
        && at - start >= 3
        && text.charAt(at - 2) == '.') {
      at++;
    }
    return at;
  }

  /**
   * Whether the character at {@code at}, no letter or digit, holds two parts of one word together.
   */
  private boolean joins(int start, int at) {
    char c = text.charAt(at);
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    return switch (c) {
      case '\'', '’', '‘', 'ʼ' -> Character.isLetter(before) && Character.isLetter(after);
      case '-', '‑' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      case '.' -> joinsAtFullStop(start, at, after);
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
      default -> false;
    };
  }

  /** "kompas.com" and "U.S" are one word; "pulang.Dia" lacks a space. */
  private boolean joinsAtFullStop(int start, int at, int after) {
    boolean initials =
        Character.isUpperCase(after)
            && (at - start == 1 || text.charAt(at - 2) == '.')
            && (at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2)));
    return initials || Character.isLowerCase(after);
  }

  private static boolean isNumberJoint(char c) {
    return c == '.' || c == ',' || c == ':' || c == '/';
  }

  private static boolean isWordPart(int point) {
    if (point < 128) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** White space of every kind, and the invisible characters that pages leave between words. */
  static boolean isSpace(int point) {
    return point <= ' '
        || point == 0xA0
        || point == 0xFEFF
        || (point >= 0x200B && point <= 0x200F)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x2064)
        || (point > 127 && (Character.isWhitespace(point) || Character.isSpaceChar(point)));
  }
}
