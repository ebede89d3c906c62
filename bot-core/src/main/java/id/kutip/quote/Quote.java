package id.kutip.quote;

import id.kutip.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said, as the article gives it.
 *
 * @param kind how it is given
 * @param span direct: what stands between the marks, without them; indirect: the reported clause
 *     without cue, speaker and conjunction; mixed: the reported clause with its fragments
 * @param fragments of a mixed quote, its quoted runs without their marks; else empty
 * @param cue the word that says that it was said: {@code kata}, {@code menurut}; null where the
 *     article has none
 * @param speaker who said it; null where the article does not tell
 * @param via through whom it is known, when the speaker is quoted at second hand; else null
 * @param addressee to whom it was said, where the article tells; else null
 * @param confidence probability that quote and speaker are right, from 0 to 1
 */
public record Quote(
    Kind kind,
    Span span,
    List<Span> fragments,
    @Nullable Span cue,
    @Nullable Speaker speaker,
    @Nullable Speaker via,
    @Nullable Speaker addressee,
    double confidence) {

  /** How an article gives what was said. */
  public enum Kind {
    /** Word for word, in quotation marks. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** In the reporter's words with fragments in quotation marks. */
    MIXED
  }

  /** Copies the fragments. */
  public Quote {
    fragments = List.copyOf(fragments);
  }
}
