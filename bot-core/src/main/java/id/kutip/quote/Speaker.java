package id.kutip.quote;

import id.kutip.text.Span;
import java.util.List;

/**
 * Who speaks, relays or is spoken to.
 *
 * @param mention the words beside the quote that stand for them: {@code Ushakov}, {@code presiden
 *     AS}, {@code -nya}
 * @param name the fullest name in the article of whom the mention stands for, several joined by
 *     {@code " & "}; the mention's own words where the article gives no name
 * @param entities ids of the article's entities they are, in the order of the name; empty where
 *     unknown
 */
public record Speaker(Span mention, String name, List<Integer> entities) {

  /** Copies the ids. */
  public Speaker {
    entities = List.copyOf(entities);
  }
}
