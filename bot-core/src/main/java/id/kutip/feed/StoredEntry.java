package id.kutip.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept. Immutable.
 *
 * @param id in the database
 * @param feedId the feed that brought it
 * @param guid what the feed calls it by; null if nothing
 * @param url the page of the article; null if it has none
 * @param title plain; null if it has none
 * @param summary plain; null if it has none
 * @param content HTML, as hostile as it came, of entries that were posted; null if there is none
 * @param image its picture; null if it has none
 * @param authors who wrote it
 * @param tags what it is about
 * @param published when, as it says, and not after it was first seen
 * @param seenAt when it was first seen
 */
public record StoredEntry(
    long id,
    long feedId,
    @Nullable String guid,
    @Nullable String url,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    @Nullable String image,
    List<String> authors,
    List<String> tags,
    Instant published,
    Instant seenAt) {

  /** Copies the lists. */
  public StoredEntry {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
  }
}
