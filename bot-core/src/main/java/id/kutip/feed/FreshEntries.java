package id.kutip.feed;

import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * New entries that wait for their articles to be read, in the database, so that a process that dies
 * loses none: they are put there by the poll that found them and leave when they are published.
 * Thread-safe.
 */
public final class FreshEntries {

  private final Database database;

  /** Those of that database. */
  public FreshEntries(Database database) {
    this.database = database;
  }

  /** Lets entries wait, inside the transaction of the poll that found them. */
  public void add(Handle handle, List<StoredEntry> entries) {
    for (StoredEntry entry : entries) {
      handle.execute(
          "INSERT INTO fresh_entry (entry_id, feed_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
          entry.id(),
          entry.feedId());
    }
  }

  /**
   * Claims the entries of the feed whose entries have waited longest, so that they are published in
   * the order in which they appeared.
   *
   * @param lease how long no other node gets them
   * @return the oldest first; empty when none wait
   */
  public List<StoredEntry> claim(Instant now, Duration lease) {
    // most looks find nothing: they must not take the one writer of SQLite
    if (!database.read(handle -> longestWaiting(handle, now).isPresent())) {
      return List.of();
    }
    return database.write(
        handle ->
            longestWaiting(handle, now)
                .filter(feed -> take(handle, feed, now, lease))
                .map(feed -> entries(handle, feed, now.plus(lease)))
                .orElse(List.of()));
  }

  private static Optional<Long> longestWaiting(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT feed_id FROM fresh_entry WHERE leased_until <= :now ORDER BY entry_id LIMIT 1")
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .findOne();
  }

  /** All of the feed's, so that two nodes never publish one feed at the same time. */
  private static boolean take(Handle handle, long feed, Instant now, Duration lease) {
    return handle.execute(
            "UPDATE fresh_entry SET leased_until = ? WHERE feed_id = ? AND leased_until <= ?",
            now.plus(lease).toEpochMilli(),
            feed,
            now.toEpochMilli())
        > 0;
  }

  private static List<StoredEntry> entries(Handle handle, long feed, Instant until) {
    return handle
        .createQuery(
            "SELECT e.* FROM feed_entry e JOIN fresh_entry f ON f.entry_id = e.id"
                + " WHERE f.feed_id = :feed AND f.leased_until = :until ORDER BY e.id")
        .bind("feed", feed)
        .bind("until", until.toEpochMilli())
        .map(FeedRows::entry)
        .list();
  }

  /**
   * Lets go of an entry that is being published in the caller's transaction.
   *
   * @return false when another node has published it
   */
  public boolean done(Handle handle, StoredEntry entry) {
    return handle.execute("DELETE FROM fresh_entry WHERE entry_id = ?", entry.id()) > 0;
  }
}
