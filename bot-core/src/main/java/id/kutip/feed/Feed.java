package id.kutip.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read. Texts are plain and addresses absolute; what the feed does not say is null
 * or empty. Immutable.
 *
 * @param format which family of formats it is written in
 * @param title its name
 * @param description what it says of itself
 * @param link the home page of the site
 * @param id what it calls itself by
 * @param language BCP 47 tag as it is given, {@code id-ID} for one
 * @param authors who writes it
 * @param tags what it is about
 * @param image its picture
 * @param updated when it last changed
 * @param polling what it asks of those who poll it
 * @param push who tells of what is new in it; null if it does not say
 * @param entries in the feed's own order, a thousand at the most
 */
public record Feed(
    Format format,
    @Nullable String title,
    @Nullable String description,
    @Nullable String link,
    @Nullable String id,
    @Nullable String language,
    List<String> authors,
    List<String> tags,
    @Nullable String image,
    @Nullable Instant updated,
    Polling polling,
    @Nullable Push push,
    List<FeedEntry> entries) {

  /**
   * Who tells of what is new, so that nobody needs to ask (WebSub).
   *
   * @param hub the address of the hub
   * @param topic what the hub knows the feed by
   */
  public record Push(String hub, String topic) {}

  /** The families of formats. */
  public enum Format {
    RSS,
    RDF,
    ATOM,
    JSON,
    /** Microsoft's Channel Definition Format of 1997. */
    CDF
  }

  /**
   * What a feed tells those who poll it.
   *
   * @param interval the least time between two polls; null if it does not say
   * @param rhythm how often it says that it brings something; null if it does not say
   * @param silentHours hours of the day, 0 to 23 in UTC, in which nothing new appears
   * @param newAddress where it says that it moved to; null if it does not
   */
  public record Polling(
      @Nullable Duration interval,
      @Nullable Duration rhythm,
      Set<Integer> silentHours,
      @Nullable String newAddress) {

    /** Nothing. */
    public static final Polling UNSAID = new Polling(null, null, Set.of(), null);

    /** Copies the set. */
    public Polling {
      silentHours = Set.copyOf(silentHours);
    }
  }

  /** Copies the lists. */
  public Feed {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    entries = List.copyOf(entries);
  }
}
