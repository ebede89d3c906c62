package id.kutip.article;

/**
 * A paragraph, heading, list item or table row of a page.
 *
 * @param text without line breaks, blanks squeezed
 * @param kind what it is
 */
record Block(String text, Kind kind) {

  /** What a block is. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
