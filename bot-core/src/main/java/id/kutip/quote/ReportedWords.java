package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;

/** Tells whether the words behind a verb of saying are what was said. */
final class ReportedWords {

  private static final int NEAR = 14;

  private final Words words;

  ReportedWords(Words words) {
    this.words = words;
  }

  /**
   * Whether what stands behind a verb tells what was said: "added that …" against "added to her
   * lead", {@code mengumumkan bahwa …} against {@code mengumumkan rencana}.
   */
  boolean follow(int cue, int from, int end) {
    if (words.is(Part.CONJUNCTION, from - 1) || words.isPunctuation(from - 1, ",:")) {
      return true;
    }
    for (int i = from; i < end; i++) {
      if (words.isQuoted(i) || words.isQuoteMark(i)) {
        return true;
      }
    }
    if (words.is(Part.APOLOGY, from)) {
      return false;
    }
    if (words.isIndonesian()) {
      return !words.is(Part.LOOSE, cue) || hasPredicate(from, end);
    }
    if (words.lower(from).equals("about")) {
      return words.is(Part.PREPOSITIONAL, cue);
    }
    if (words.lower(from).equals("to")) {
      return words.is(Part.TO, cue) || words.is(Part.DEMAND, cue) || words.is(Part.TOLD, cue);
    }
    boolean adverbial = words.is(Part.STOP, from) || words.is(Part.OWNER, from);
    if (adverbial && words.is(Part.PREPOSITIONAL, cue)) {
      return true;
    }
    return (!adverbial && !words.is(Part.LOOSE, cue)) || isClause(from, end);
  }

  /** A verb or another predicate stands in the words before a clause opens that depends on them. */
  private boolean hasPredicate(int from, int end) {
    for (int i = from; i < end && i < from + NEAR; i++) {
      if (words.is(Part.RELATIVE, i) || words.is(Part.BREAK, i) || words.isPunctuation(i, ",")) {
        return false;
      }
      if (words.is(Part.AUXILIARY, i) || (i > from && words.isPredicate(i))) {
        return true;
      }
    }
    return false;
  }

  /** A verb of its own stands near the words' beginning. */
  private boolean isClause(int from, int end) {
    for (int i = from; i < end && i < from + NEAR; i++) {
      boolean verb = words.lower(i).endsWith("ed") && !words.isCapitalised(i);
      if (words.is(Part.AUXILIARY, i) || (i > from && (verb || words.is(Part.PRONOUN, i)))) {
        return true;
      }
    }
    return false;
  }
}
