package id.kutip.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls whatever feeds are due, several at once, until closed. Any number of nodes may do so: each
 * feed is claimed by one of them.
 */
public final class FeedPolling implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FeedPolling.class);

  /** Longer than the slowest server is waited for. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final FeedStore feeds;
  private final FeedPoller poller;
  private final InstantSource clock;
  private final int atOnce;
  private final Semaphore free;
  private final ExecutorService polls;
  private final Thread dispatcher = new Thread(this::work, "feeds");
  private volatile boolean stopping;

  /**
   * Polling that has not begun.
   *
   * @param atOnce feeds that are polled at the same time
   */
  public FeedPolling(FeedStore feeds, FeedPoller poller, int atOnce, InstantSource clock) {
    this.feeds = feeds;
    this.poller = poller;
    this.clock = clock;
    this.atOnce = atOnce;
    this.free = new Semaphore(atOnce);
    this.polls = Executors.newFixedThreadPool(atOnce);
  }

  /** Begins to poll. */
  public void start() {
    dispatcher.start();
  }

  private void work() {
    while (!stopping) {
      try {
        pause(round() == 0 ? IDLE : Duration.ZERO);
      } catch (RuntimeException e) {
        // most likely the database, which may come back; what was claimed returns by itself
        log.error("feeds are held up", e);
        pause(AFTER_ERROR);
      }
    }
  }

  private int round() {
    // one at least has come to its end before more are claimed, so that no claim waits for a thread
    if (!acquire()) {
      return 0;
    }
    int more = free.drainPermits();
    List<TrackedFeed> due = List.of();
    try {
      due = feeds.claimDue(1 + more, clock.instant(), LEASE);
    } finally {
      free.release(1 + more - due.size());
    }
    due.forEach(feed -> polls.execute(() -> poll(feed)));
    return due.size();
  }

  private boolean acquire() {
    try {
      return free.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopping = true;
      return false;
    }
  }

  private void poll(TrackedFeed feed) {
    try {
      poller.poll(feed);
    } catch (RuntimeException e) {
      // it comes up again when its lease ends
      log.error("feed {} could not be polled", feed.id(), e);
    } finally {
      free.release();
    }
  }

  private void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** How many feeds are being polled just now. */
  public int busy() {
    return atOnce - free.availablePermits();
  }

  /** Lets polls that are on their way come to their end; waits 10 s at most. */
  @Override
  public void close() {
    stopping = true;
    dispatcher.interrupt();
    polls.shutdown();
    try {
      if (!polls.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        polls.shutdownNow();
      }
    } catch (InterruptedException e) {
      polls.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
