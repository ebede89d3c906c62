package id.kutip.text;

import java.util.List;

/**
 * The place, agency and day that an article may open with, {@code JAKARTA, KOMPAS —} or {@code
 * Bandung (ANTARA News) -} or {@code (CNN)}. It is no part of the first sentence.
 */
final class Dateline {

  private static final int LONGEST = 14;
  private static final int MOST_WORDS = 7;

  /** The sentence behind a dateline is at least so long. */
  private static final int SENTENCE = 5;

  /** A second dash so near means that both enclose something said by the way. */
  private static final int NEAR = 25;

  private Dateline() {}

  /** How many tokens it takes from the text's beginning; 0 if there is none. */
  static int length(String text, List<Token> tokens) {
    int agency = agency(text, tokens);
    int at = agency;
    int words = agency > 0 ? 1 : 0;
    boolean marked = agency > 0;
    while (at < Math.min(LONGEST, tokens.size() - SENTENCE) && !isDash(text, tokens, at)) {
      Token token = tokens.get(at);
      String word = token.span().of(text);
      if (token.kind() == Token.Kind.WORD) {
        if (!Character.isUpperCase(word.codePointAt(0)) || ++words > MOST_WORDS) {
          return opened(text, tokens, agency);
        }
        marked |= isCapitals(word) || word.indexOf('.') > 0;
      } else if (token.kind() != Token.Kind.NUMBER) {
        if (",./():".indexOf(word.charAt(0)) < 0) {
          return opened(text, tokens, agency);
        }
        marked = true;
      }
      at++;
    }
    int dash = at;
    while (at < tokens.size() && isMark(text, tokens.get(at))) {
      at++;
    }
    boolean fits =
        words > 0
            && at > dash
            && at + SENTENCE <= tokens.size()
            && opens(text, tokens.get(at))
            && text.substring(0, tokens.get(at).start()).strip().indexOf('\n') < 0;
    if (!fits || (!marked && (words > 3 || hasDashNear(text, tokens, at)))) {
      return opened(text, tokens, agency);
    }
    return at;
  }

  /** {@code (CNN)} in front of everything else. */
  private static int agency(String text, List<Token> tokens) {
    boolean inBrackets =
        tokens.size() > 3 + SENTENCE
            && text.charAt(tokens.get(0).start()) == '('
            && tokens.get(1).kind() == Token.Kind.WORD
            && isCapitals(tokens.get(1).span().of(text))
            && text.charAt(tokens.get(2).start()) == ')';
    return inBrackets ? 3 : 0;
  }

  private static int opened(String text, List<Token> tokens, int agency) {
    return agency > 0 && opens(text, tokens.get(agency)) ? agency : 0;
  }

  private static boolean opens(String text, Token token) {
    return token.kind() == Token.Kind.QUOTE_MARK
        || token.kind() == Token.Kind.NUMBER
        || Character.isUpperCase(text.codePointAt(token.start()));
  }

  private static boolean hasDashNear(String text, List<Token> tokens, int from) {
    for (int at = from; at < Math.min(tokens.size(), from + NEAR); at++) {
      if (isDash(text, tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** A hyphen only with spaces around it; a longer dash wherever words stand beside it. */
  private static boolean isDash(String text, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (at == 0 || at + 1 >= tokens.size() || !isMark(text, token)) {
      return false;
    }
    boolean spaced =
        tokens.get(at - 1).end() < token.start() && token.end() < tokens.get(at + 1).start();
    boolean between =
        tokens.get(at - 1).kind() == Token.Kind.NUMBER
            && tokens.get(at + 1).kind() == Token.Kind.NUMBER;
    return spaced || (text.charAt(token.start()) != '-' && !between);
  }

  private static boolean isMark(String text, Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      if ("-–—−".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitals(String word) {
    return word.length() > 2
        && word.chars().allMatch(c -> Character.isUpperCase(c) || !Character.isLetter(c));
  }
}
