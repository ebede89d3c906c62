package id.kutip.websub;

import id.kutip.feed.EntryListener;
import id.kutip.feed.Feed;
import id.kutip.feed.StoredEntry;
import id.kutip.feed.TrackedFeed;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Learns from polls which feeds have a hub, and hands everything on. Thread-safe. */
public final class HubWatch implements EntryListener {

  private final EntryListener next;
  private final InstantSource clock;
  private final HubStore hubs = new HubStore();

  /** A watch in front of whoever listens to polls. */
  public HubWatch(EntryListener next, InstantSource clock) {
    this.next = next;
    this.clock = clock;
  }

  @Override
  public void read(Handle handle, TrackedFeed feed, Feed.@Nullable Push push) {
    hubs.offered(handle, feed.id(), push, clock.instant());
    next.read(handle, feed, push);
  }

  @Override
  public void appeared(Handle handle, TrackedFeed feed, List<StoredEntry> entries) {
    next.appeared(handle, feed, entries);
  }

  @Override
  public void ended(Handle handle, TrackedFeed feed) {
    hubs.offered(handle, feed.id(), null, clock.instant());
    next.ended(handle, feed);
  }

  @Override
  public void failing(Handle handle, TrackedFeed feed) {
    next.failing(handle, feed);
  }
}
