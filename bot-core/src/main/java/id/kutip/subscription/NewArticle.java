package id.kutip.subscription;

import id.kutip.text.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of news as subscriptions judge it.
 *
 * @param id of the feed's entry
 * @param story the id of the first news that told the story; its own where it is the first
 * @param feedId the feed that brought it
 * @param title plain
 * @param url its page; null if it has none
 * @param source who published it; null if unknown
 * @param text what is known of its words beside the title, plain; may be empty
 * @param language of title and text
 * @param speakers names of those quoted, as far as known
 * @param places names of places, as far as known
 * @param sources how many sources tell the story
 * @param published when
 */
public record NewArticle(
    long id,
    long story,
    long feedId,
    String title,
    @Nullable String url,
    @Nullable String source,
    String text,
    Language language,
    List<String> speakers,
    List<String> places,
    int sources,
    Instant published) {

  /** Copies the lists. */
  public NewArticle {
    speakers = List.copyOf(speakers);
    places = List.copyOf(places);
  }
}
