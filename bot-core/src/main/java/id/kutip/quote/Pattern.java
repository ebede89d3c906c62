package id.kutip.quote;

/** How the article ties a quote to who said it. */
enum Pattern {
  /** {@code "…," kata X}: cue and speaker behind the quote. */
  BEHIND,
  /** {@code "SARI: …"}: a transcript's line. */
  LABELLED,
  /** {@code X mengatakan: "…"}. */
  INTRODUCED,
  /** A fragment in a clause that {@code X menyebut …} opens. */
  IN_CLAUSE,
  /** A fragment in a sentence that {@code …, kata X} closes. */
  IN_SENTENCE,
  /** A colon behind a sentence about X. */
  COLON,
  /** {@code "…" X}: the name under a quote set apart. */
  PULLED,
  /** {@code "…," kata X. "…."}: goes on behind an attribution. */
  CONTINUED,
  /** {@code "…." "…," kata X}: the quote that follows at once names the speaker. */
  LEADS,
  /** {@code "…." Hal itu disampaikan X}. */
  NEXT_SENTENCE,
  /** Nobody is told beside it: the subject of the sentence before. */
  ALONE,
  /** {@code X mengatakan bahwa …}. */
  REPORTED,
  /** {@code Menurut X, …}; {@code …, kata X.}. */
  REPORTED_AROUND,
  /** {@code …, adding that …}: a second report in a sentence. */
  REPORTED_JOINED
}
