package id.kutip.adapter.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what chats ask for: one thing after the other within a lane, side by side between lanes, and
 * in turn where there are more lanes than threads, so that a slow answer holds up nobody else's.
 * Thread-safe.
 */
final class ChatLanes implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ChatLanes.class);

  private final ExecutorService threads;
  private final Predicate<String> next;

  /** Lanes that are at work; true where they were woken meanwhile. */
  private final Map<String, Boolean> busy = new HashMap<>();

  /**
   * Lanes.
   *
   * @param width how many are served at once
   * @param next does the next thing in a lane; false where there is none
   */
  ChatLanes(int width, Predicate<String> next) {
    this.threads = Executors.newFixedThreadPool(width);
    this.next = next;
  }

  /** There is something to do in that lane. */
  void wake(String lane) {
    synchronized (busy) {
      if (threads.isShutdown()) {
        return;
      }
      if (busy.put(lane, busy.containsKey(lane)) == null) {
        threads.execute(() -> run(lane));
      }
    }
  }

  private void run(String lane) {
    boolean more = false;
    try {
      more = next.test(lane);
    } catch (RuntimeException | StackOverflowError e) {
      log.error("a chat's next question could not be taken up", e);
    }
    synchronized (busy) {
      boolean woken = Boolean.TRUE.equals(busy.put(lane, false));
      if ((more || woken) && !threads.isShutdown()) {
        threads.execute(() -> run(lane));
      } else {
        busy.remove(lane);
      }
    }
  }

  /** Lets what runs end, for a few seconds; what waits is left. */
  @Override
  public void close() {
    synchronized (busy) {
      threads.shutdown();
    }
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
        if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
          log.warn("an answer could not be stopped");
        }
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
