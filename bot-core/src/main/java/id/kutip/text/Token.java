package id.kutip.text;

/**
 * A word, a number or a mark of a text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last code unit
 * @param kind what it is
 */
public record Token(int start, int end, Kind kind) {

  /** What a token is made of. */
  public enum Kind {
    /**
     * Letters, with inner apostrophes, hyphens and digits: {@code Ma'ruf}, {@code negara-negara},
     * {@code G20}.
     */
    WORD,
    /** Starts with a digit: {@code 1.234,5}, {@code 21/10/2025}, {@code 16.04}, {@code 2nd}. */
    NUMBER,
    /** A quotation mark, opening or closing; an apostrophe inside a word is no token of its own. */
    QUOTE_MARK,
    /** Any other visible character, one a token. */
    PUNCTUATION
  }

  /** Where it stands. */
  public Span span() {
    return new Span(start, end);
  }
}
