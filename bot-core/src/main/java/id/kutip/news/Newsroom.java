package id.kutip.news;

import id.kutip.delivery.Outbox;
import id.kutip.feed.EntryListener;
import id.kutip.feed.FreshEntries;
import id.kutip.feed.StoredEntry;
import id.kutip.feed.TrackedFeed;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes what polls find: new entries wait for the {@link Publisher}, and chats are told of feeds
 * that fail. All of it is written in the poll's own transaction. Thread-safe.
 */
public final class Newsroom implements EntryListener {

  /** A feed that is gone, in the outbox. */
  static final String GONE = "feed-gone:";

  /** A feed that has failed for long, in the outbox. */
  static final String FAILING = "feed-failing:";

  private final SubscriptionStore subscriptions;
  private final FreshEntries fresh;
  private final Outbox outbox;
  private final InstantSource clock;

  /** A newsroom over those stores. */
  public Newsroom(
      SubscriptionStore subscriptions, FreshEntries fresh, Outbox outbox, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.fresh = fresh;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void appeared(Handle handle, TrackedFeed feed, List<StoredEntry> entries) {
    if (subscriptions.isWanted(handle, feed.id())) {
      fresh.add(handle, entries);
    }
  }

  @Override
  public void ended(Handle handle, TrackedFeed feed) {
    tell(handle, feed, GONE);
  }

  @Override
  public void failing(Handle handle, TrackedFeed feed) {
    tell(handle, feed, FAILING);
  }

  /** A chat is told anew when a feed that had recovered fails again. */
  private void tell(Handle handle, TrackedFeed feed, String what) {
    Instant now = clock.instant();
    List<Long> chats =
        subscriptions.to(handle, feed.id()).stream()
            .filter(subscription -> !subscription.paused())
            .map(Subscription::chatNumber)
            .toList();
    outbox.add(handle, chats, what + feed.id() + ":" + now.getEpochSecond(), now);
  }
}
