package id.kutip.news;

import id.kutip.entity.Entity;
import id.kutip.feed.FeedStore;
import id.kutip.feed.FreshEntries;
import id.kutip.feed.StoredEntry;
import id.kutip.feed.TrackedFeed;
import id.kutip.quote.Quote;
import id.kutip.search.Archive;
import id.kutip.search.Source;
import id.kutip.store.Database;
import id.kutip.story.Fingerprint;
import id.kutip.subscription.NewArticle;
import id.kutip.text.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes new entries: reads their articles, a feed's all at once, and then, one after the other
 * in the order in which they appeared, writes in one transaction the news, the story that it
 * belongs to, who is to get it and that it was published. An entry is never published twice, and
 * one that was claimed by a process that died is published by another when the claim ends.
 */
public final class Publisher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Publisher.class);

  /** Entries of a feed that are read at once. */
  private static final int AT_ONCE = 16;

  private static final int THREADS = 4;

  /** Longer than the slowest site is waited for. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(5);

  private final Database database;
  private final FeedStore feeds;
  private final FreshEntries fresh;
  private final EntryReader reader;
  private final NewsDesk desk;
  private final Archive archive;
  private final Stories stories;
  private final InstantSource clock;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  /** A publisher, not yet at work. */
  public Publisher(
      Database database, EntryReader reader, NewsDesk desk, Archive archive, InstantSource clock) {
    this.database = database;
    this.feeds = new FeedStore(database);
    this.fresh = new FreshEntries(database);
    this.reader = reader;
    this.desk = desk;
    this.archive = archive;
    this.stories = new Stories(database.engine());
    this.clock = clock;
  }

  /** Begins to publish. */
  public void start() {
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(this::work, "publisher-" + i);
      threads.add(thread);
      thread.start();
    }
  }

  private void work() {
    while (!stopping) {
      try {
        if (round() == 0) {
          LockSupport.parkNanos(IDLE.toNanos());
        }
      } catch (RuntimeException e) {
        // most likely the database, which may come back; what was claimed returns by itself
        log.error("new entries are held up", e);
        LockSupport.parkNanos(AFTER_ERROR.toNanos());
      }
    }
  }

  /**
   * Publishes the entries of the feed that has waited longest.
   *
   * @return how many entries there were
   */
  int round() {
    List<StoredEntry> entries = fresh.claim(clock.instant(), LEASE);
    if (!entries.isEmpty()) {
      feeds
          .find(entries.get(0).feedId())
          .ifPresent(
              feed -> {
                for (int from = 0; from < entries.size(); from += AT_ONCE) {
                  publish(feed, entries.subList(from, Math.min(from + AT_ONCE, entries.size())));
                }
              });
    }
    return entries.size();
  }

  private void publish(TrackedFeed feed, List<StoredEntry> entries) {
    List<CompletableFuture<EntryReader.ReadEntry>> reading =
        entries.stream().map(entry -> reader.read(feed, entry)).toList();
    for (CompletableFuture<EntryReader.ReadEntry> read : reading) {
      try {
        publish(read.join());
      } catch (RuntimeException e) {
        // it comes up again when its lease ends; the feed's others need not wait for it
        log.error("an entry of feed {} could not be published", feed.id(), e);
      }
    }
  }

  private synchronized void publish(EntryReader.ReadEntry read) {
    try {
      database.update(handle -> publish(handle, read, clock.instant()));
    } catch (RuntimeException e) {
      stories.forget();
      throw e;
    }
  }

  private void publish(Handle handle, EntryReader.ReadEntry read, Instant now) {
    StoredEntry entry = read.entry();
    if (!fresh.done(handle, entry)) {
      return;
    }
    Document document = read.analysis().document();
    Stories.Story story =
        stories.add(
            handle,
            entry.id(),
            read.source(),
            document.language(),
            entry.published(),
            Fingerprint.of(read.title(), document.text(), document.language()));
    Set<Long> chats =
        desk.publish(
            handle, article(read, story), NewsCard.of(read.analysis(), read.teaser()), now);
    if (!chats.isEmpty()) {
      long kept = archive.keep(handle, chats, source(read), read.analysis());
      handle.execute(
          "UPDATE news SET article_id = ?, read_next = ? WHERE id = ?",
          kept,
          read.teaser() || entry.url() == null ? null : Rereader.next(1, now),
          entry.id());
    }
  }

  private static NewArticle article(EntryReader.ReadEntry read, Stories.Story story) {
    StoredEntry entry = read.entry();
    return new NewArticle(
        entry.id(),
        story.id(),
        entry.feedId(),
        read.title(),
        entry.url(),
        read.source(),
        read.analysis().document().text(),
        read.analysis().document().language(),
        read.analysis().quotes().stream()
            .map(Quote::speaker)
            .filter(Objects::nonNull)
            .map(speaker -> speaker.name())
            .distinct()
            .toList(),
        read.analysis().entities().stream()
            .filter(entity -> entity.kind() == Entity.Kind.PLACE)
            .map(Entity::name)
            .toList(),
        story.sources(),
        entry.published());
  }

  private static Source source(EntryReader.ReadEntry read) {
    return new Source(
        read.title(),
        read.source(),
        read.analysis().document().date().orElse(null),
        Source.address(read.entry().url()));
  }

  /** Takes no more entries; what is being published is published. */
  @Override
  public void close() {
    stopping = true;
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(10).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
