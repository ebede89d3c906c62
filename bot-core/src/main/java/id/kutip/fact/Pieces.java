package id.kutip.fact;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence cut finer than into tokens, so that the currency, the number and the scale of {@code
 * Rp220ribu} stand apart.
 */
final class Pieces {

  private record Piece(int start, int end, String lower, boolean digits, boolean capital) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final String text;

  Pieces(Document document, Sentence sentence, FactLexicon lexicon) {
    this.text = document.text();
    for (Token token : document.tokens(sentence)) {
      switch (token.kind()) {
        case NUMBER -> number(token);
        case WORD -> word(token, lexicon);
        default -> mark(token, lexicon);
      }
    }
  }

  private void number(Token token) {
    int end = token.start();
    while (end < token.end() && !Character.isLetter(text.charAt(end))) {
      end++;
    }
    add(token.start(), end, true);
    if (end < token.end()) {
      add(end, token.end(), false);
    }
  }

  /**
   * "Rp220": a currency grown together with its amount. Other letters before digits are a name:
   * "G20".
   */
  private void word(Token token, FactLexicon lexicon) {
    int digit = token.start();
    while (digit < token.end() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    if (digit < token.end()
        && lexicon.is("currency", text.substring(token.start(), digit).toLowerCase(Locale.ROOT))) {
      add(token.start(), digit, false);
      int end = digit;
      while (end < token.end() && !Character.isLetter(text.charAt(end))) {
        end++;
      }
      add(digit, end, true);
      if (end < token.end()) {
        add(end, token.end(), false);
      }
    } else {
      add(token.start(), token.end(), false);
    }
  }

  private void mark(Token token, FactLexicon lexicon) {
    if (!pieces.isEmpty() && text.charAt(token.start()) == '$') {
      Piece last = pieces.get(pieces.size() - 1);
      if (last.end == token.start() && lexicon.is("currency", last.lower + "$")) {
        pieces.remove(pieces.size() - 1);
        add(last.start, token.end(), false);
        return;
      }
    }
    add(token.start(), token.end(), false);
  }

  private void add(int start, int end, boolean digits) {
    // a number joined to others by "." or "," that sentence punctuation follows: "4,"
    String word = text.substring(start, end);
    pieces.add(
        new Piece(
            start,
            end,
            word.toLowerCase(Locale.ROOT),
            digits,
            Character.isUpperCase(word.codePointAt(0))));
  }

  int count() {
    return pieces.size();
  }

  /** The piece in lower case; empty outside the sentence. */
  String lower(int i) {
    return i >= 0 && i < pieces.size() ? pieces.get(i).lower : "";
  }

  boolean isDigits(int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i).digits;
  }

  boolean isCapital(int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i).capital;
  }

  /** Whether nothing stands between the piece and the one after it. */
  boolean touchesNext(int i) {
    return i >= 0 && i + 1 < pieces.size() && pieces.get(i).end == pieces.get(i + 1).start;
  }

  boolean isLowerWord(int i) {
    return i >= 0
        && i < pieces.size()
        && Character.isLowerCase(text.codePointAt(pieces.get(i).start));
  }

  Span span(int from, int end) {
    return new Span(pieces.get(from).start, pieces.get(end - 1).end);
  }
}
