package id.kutip.config;

import id.kutip.command.Feeds;
import id.kutip.feed.FeedEntry;
import id.kutip.feed.FeedFinder;
import id.kutip.feed.FeedStore;
import id.kutip.feed.Opml;
import id.kutip.feed.TrackedFeed;
import id.kutip.locale.UserMessage;
import id.kutip.subscription.PortableSubscription;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feeds that commands subscribe chats to: found on the web, and polled from then on. */
final class TrackedFeeds implements Feeds {

  /** Entries shown of a feed that was found. */
  private static final int NEWEST = 5;

  private final FeedFinder finder;
  private final FeedStore store;
  private final InstantSource clock;

  TrackedFeeds(FeedFinder finder, FeedStore store, InstantSource clock) {
    this.finder = finder;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Found follow(String url) {
    FeedFinder.Result result = finder.find(url);
    if (result instanceof FeedFinder.Result.NotFound none) {
      return new Found.Refused(none.why());
    }
    FeedFinder.Result.Found found = (FeedFinder.Result.Found) result;
    TrackedFeed tracked = store.track(found.url(), clock.instant());
    String title = found.feed().title();
    return new Found.Followed(
        tracked.id(),
        title == null ? found.url() : title,
        found.feed().entries().stream()
            .sorted(
                Comparator.comparing(
                    FeedEntry::date, Comparator.nullsLast(Comparator.reverseOrder())))
            .limit(NEWEST)
            .map(TrackedFeeds::entry)
            .toList());
  }

  private static Entry entry(FeedEntry entry) {
    String title = entry.title() == null ? entry.summary() : entry.title();
    return new Entry(Objects.requireNonNullElse(title, "…"), entry.date(), uri(entry.link()));
  }

  private static @Nullable URI uri(@Nullable String link) {
    try {
      return link == null ? null : new URI(link);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  @Override
  public long track(String url) {
    return store.track(url, clock.instant()).id();
  }

  @Override
  public List<Listed> list(byte[] file) {
    return Opml.read(new String(file, StandardCharsets.UTF_8)).orElse(List.of()).stream()
        .map(
            feed ->
                new Listed(
                    Objects.requireNonNullElse(feed.title(), feed.url()),
                    feed.url(),
                    PortableSubscription.of(feed.own())))
        .toList();
  }

  @Override
  public Optional<Health> health(long feed) {
    return store.find(feed).map(TrackedFeeds::health);
  }

  private static Health health(TrackedFeed feed) {
    Instant read = feed.readAt();
    return new Health(
        Objects.requireNonNullElse(feed.title(), feed.url()),
        feed.url(),
        feed.status() == TrackedFeed.Status.ACTIVE,
        feed.problem() == null ? null : UserMessage.of(feed.problem()),
        read,
        feed.nextPoll());
  }
}
