package id.kutip.adapter.discord;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what chats ask for: in order within a chat, side by side between chats. Thread-safe. */
final class InOrder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(InOrder.class);

  private final ExecutorService threads;
  private final Map<String, CompletableFuture<Void>> last = new HashMap<>();

  /** Serves so many chats at once. */
  InOrder(int width) {
    threads = Executors.newFixedThreadPool(width);
  }

  /** Puts work behind what the chat has asked for before. */
  void add(String chat, Runnable work) {
    synchronized (last) {
      CompletableFuture<Void> before =
          last.getOrDefault(chat, CompletableFuture.completedFuture(null));
      CompletableFuture<Void> after = before.thenRunAsync(() -> run(work), threads);
      last.put(chat, after);
      CompletableFuture<Void> cleaned = after.whenComplete((done, failure) -> forget(chat, after));
      if (cleaned.isCompletedExceptionally()) {
        log.warn("an answer was left out");
      }
    }
  }

  private void forget(String chat, CompletableFuture<Void> done) {
    synchronized (last) {
      last.remove(chat, done);
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      log.error("an answer failed", e);
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
