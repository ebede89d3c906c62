package id.kutip.summary;

/** What kind of text somebody asks a summary of. */
public enum TextKind {
  /** A report, or anything that none of the others is. */
  NEWS,
  /** A site's page that asks for consent to cookies before it shows the article. */
  CONSENT,
  /** The beginning of an article whose rest is for subscribers, or behind a link. */
  TEASER,
  /** News of the moment, in entries that bear their times. */
  TICKER,
  /** Points, or a table of prices or results. */
  LIST,
  /** Questions and answers. */
  INTERVIEW,
  /** What its writer thinks. */
  OPINION
}
