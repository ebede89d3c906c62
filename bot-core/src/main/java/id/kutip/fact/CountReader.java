package id.kutip.fact;

import org.jspecify.annotations.Nullable;

/** Finds the noun that a number counts: {@code 382 narapidana}, {@code five new cases}. */
final class CountReader {

  /** Words looked at between a number and its noun. */
  private static final int REACH = 3;

  private final Pieces pieces;
  private final Lexicon lexicon;

  CountReader(Pieces pieces, Lexicon lexicon) {
    this.pieces = pieces;
    this.lexicon = lexicon;
  }

  /**
   * The piece after the noun that what ends at {@code end} counts; {@code end} if there is none.
   */
  int endOfNoun(int end) {
    int at = end;
    while (at < end + REACH && lexicon.adjectives.at(pieces, at) != null) {
      at++;
    }
    if (!isNoun(at)) {
      return end;
    }
    return at + 1;
  }

  /** The noun, as it stands in the article but in lower case. */
  @Nullable String noun(int end, int endOfNoun) {
    return endOfNoun > end ? pieces.word(endOfNoun - 1) : null;
  }

  private boolean isNoun(int at) {
    String word = pieces.word(at);
    return pieces.lowerCase(at)
        && word.length() > 1
        && !pieces.glued(at - 1)
        && word.indexOf('.') < 0
        && lexicon.notCounted.at(pieces, at) == null
        && lexicon.number(pieces, at) == null
        && lexicon.changes.at(pieces, at) == null;
  }
}
