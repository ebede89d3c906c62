package id.kutip.feed;

import id.kutip.feed.PollSchedule.Found;
import id.kutip.feed.PollSchedule.Plan;
import id.kutip.feed.TrackedFeed.Status;
import id.kutip.http.FetchRequest;
import id.kutip.http.FetchRequest.Kind;
import id.kutip.http.FetchResult;
import id.kutip.http.FetchResult.Fetched;
import id.kutip.http.FetchResult.NotModified;
import id.kutip.http.FetchResult.Refused;
import id.kutip.http.HttpFetcher;
import id.kutip.http.Refusal;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls feeds: asks, reads, decides, and in one transaction remembers what was found and hands it
 * on. A poll that is cut off anywhere is a poll that never was; the feed comes up again when its
 * lease ends. One request at a time goes to a host. Thread-safe.
 */
public final class FeedPoller {

  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final String NOT_A_FEED = "feed.not_a_feed";
  private static final int HOST_LOCKS = 256;

  /** How a poll ended. */
  public enum Outcome {
    READ,
    UNCHANGED,
    FAILED,
    /** It will not be polled again. */
    ENDED
  }

  /** Everything that a poller works with. */
  public record Parts(
      Database database,
      FeedStore store,
      HttpFetcher fetcher,
      PollSchedule schedule,
      EntryListener listener,
      InstantSource clock,
      DoubleSupplier chance) {}

  private final Parts parts;
  private final FeedParser parser = new FeedParser();
  private final List<Object> hosts =
      IntStream.range(0, HOST_LOCKS).mapToObj(i -> new Object()).toList();

  /** A poller of those parts. */
  public FeedPoller(Parts parts) {
    this.parts = parts;
  }

  /** Polls a feed that was claimed. */
  public Outcome poll(TrackedFeed feed) {
    FetchResult result;
    synchronized (hosts.get(Math.floorMod(hostOf(feed.url()).hashCode(), HOST_LOCKS))) {
      result =
          parts
              .fetcher()
              .fetch(new FetchRequest(feed.url(), Kind.FEED, feed.etag(), feed.lastModified()));
    }
    if (result instanceof NotModified) {
      return record(feed, held -> unchanged(held));
    }
    if (result instanceof Refused refused) {
      return refused(feed, refused);
    }
    Fetched fetched = (Fetched) result;
    Optional<Feed> read = parser.parse(fetched.body(), fetched.contentType(), fetched.url());
    return read.isPresent() ? read(feed, fetched, read.get()) : failed(feed, NOT_A_FEED, null);
  }

  private Outcome read(TrackedFeed feed, Fetched fetched, Feed read) {
    Instant now = parts.clock().instant();
    Set<String> keys = NewEntries.keysOf(read.entries());
    return inTransaction(
        feed,
        (handle, held) -> {
          Set<String> seen = parts.store().seen(handle, held.id(), keys);
          NewEntries found = NewEntries.decide(read.entries(), seen, held.readAt(), now);
          if (found.withheld() > 0) {
            LOG.warn(
                "feed {} shows its old entries as new: {} withheld", held.id(), found.withheld());
          }
          TrackedFeed next = afterReading(handle, held, fetched, read, found, now);
          List<StoredEntry> fresh = parts.store().remember(handle, held.id(), found, seen, now);
          parts.store().save(handle, next);
          parts.listener().read(handle, next, PushLinks.of(fetched, read));
          if (!fresh.isEmpty()) {
            parts.listener().appeared(handle, next, fresh);
          }
          return Outcome.READ;
        });
  }

  private TrackedFeed afterReading(
      Handle handle, TrackedFeed held, Fetched fetched, Feed read, NewEntries found, Instant now) {
    String permanent = fetched.movedForGood() ? fetched.url() : read.polling().newAddress();
    String movedTo = held.url().equals(permanent) ? null : permanent;
    PollState state = parts.schedule().moved(held.poll(), movedTo, now);
    String url = held.url();
    if (movedTo != null
        && PollSchedule.isMovedForGood(state, url, now)
        && parts.store().isFree(handle, movedTo)) {
      url = movedTo;
      state = parts.schedule().moved(state, null, now);
    }
    Found what =
        held.readAt() == null
            ? Found.FIRST
            : found.remembered().isEmpty() ? Found.NOTHING : Found.NEWS;
    Plan plan =
        parts
            .schedule()
            .read(state, read, what, fetched.maxAge(), now, parts.chance().getAsDouble());
    return held.read(read, url, fetched.etag(), fetched.lastModified(), now, plan);
  }

  private TrackedFeed unchanged(TrackedFeed held) {
    Instant now = parts.clock().instant();
    return held.unchanged(
        now,
        parts
            .schedule()
            .unchanged(held.poll(), held.silentHours(), now, parts.chance().getAsDouble()));
  }

  private Outcome refused(TrackedFeed feed, Refused refused) {
    String problem = refused.reason().message().key();
    if (refused.reason() != Refusal.GONE) {
      return failed(feed, problem, refused.retryAfter());
    }
    return inTransaction(
        feed,
        (handle, held) -> {
          TrackedFeed gone =
              held.failed(Status.GONE, problem, true, new Plan(held.nextPoll(), held.poll()));
          parts.store().save(handle, gone);
          parts.listener().ended(handle, gone);
          return Outcome.ENDED;
        });
  }

  private Outcome failed(TrackedFeed feed, String problem, @Nullable Duration retryAfter) {
    Instant now = parts.clock().instant();
    return inTransaction(
        feed,
        (handle, held) -> {
          Plan plan =
              parts.schedule().failed(held.poll(), retryAfter, now, parts.chance().getAsDouble());
          boolean hopeless = PollSchedule.isHopeless(plan.state(), now);
          boolean worthTelling = PollSchedule.isWorthTelling(plan.state(), now);
          TrackedFeed failed =
              held.failed(
                  hopeless ? Status.PAUSED : Status.ACTIVE,
                  problem,
                  held.told() || worthTelling,
                  plan);
          parts.store().save(handle, failed);
          if (hopeless) {
            parts.listener().ended(handle, failed);
          } else if (worthTelling && !held.told()) {
            parts.listener().failing(handle, failed);
          }
          return hopeless ? Outcome.ENDED : Outcome.FAILED;
        });
  }

  private Outcome record(TrackedFeed feed, Function<TrackedFeed, TrackedFeed> change) {
    return inTransaction(
        feed,
        (handle, held) -> {
          parts.store().save(handle, change.apply(held));
          return Outcome.UNCHANGED;
        });
  }

  /** What a poll does with the feed as it is in the database now. */
  private interface Work {
    Outcome on(Handle handle, TrackedFeed held);
  }

  private Outcome inTransaction(TrackedFeed feed, Work work) {
    return parts
        .database()
        .write(
            handle ->
                parts
                    .store()
                    .hold(handle, feed.id())
                    .map(held -> work.on(handle, held))
                    // unsubscribed while it was being fetched
                    .orElse(Outcome.ENDED));
  }

  private static String hostOf(String url) {
    String bare = CanonicalUrl.of(url);
    int slash = bare.indexOf('/');
    return slash < 0 ? bare : bare.substring(0, slash);
  }
}
