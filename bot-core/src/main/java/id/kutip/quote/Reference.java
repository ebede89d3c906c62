package id.kutip.quote;

import org.jspecify.annotations.Nullable;

/** By what words an attribution shows its speaker. */
enum Reference {
  /** A name, or an office whose holder the article names. */
  NAMED,
  /** Words for which the article gives no name. */
  UNNAMED,
  /** A pronoun that was led to somebody. */
  PRONOUN,
  /** The suffix -nya. */
  SUFFIX,
  /** The article does not show who it is. */
  NOBODY;

  static Reference of(SpeakerPhrase phrase, @Nullable Speaker speaker) {
    if (speaker == null) {
      return NOBODY;
    }
    return switch (phrase.kind()) {
      case NOMINAL -> speaker.entities().isEmpty() ? UNNAMED : NAMED;
      case PRONOUN -> PRONOUN;
      case SUFFIX -> SUFFIX;
    };
  }
}
