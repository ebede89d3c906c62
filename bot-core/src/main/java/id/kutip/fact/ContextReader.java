package id.kutip.fact;

import id.kutip.fact.Value.Change;
import id.kutip.fact.Value.Comparator;

/** Reads the words around a figure: how exact it is, and whether it is told as a rise or a fall. */
final class ContextReader {

  private static final int LONGEST_COMPARATOR = 6;
  private static final int REACH = 7;

  private final Pieces pieces;
  private final Lexicon lexicon;

  ContextReader(Pieces pieces, Lexicon lexicon) {
    this.pieces = pieces;
    this.lexicon = lexicon;
  }

  /** How exact the figure between two pieces is told to be. */
  Comparator comparator(int first, int end) {
    PhraseTable.Match<Comparator> after = lexicon.comparatorsAfter.at(pieces, end);
    if (after != null && !(pieces.is(end, "+") && !pieces.glued(end - 1))) {
      return after.value();
    }
    if (pieces.isHyphen(end) && pieces.glued(end - 1) && pieces.glued(end)) {
      PhraseTable.Match<Comparator> suffix = lexicon.comparatorsAfter.at(pieces, end + 1);
      if (suffix != null && suffix.value() == Comparator.ABOUT) {
        return Comparator.ABOUT;
      }
    }
    for (int from = Math.max(0, first - LONGEST_COMPARATOR); from < first; from++) {
      PhraseTable.Match<Comparator> before = lexicon.comparatorsBefore.at(pieces, from);
      if (before != null && before.end() == first) {
        return before.value();
      }
    }
    return Comparator.EXACT;
  }

  /** Whether the words before the figure, or the one after it, tell of a rise or a fall. */
  Change change(int first, int end) {
    for (int at = first - 1; at >= 0 && at >= first - REACH; at--) {
      Change told = isUpTo(at) ? Change.NONE : changeAt(at);
      if (told != Change.NONE) {
        return told;
      }
      boolean bridge =
          lexicon.changeBridges.has(pieces.word(at))
              || (at == first - 1 && pieces.isWord(at) && !pieces.glued(at));
      if (!bridge) {
        break;
      }
    }
    return changeAt(end);
  }

  /** {@code up to 5,000, make up 16%}: a limit or a share, no rise. */
  private boolean isUpTo(int at) {
    return pieces.is(at, "up")
        && (pieces.is(at + 1, "to") || pieces.word(at - 1).startsWith("mak"));
  }

  private Change changeAt(int piece) {
    Change change = pieces.isWord(piece) ? lexicon.changes.get(pieces.word(piece)) : null;
    return change == null ? Change.NONE : change;
  }
}
