package id.kutip.text;

/**
 * A stretch of a text, in UTF-16 code units: {@code start} inclusive, {@code end} exclusive. May be
 * empty.
 *
 * @param start first code unit, not negative
 * @param end one past the last code unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses a span that ends before it starts. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: " + start + " to " + end);
    }
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether nothing stands in this span. */
  public boolean isEmpty() {
    return start == end;
  }

  /** The characters that stand in this span of {@code text}. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Whether the code unit at {@code offset} belongs to this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether {@code other} lies wholly within this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** In order of start, then of end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
