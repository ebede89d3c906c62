package id.kutip.fact;

import id.kutip.text.Span;

/**
 * A figure or date of an article.
 *
 * @param kind what is told
 * @param span where it stands, with its unit
 * @param value what it means
 * @param sentence index of its sentence
 */
public record Fact(Kind kind, Span span, Value value, int sentence) {

  /** What a fact tells. */
  public enum Kind {
    MONEY,
    PERCENT,
    NUMBER,
    DATE,
    TIME,
    DURATION,
    RANGE
  }
}
