package id.kutip.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What comes again and again, on every engine. */
abstract class JobsContract {

  private static final Duration LOOK = Duration.ofMillis(50);

  abstract Database open();

  @Test
  void aJobRunsAgainAndAgainAlsoAfterItFailed() {
    AtomicInteger runs = new AtomicInteger();
    try (Database database = open();
        Jobs jobs = new Jobs(database, LOOK)) {
      jobs.every(
          Duration.ofMillis(20),
          "counting",
          () -> {
            if (runs.incrementAndGet() == 2) {
              throw new IllegalStateException("once it fails");
            }
          });
      jobs.start();

      Awaitility.await().until(() -> runs.get() >= 4);
    }
  }

  @Test
  void nothingRunsAfterTheEnd() {
    AtomicInteger runs = new AtomicInteger();
    try (Database database = open()) {
      try (Jobs jobs = new Jobs(database, LOOK)) {
        jobs.every(Duration.ofMillis(20), "counting", runs::incrementAndGet);
        jobs.start();
        Awaitility.await().until(() -> runs.get() >= 1);
      }
      int atTheEnd = runs.get();

      Awaitility.await()
          .during(LOOK.multipliedBy(4))
          .untilAsserted(() -> assertThat(runs).hasValue(atTheEnd));
    }
  }
}
