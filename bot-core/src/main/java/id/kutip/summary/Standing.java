package id.kutip.summary;

/** Whether a sentence of the news can be shown without its neighbours. */
enum Standing {
  /** It stands by itself. */
  ALONE,
  /** Only with the sentence before it, which says of whom or what it speaks. */
  AFTER_THE_ONE_BEFORE,
  /** It holds half a quotation, or is half a sentence: shown only where all is shown. */
  TORN
}
