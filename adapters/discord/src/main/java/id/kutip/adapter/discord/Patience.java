package id.kutip.adapter.discord;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How long an answer may take before a placeholder stands in for it. Thread-safe. */
final class Patience implements AutoCloseable {

  /** Leaves of the three seconds that Discord waits some for the way there. */
  static final Duration USUAL = Duration.ofMillis(1_200);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Duration time;

  Patience(Duration time) {
    this.time = time;
  }

  /** Does that when the time is over; it must not take long. */
  void thenDo(Runnable placeholder) {
    var unused = clock.schedule(placeholder, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does nothing any more. */
  @Override
  public void close() {
    clock.shutdownNow();
  }
}
