package id.kutip.summary;

import id.kutip.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The kind of a text, and what there is to tell of it.
 *
 * @param kind which one
 * @param person where the text names who was interviewed, or who holds the opinion; empty where it
 *     does not
 * @param entries of a ticker its entries, the newest first, each up to the end of its first
 *     sentence; of a list where its points begin; of a teaser the sentences that are free to read;
 *     else none
 */
public record KindOfText(TextKind kind, Optional<Span> person, List<Span> entries) {

  /** Copies the entries. */
  public KindOfText {
    entries = List.copyOf(entries);
  }

  static KindOfText of(TextKind kind) {
    return new KindOfText(kind, Optional.empty(), List.of());
  }

  static KindOfText of(TextKind kind, Optional<Span> person) {
    return new KindOfText(kind, person, List.of());
  }

  static KindOfText of(TextKind kind, List<Span> entries) {
    return new KindOfText(kind, Optional.empty(), entries);
  }
}
