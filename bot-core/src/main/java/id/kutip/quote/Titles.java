package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.text.Sentence;

/** Tells titles of works, terms and lines that point to other pieces from what somebody said. */
final class Titles {

  private static final int LONGEST_SMALL = 3;

  private final Words words;

  Titles(Words words) {
    this.words = words;
  }

  /** A work's title, a term, or a line that points to another piece. */
  boolean isTitle(QuotedRun run) {
    int before = run.openToken() - 1;
    if (before >= 0
        && words.is(Part.TITLE, before)
        && !words.isPunctuation(run.endToken() - 1, ",")) {
      return true;
    }
    Sentence sentence = words.sentenceOf(run.openToken());
    if (words.is(Part.POINTER, sentence.firstToken())) {
      return true;
    }
    if (words.isOwner(before) && isInTitleCase(run)) {
      return true;
    }
    int capitals = 0;
    for (int i = run.firstToken(); i < run.endToken(); i++) {
      capitals += words.isCapitalised(i) ? 1 : 0;
    }
    return run.words() > 1
        && run.words() < 9
        && capitals == run.words()
        && !words.isPunctuation(run.endToken() - 1, ",.!?");
  }

  /** CNN's "State of the Union": no word but short ones without a capital. */
  private boolean isInTitleCase(QuotedRun run) {
    boolean capitals = words.isCapitalised(run.firstToken()) && run.words() > 1;
    for (int i = run.firstToken(); i < run.endToken(); i++) {
      boolean small = words.lower(i).length() <= LONGEST_SMALL;
      capitals &= !words.isWord(i) || words.isCapitalised(i) || small;
    }
    return capitals;
  }
}
