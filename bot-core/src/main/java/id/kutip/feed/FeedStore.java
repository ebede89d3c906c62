package id.kutip.feed;

import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Keeps the feeds that are polled and what they brought. Thread-safe. */
public final class FeedStore {

  private static final String INSERT =
      "INSERT INTO feed_entry (feed_id, guid, url, title, summary, content, image, authors, tags, published, seen_at)"
          + " VALUES (:feed, :guid, :url, :title, :summary, :content, :image, :authors, :tags, :published, :now)";

  private final Database database;

  /** A store in that database. */
  public FeedStore(Database database) {
    this.database = database;
  }

  /** The feed at that address, which is polled from now on if it was not. */
  public TrackedFeed track(String url, Instant now) {
    return database.write(
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO feed (url, status, told, silent_hours, next_poll, interval_seconds, failures)"
                      + " VALUES (:url, 'ACTIVE', 0, '', :now, :interval, 0)"
                      + " ON CONFLICT (url) DO UPDATE SET status = 'ACTIVE', next_poll = :now,"
                      + " failures = 0, failing_since = NULL, told = 0 WHERE feed.status <> 'ACTIVE'")
              .bind("url", url)
              .bind("now", text(now))
              .bind("interval", PollState.NEW.interval().toSeconds())
              .execute();
          return one(handle, "url = ?", url).orElseThrow();
        });
  }

  /** The feed with that number. */
  public Optional<TrackedFeed> find(long id) {
    return database.read(handle -> one(handle, "id = ?", id));
  }

  /** The feed at that address. */
  public Optional<TrackedFeed> find(String url) {
    return database.read(handle -> one(handle, "url = ?", url));
  }

  /** No longer polls the feed, and forgets all that it brought. */
  public void remove(long id) {
    database.update(handle -> handle.execute("DELETE FROM feed WHERE id = ?", id));
  }

  /**
   * Feeds that are due, the longest due first, claimed for this node: no other node gets them
   * before the lease ends or the poll is recorded.
   */
  public List<TrackedFeed> claimDue(int most, Instant now, Duration lease) {
    String due =
        "status = 'ACTIVE' AND next_poll <= ? AND (leased_until IS NULL OR leased_until <= ?)";
    return database.write(
        handle -> {
          List<TrackedFeed> claimed = new ArrayList<>();
          for (TrackedFeed feed :
              all(handle, due + " ORDER BY next_poll LIMIT ?", text(now), text(now), most)) {
            int mine =
                handle.execute(
                    "UPDATE feed SET leased_until = ? WHERE id = ? AND " + due,
                    text(now.plus(lease)),
                    feed.id(),
                    text(now),
                    text(now));
            if (mine == 1) {
              claimed.add(feed);
            }
          }
          return claimed;
        });
  }

  /**
   * Has a feed polled as soon as can be, unless it was read just now or is paused.
   *
   * @param notSince a feed that was read after this is left alone
   * @return whether it will be
   */
  public boolean hasten(Handle handle, long id, Instant notSince, Instant now) {
    return handle
            .createUpdate(
                "UPDATE feed SET next_poll = :now WHERE id = :id AND status = 'ACTIVE'"
                    + " AND next_poll > :now AND (read_at IS NULL OR read_at <= :since)")
            .bind("id", id)
            .bind("now", text(now))
            .bind("since", text(notSince))
            .execute()
        > 0;
  }

  /** The newest entries of a feed, the newest first. */
  public List<StoredEntry> latest(long feedId, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM feed_entry WHERE feed_id = :feed ORDER BY published DESC, id DESC LIMIT :most")
                .bind("feed", feedId)
                .bind("most", most)
                .map(FeedRows::entry)
                .list());
  }

  /** Forgets entries, and keys of entries, that no feed has shown since then. */
  public void forget(Instant before) {
    database.update(
        handle -> {
          handle.execute("DELETE FROM feed_entry_key WHERE seen_at < ?", text(before));
          handle.execute("DELETE FROM feed_entry WHERE seen_at < ?", text(before));
        });
  }

  /**
   * The feed as it is now, held until the transaction ends: two nodes that poll it at once, as may
   * be when a lease ran out, decide what is new one after the other.
   */
  Optional<TrackedFeed> hold(Handle handle, long id) {
    handle.execute("UPDATE feed SET told = told WHERE id = ?", id);
    return one(handle, "id = ?", id);
  }

  /** Records how a poll ended, and gives the feed back. */
  void save(Handle handle, TrackedFeed feed) {
    PollState poll = feed.poll();
    handle
        .createUpdate(
            "UPDATE feed SET url = :url, title = :title, site = :site, language = :language, etag = :etag,"
                + " last_modified = :modified, status = :status, problem = :problem, told = :told,"
                + " silent_hours = :silent, read_at = :read, next_poll = :next, leased_until = NULL,"
                + " interval_seconds = :interval, failures = :failures, failing_since = :failing,"
                + " moved_to = :movedTo, moved_since = :movedSince WHERE id = :id")
        .bind("id", feed.id())
        .bind("url", feed.url())
        .bind("title", feed.title())
        .bind("site", feed.site())
        .bind("language", feed.language())
        .bind("etag", feed.etag())
        .bind("modified", feed.lastModified())
        .bind("status", feed.status().name())
        .bind("problem", feed.problem())
        .bind("told", feed.told() ? 1 : 0)
        .bind("silent", FeedRows.hours(feed.silentHours()))
        .bind("read", textOrNull(feed.readAt()))
        .bind("next", text(feed.nextPoll()))
        .bind("interval", poll.interval().toSeconds())
        .bind("failures", poll.failures())
        .bind("failing", textOrNull(poll.failingSince()))
        .bind("movedTo", poll.movedTo())
        .bind("movedSince", textOrNull(poll.movedSince()))
        .execute();
  }

  /** Whether no other feed is at that address. */
  boolean isFree(Handle handle, String url) {
    return one(handle, "url = ?", url).isEmpty();
  }

  /** Which of the keys the feed has shown before. */
  Set<String> seen(Handle handle, long feedId, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        handle
            .createQuery(
                "SELECT entry_key FROM feed_entry_key WHERE feed_id = :feed AND entry_key IN (<keys>)")
            .bind("feed", feedId)
            .bindList("keys", new ArrayList<>(keys))
            .mapTo(String.class)
            .list());
  }

  /** Remembers a poll; gives its fresh entries as they are kept, in their order. */
  List<StoredEntry> remember(
      Handle handle, long feedId, NewEntries found, Set<String> seen, Instant now) {
    insertOld(
        handle,
        feedId,
        found.remembered().stream().filter(entry -> !found.fresh().contains(entry)).toList(),
        now);
    List<StoredEntry> fresh =
        found.fresh().stream().map(entry -> insert(handle, feedId, entry, now)).toList();
    rememberKeys(handle, feedId, found.keys(), seen, now);
    return fresh;
  }

  /**
   * Writes only keys that are new or were last written a day ago: a poll mostly brings old ones.
   */
  private static void rememberKeys(
      Handle handle, long feedId, Set<String> keys, Set<String> seen, Instant now) {
    if (keys.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO feed_entry_key (feed_id, entry_key, seen_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    for (String key : keys) {
      if (!seen.contains(key)) {
        batch.add(feedId, key, text(now));
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    handle
        .createUpdate(
            "UPDATE feed_entry_key SET seen_at = :now WHERE feed_id = :feed AND seen_at < :yesterday AND entry_key IN (<keys>)")
        .bind("now", text(now))
        .bind("feed", feedId)
        .bind("yesterday", text(now.minus(Duration.ofDays(1))))
        .bindList("keys", new ArrayList<>(keys))
        .execute();
  }

  private static StoredEntry insert(Handle handle, long feedId, FeedEntry entry, Instant now) {
    Markup content = entry.content();
    return bind(
            handle.createQuery(INSERT + " RETURNING *"),
            feedId,
            entry,
            content == null ? null : content.absolute(),
            now)
        .map(FeedRows::entry)
        .one();
  }

  /** Entries that are only remembered, without their texts. */
  private static void insertOld(Handle handle, long feedId, List<FeedEntry> entries, Instant now) {
    if (entries.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (FeedEntry entry : entries) {
      bind(batch, feedId, entry, null, now).add();
    }
    batch.execute();
  }

  private static <T extends SqlStatement<T>> T bind(
      T statement, long feedId, FeedEntry entry, @Nullable String content, Instant now) {
    Instant date = entry.date();
    return statement
        .bind("feed", feedId)
        .bind("guid", entry.id())
        .bind("url", entry.link())
        .bind("title", entry.title())
        .bind("summary", entry.summary())
        .bind("content", content)
        .bind("image", entry.image())
        .bind("authors", FeedRows.lines(entry.authors()))
        .bind("tags", FeedRows.lines(entry.tags()))
        .bind("published", text(date == null || date.isAfter(now) ? now : date))
        .bind("now", text(now));
  }

  private static Optional<TrackedFeed> one(Handle handle, String condition, Object argument) {
    return all(handle, condition, argument).stream().findFirst();
  }

  private static List<TrackedFeed> all(Handle handle, String condition, Object... arguments) {
    return handle
        .select("SELECT * FROM feed WHERE " + condition, arguments)
        .map(FeedRows::feed)
        .list();
  }

  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static @Nullable String textOrNull(@Nullable Instant time) {
    return time == null ? null : text(time);
  }
}
