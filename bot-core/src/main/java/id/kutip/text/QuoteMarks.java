package id.kutip.text;

/**
 * The quotation marks in use, as characters; which of two roles a mark plays is for its reader to
 * decide.
 */
public final class QuoteMarks {

  private QuoteMarks() {}

  /** Whether the code point is used as a quotation mark, double or single. */
  public static boolean isMark(int point) {
    return isDouble(point) || isSingle(point);
  }

  /** A double mark: {@code " “ ” „ ‟ « » ＂ 〝 〞} and the corner brackets. */
  public static boolean isDouble(int point) {
    return switch (point) {
      case '"', '“', '”', '„', '‟', '«', '»', '＂', '〝', '〞', '「', '」', '『', '』' -> true;
      default -> false;
    };
  }

  /** A single mark: {@code ' ‘ ’ ‚ ‛ ‹ › `}; most of them are also apostrophes. */
  public static boolean isSingle(int point) {
    return switch (point) {
      case '\'', '‘', '’', '‚', '‛', '‹', '›', '`' -> true;
      default -> false;
    };
  }
}
