package id.kutip.summary;

/**
 * What speaks for a word as one of the summary's. None depends on the language, and hardly any on
 * the place, so that what one newsroom's summaries teach holds for others'. Values lie between 0
 * and about 3; the weights are learned ({@code words_one.txt}, {@code words_several.txt}). A
 * content word is any but a function word.
 */
enum WordFeature {
  /** Of every word. */
  ANY,
  /** A function word. */
  FUNCTION,
  /** A content word of the headline. */
  HEADLINE,
  /** A function word of the headline. */
  HEADLINE_FUNCTION,
  /** Another form of a word of the headline. */
  HEADLINE_STEM,
  /** A content word of a text that has a headline. */
  TITLED,
  /** How often a content word stands in the text, as a logarithm. */
  OFTEN,
  /** The same of a function word. */
  OFTEN_FUNCTION,
  /** In how many sentences any form of it stands, as a logarithm. */
  SENTENCES,
  /** In which share of the sentences. */
  SHARE,
  /** How near to the start it stands first: 1/(1 + index of the sentence). */
  EARLY,
  /** How far into the text it stands first, as a share. */
  DEPTH,
  /** A number. */
  NUMBER,
  /** Part of a name. */
  NAME,
  /** Written with a capital within a sentence. */
  CAPITAL,
  /** Part of a name that the headline has. */
  HEADLINE_NAME,
  /** A content word's letters over five, up to three. */
  LETTERS,
  /** {@link #SENTENCES} of what the headline has in any form. */
  HEADLINE_SENTENCES,
  /** {@link #OFTEN} of a part of a name. */
  OFTEN_NAME;

  static final int COUNT = values().length;

  /** Its place in an array of values or weights, which never leaves the program. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
