package id.kutip.quote;

import id.kutip.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who is told to have said a quote, and by which words.
 *
 * @param cue where the word of saying stands; null if none
 * @param speaker null if the article does not show who
 * @param pattern how quote and speaker are tied
 * @param reference by what the speaker is shown
 */
record Attribution(
    @Nullable Span cue, @Nullable Speaker speaker, Pattern pattern, Reference reference) {

  /** Whether the quote is a fragment in a reported clause. */
  boolean embedded() {
    return pattern == Pattern.IN_CLAUSE || pattern == Pattern.IN_SENTENCE;
  }

  /** The same speaker for another quote, without a cue of its own. */
  Attribution inherited(Pattern by) {
    return new Attribution(null, speaker, by, reference);
  }
}
