package id.kutip.adapter.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what chats ask for: in order within a chat, side by side between chats, so that a slow
 * answer holds up nobody else's. Thread-safe.
 */
final class ChatLanes implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ChatLanes.class);

  private final ExecutorService threads;
  private final int longest;
  private final Map<String, Deque<Runnable>> lanes = new HashMap<>();

  /**
   * Lanes.
   *
   * @param width how many chats are served at once
   * @param longest how much may wait in one chat
   */
  ChatLanes(int width, int longest) {
    this.threads = Executors.newFixedThreadPool(width);
    this.longest = longest;
  }

  /** Puts work at the end of the chat's lane; false where too much waits there already. */
  boolean add(String chat, Runnable work) {
    synchronized (lanes) {
      Deque<Runnable> lane = lanes.get(chat);
      if (lane == null) {
        lane = new ArrayDeque<>();
        lanes.put(chat, lane);
        threads.execute(() -> runNext(chat));
      } else if (lane.size() >= longest) {
        return false;
      }
      lane.addLast(work);
      return true;
    }
  }

  private void runNext(String chat) {
    Runnable work;
    synchronized (lanes) {
      Deque<Runnable> lane = lanes.get(chat);
      work = lane == null ? null : lane.peekFirst();
    }
    if (work != null) {
      try {
        work.run();
      } catch (RuntimeException | StackOverflowError e) {
        log.error("an answer failed", e);
      }
    }
    synchronized (lanes) {
      Deque<Runnable> lane = lanes.get(chat);
      if (lane == null) {
        return;
      }
      lane.pollFirst();
      if (lane.isEmpty()) {
        lanes.remove(chat);
      } else if (!threads.isShutdown()) {
        threads.execute(() -> runNext(chat));
      }
    }
  }

  /** Lets what runs end, for a few seconds; what waits is left. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
