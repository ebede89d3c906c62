package id.kutip.analysis;

import id.kutip.entity.Entity;
import id.kutip.fact.Fact;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import java.util.List;

/**
 * All that was found in one article. Immutable.
 *
 * @param document the text that every offset points into
 * @param summary its sentences, chosen
 * @param quotes in order of the text
 * @param facts in order of the text
 * @param entities in order of their first mention; an entity's id is its index
 */
public record Analysis(
    Document document,
    Summary summary,
    List<Quote> quotes,
    List<Fact> facts,
    List<Entity> entities) {

  /** Copies the lists. */
  public Analysis {
    quotes = List.copyOf(quotes);
    facts = List.copyOf(facts);
    entities = List.copyOf(entities);
  }

  /** The speaker's name and, behind a comma, the office that the article gives in its own words. */
  public String nameAndRole(Speaker speaker) {
    return speaker.entities().size() == 1
        ? entities
            .get(speaker.entities().get(0))
            .role()
            .map(role -> speaker.name() + ", " + role.of(document.text()))
            .orElse(speaker.name())
        : speaker.name();
  }
}
