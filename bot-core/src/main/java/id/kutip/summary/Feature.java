package id.kutip.summary;

/**
 * What speaks for a sentence, or for a set of sentences, as a summary. None depends on the
 * language. Values lie between 0 and about 1; the weights are learned ({@code weights_id.txt}).
 */
enum Feature {
  /** First sentence of the text. */
  FIRST,
  /** Second sentence. */
  SECOND,
  /** Third sentence. */
  THIRD,
  /** Fourth sentence. */
  FOURTH,
  /** Fifth sentence. */
  FIFTH,
  /** In the first paragraph, in a text of several. */
  FIRST_PARAGRAPH,
  /** In the second paragraph. */
  SECOND_PARAGRAPH,
  /** Last of its paragraph. */
  CLOSES_PARAGRAPH,
  /** Last sentence of the text. */
  LAST,
  /** Nearness to the start: 1/(1 + index). */
  EARLY,
  /** Index over the number of sentences. */
  DEPTH,
  /** Opens a paragraph, in a text of several. */
  OPENS_PARAGRAPH,
  /** First, where there is no headline to go by. */
  FIRST_UNTITLED,
  /** Nearness to the start, where there is no headline to go by. */
  EARLY_UNTITLED,
  /** First, times the headline's share that the first sentence tells. */
  FIRST_OF_LEAD,
  /** Nearness to the start, times the headline's share that the first sentence tells. */
  EARLY_OF_LEAD,
  /** The headline's share that it tells. */
  HEADLINE,
  /** Tells as much of the headline as the sentence that tells most. */
  HEADLINE_MOST,
  /** Mean number of other sentences that share a term of it. */
  CENTRAL,
  /** Share of the text's weight of terms, against the sentence that has most. */
  TELLS,
  /** Share of the first sentence's terms. */
  LIKE_LEAD,
  /** Share of its terms that no sentence before it has. */
  NEW,
  /** Names in it, up to four. */
  NAMES,
  /** Names whom the text names most. */
  MAIN_NAME,
  /** Figures in it, up to three. */
  FIGURES,
  /** A day written in figures. */
  DATED,
  /** Has quotation marks. */
  QUOTED,
  /** Opens with a quotation mark. */
  OPENS_QUOTED,
  /** Opens with a word that leans on the sentence before. */
  LEANS,
  /** Opens with a word that goes on from the sentence before: but, meanwhile. */
  GOES_ON,
  /** Tells what was before the news. */
  BACKGROUND,
  /** A question. */
  ASKS,
  /** Speaks in the first or second person. */
  PERSONAL,
  /** Tells who said something. */
  SAYS,
  /** Ends with an exclamation mark or dots. */
  EXCLAIMS,
  /** Has a part in brackets. */
  BRACKETS,
  /** Share of words that begin with a capital. */
  CAPITALS,
  /** Commas, up to four. */
  COMMAS,
  /** Likeness to the sentence before. */
  LIKE_BEFORE,
  /** Likeness to the sentence after. */
  LIKE_AFTER,
  /** The sentence after opens with a quotation. */
  QUOTED_AFTER,
  /** Fewer than eight words. */
  TINY,
  /** Eight to thirteen words. */
  SHORT,
  /** 26 to 35 words. */
  LONG,
  /** More than 35 words. */
  VERY_LONG,
  /** Number of words over 30. */
  WORDS,

  /** Of a set: likeness of its sentences, over all pairs. */
  ALIKE,
  /** Of a set: pairs that follow one another. */
  ADJACENT,
  /** Of a set: pairs that follow one another within a paragraph. */
  ADJACENT_IN_PARAGRAPH,
  /** Of a set: sentences that leave out others of their paragraph before them. */
  BROKEN,
  /** Of a set: its mean words over 20. */
  MEAN_WORDS,
  /** Of a set: share of the text's weight of terms that it tells. */
  COVERS,
  /** Of a set: share of the headline that it tells. */
  COVERS_HEADLINE,
  /** Of a set: its mean words over 20, squared. */
  LENGTHY,
  /** Of a set: the overlap with a summary that can be expected of it, in tenths. */
  EXPECTED;

  /** Features that sentences have; those after them are of sets. */
  static final int OF_SENTENCES = ALIKE.index();

  static final int COUNT = values().length;

  /** Its place in an array of values or weights, which never leaves the program. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
