package id.kutip.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed. Texts are plain and addresses absolute; what the entry does not say is null
 * or empty. Immutable.
 *
 * @param id what the feed calls it by: an RSS guid, an Atom id
 * @param link the page of the article
 * @param title its headline, at most 500 UTF-16 code units
 * @param summary its teaser, at most 1,000 UTF-16 code units
 * @param content the most of its text that the feed gives
 * @param authors who wrote it
 * @param published when it first appeared
 * @param updated when it was last changed
 * @param tags what it is about
 * @param image its picture
 * @param enclosures files that belong to it
 */
public record FeedEntry(
    @Nullable String id,
    @Nullable String link,
    @Nullable String title,
    @Nullable String summary,
    @Nullable Markup content,
    List<String> authors,
    @Nullable Instant published,
    @Nullable Instant updated,
    List<String> tags,
    @Nullable String image,
    List<Enclosure> enclosures) {

  /**
   * A file that belongs to an entry, a recording for one.
   *
   * @param url where it is
   * @param type its media type; null if it is not said
   */
  public record Enclosure(String url, @Nullable String type) {}

  /** Copies the lists. */
  public FeedEntry {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    enclosures = List.copyOf(enclosures);
  }

  /** When it appeared as far as it says: when published, else when updated. */
  public @Nullable Instant date() {
    return published != null ? published : updated;
  }
}
