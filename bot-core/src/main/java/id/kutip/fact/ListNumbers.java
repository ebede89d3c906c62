package id.kutip.fact;

/**
 * Tells the numbers of a list's items ({@code 1. garam 2. gula}) from figures that end a sentence.
 * Asked in the order of the text, it remembers the last item seen.
 */
final class ListNumbers {

  private static final int MOST_ITEMS = 99;
  private static final int REACH = 150;

  private final Pieces pieces;
  private int lastItem;
  private int lastPlace = -REACH;

  ListNumbers(Pieces pieces) {
    this.pieces = pieces;
  }

  /** Whether the digits at a piece number an item. */
  boolean isItem(int at) {
    String digits = pieces.word(at);
    boolean marked =
        pieces.isDigits(at)
            && digits.length() <= 2
            && (pieces.is(at + 1, ".") || pieces.is(at + 1, ")"))
            && pieces.glued(at)
            && !pieces.is(at - 1, "(")
            && pieces.isWord(at + 2);
    if (!marked || !Character.isDigit(digits.charAt(0)) || !isAsciiEnd(digits)) {
      return false;
    }
    int number = Integer.parseInt(digits);
    boolean next = number == lastItem + 1 && at - lastPlace < REACH;
    boolean opens = at == 0 || (pieces.kind(at - 1) == Pieces.Kind.MARK && !isInner(at - 1));
    if (number > MOST_ITEMS || !(next || opens)) {
      return false;
    }
    lastItem = number;
    lastPlace = at;
    return true;
  }

  private static boolean isAsciiEnd(String digits) {
    return Character.isDigit(digits.charAt(digits.length() - 1));
  }

  private boolean isInner(int mark) {
    return switch (pieces.word(mark)) {
      case ",", "-", "/", "(", "$", "+", "%" -> true;
      default -> false;
    };
  }
}
