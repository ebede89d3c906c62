package id.kutip.text;

/**
 * A sentence of a {@link Document}.
 *
 * @param index its place in the document, from 0
 * @param start first UTF-16 code unit, white space excluded
 * @param end one past the last code unit, white space excluded
 * @param firstToken index of its first token in {@link Document#tokens()}
 * @param endToken one past the index of its last token
 * @param paragraph the paragraph it stands in, from 0
 */
public record Sentence(int index, int start, int end, int firstToken, int endToken, int paragraph) {

  /** Where it stands. */
  public Span span() {
    return new Span(start, end);
  }
}
