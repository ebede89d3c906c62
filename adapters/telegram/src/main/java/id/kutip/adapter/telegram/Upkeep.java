package id.kutip.adapter.telegram;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small things that have to be done every few seconds, whatever one of them runs into. */
final class Upkeep implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

  private static final int SECONDS = 5;
  private static final int CLOSE_MILLISECONDS = 2_000;

  private final List<Runnable> work;
  private final Thread thread = new Thread(this::run, "telegram-upkeep");
  private final CountDownLatch closed = new CountDownLatch(1);

  Upkeep(List<Runnable> work) {
    this.work = List.copyOf(work);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!closed.await(SECONDS, TimeUnit.SECONDS)) {
        work.forEach(Upkeep::safely);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("the upkeep of Telegram's updates failed; it is tried again", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(CLOSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
