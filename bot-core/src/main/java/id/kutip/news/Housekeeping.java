package id.kutip.news;

import id.kutip.delivery.Outbox;
import id.kutip.feed.FeedStore;
import id.kutip.store.Database;
import id.kutip.story.StoryGrouper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets what nobody will ask for any more. Thread-safe. */
public final class Housekeeping {

  /** Entries and news are kept so long after a feed has shown them last. */
  private static final Duration NEWS = Duration.ofDays(90);

  /** Messages can be put anew so long after they were sent. */
  private static final Duration MESSAGES = Duration.ofDays(30);

  private final Database database;
  private final FeedStore feeds;
  private final Outbox outbox;
  private final InstantSource clock;

  /** Keeps those stores tidy. */
  public Housekeeping(Database database, FeedStore feeds, Outbox outbox, InstantSource clock) {
    this.database = database;
    this.feeds = feeds;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Forgets all that is old now, and the feeds that no chat is subscribed to. */
  public void run() {
    Instant now = clock.instant();
    feeds.forget(now.minus(NEWS));
    outbox.forget(now.minus(MESSAGES));
    database.update(
        handle -> {
          handle.execute("DELETE FROM news WHERE published_at < ?", now.minus(NEWS).toEpochMilli());
          handle.execute(
              "DELETE FROM telling WHERE published_at < ?",
              now.minus(StoryGrouper.WINDOW.multipliedBy(2)).toEpochMilli());
          // one that was never read may be waiting for its first subscription this very moment
          handle.execute(
              "DELETE FROM feed WHERE read_at IS NOT NULL"
                  + " AND id NOT IN (SELECT feed_id FROM subscription)");
        });
  }
}
