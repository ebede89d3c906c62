package id.kutip.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One node at a time, whichever database the nodes share. */
abstract class LeaseContract {

  private static final Duration TIME = Duration.ofSeconds(15);

  private Database database;
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private Lease lease(String name) {
    return new Lease(database, name, TIME, () -> now);
  }

  @Test
  void isHeldByTheFirstWhoAsksAndByNoOther() {
    Lease first = lease("listen");
    Lease second = lease("listen");

    assertThat(first.hold()).isTrue();
    assertThat(second.hold()).isFalse();
    assertThat(lease("something else").hold()).isTrue();
  }

  @Test
  void isKeptByWhoRenewsIt() {
    Lease first = lease("listen");
    Lease second = lease("listen");
    for (int i = 0; i < 5; i++) {
      assertThat(first.hold()).isTrue();
      now = now.plusSeconds(10);
      assertThat(second.hold()).isFalse();
    }
  }

  @Test
  void passesOnWhenItIsNotRenewed() {
    Lease first = lease("listen");
    Lease second = lease("listen");
    first.hold();
    now = now.plus(TIME);

    assertThat(second.hold()).isTrue();
    assertThat(first.hold()).isFalse();
  }

  @Test
  void passesOnAtOnceWhenItIsGivenBack() {
    Lease first = lease("listen");
    Lease second = lease("listen");
    first.hold();
    second.release();
    assertThat(second.hold()).isFalse();

    first.release();
    assertThat(second.hold()).isTrue();
  }

  @Test
  void goesToOneOfManyWhoAskAtOnce() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> asking =
          IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> lease("listen")::hold).toList();
      int held = 0;
      for (Future<Boolean> answer : nodes.invokeAll(asking)) {
        held += answer.get() ? 1 : 0;
      }
      assertThat(held).isEqualTo(1);
    } finally {
      nodes.shutdownNow();
    }
  }
}
