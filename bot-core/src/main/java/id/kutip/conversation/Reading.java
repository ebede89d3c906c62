package id.kutip.conversation;

import id.kutip.analysis.Analysis;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that was read for somebody.
 *
 * @param title its headline, or its first words where it has none
 * @param source who published it; null if unknown
 * @param url its address; null for a text that somebody pasted
 * @param authors who wrote it, as the page says; none if it does not
 * @param analysis what was found in it
 */
public record Reading(
    String title,
    @Nullable String source,
    @Nullable URI url,
    List<String> authors,
    Analysis analysis) {

  /** Copies the authors. */
  public Reading {
    authors = List.copyOf(authors);
  }

  /** A text of which nobody says who wrote it. */
  public Reading(String title, @Nullable String source, @Nullable URI url, Analysis analysis) {
    this(title, source, url, List.of(), analysis);
  }
}
