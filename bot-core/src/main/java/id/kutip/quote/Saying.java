package id.kutip.quote;

import id.kutip.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place where the reporter tells that somebody speaks.
 *
 * @param cue first token of the word that tells it
 * @param cueSpan where that word stands
 * @param form how cue and speaker are put
 * @param phrase the words for the speaker; null where there are none
 */
record Saying(int cue, Span cueSpan, Form form, @Nullable SpeakerPhrase phrase) {

  /** How cue and speaker are put. */
  enum Form {
    /** {@code kata X}, {@code said X}: cue before speaker, after or inside what is said. */
    CUE_SPEAKER,
    /** {@code X mengatakan}, {@code X said}. */
    SPEAKER_CUE,
    /** {@code katanya}. */
    SUFFIXED,
    /** {@code menurut X}, {@code according to X}. */
    SOURCE,
    /** {@code disampaikan (oleh) X}. */
    PASSIVE,
    /** {@code X memuji "…"}: tells of speech only where a quoted run follows. */
    OBJECT,
    /** {@code X meminta}: what is reported is wanted. */
    DEMAND
  }
}
