package id.kutip.feed;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whom a poll tells of what it found. Every call is made within the transaction that remembers what
 * was found, so that what the listener writes with the handle is written with it or not at all; a
 * listener that throws undoes the poll.
 */
public interface EntryListener {

  /** New entries appeared, the oldest first, at least one. */
  void appeared(Handle handle, TrackedFeed feed, List<StoredEntry> entries);

  /**
   * The feed was read, whether something was new or not.
   *
   * @param push who tells of what is new in it; null if it does not say
   */
  default void read(Handle handle, TrackedFeed feed, Feed.@Nullable Push push) {}

  /**
   * The feed is gone for good, or given up after a month of failures: {@link TrackedFeed#status}.
   */
  void ended(Handle handle, TrackedFeed feed);

  /** The feed has failed for a week; said once until it recovers. */
  void failing(Handle handle, TrackedFeed feed);
}
