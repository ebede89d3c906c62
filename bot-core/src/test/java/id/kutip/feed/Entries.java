package id.kutip.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes entries for tests. */
final class Entries {

  private Entries() {}

  static FeedEntry entry(
      @Nullable String id,
      @Nullable String link,
      @Nullable String title,
      @Nullable String summary,
      @Nullable Instant published) {
    return new FeedEntry(
        id, link, title, summary, null, List.of(), published, null, List.of(), null, List.of());
  }

  /** The article with that number, published at that time. */
  static FeedEntry article(int number, @Nullable Instant published) {
    return entry(
        "id-" + number,
        "https://warta.example/berita/" + number,
        "Kabar pelabuhan nomor " + number,
        "Kapal ke-" + number + " tiba pagi ini.",
        published);
  }
}
