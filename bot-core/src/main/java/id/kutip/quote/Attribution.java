package id.kutip.quote;

import id.kutip.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who is told to have said a quote, and by which words.
 *
 * @param cue where the word of saying stands; null if none
 * @param speaker null if the article does not show who
 * @param confidence from 0 to 1
 * @param embedded whether the quote is a fragment in a reported clause
 */
record Attribution(
    @Nullable Span cue, @Nullable Speaker speaker, double confidence, boolean embedded) {

  Attribution(@Nullable Span cue, @Nullable Speaker speaker, double confidence) {
    this(cue, speaker, confidence, false);
  }

  /** The same, for a fragment in a reported clause. */
  Attribution inClause() {
    return new Attribution(cue, speaker, confidence, true);
  }

  /** The same speaker for another quote, without a cue of its own. */
  Attribution inherited(double factor) {
    return new Attribution(null, speaker, confidence * factor);
  }
}
