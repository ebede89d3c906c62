package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.adapter.telegram.UpdateInbox.Arrived;
import id.kutip.adapter.telegram.UpdateInbox.Held;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nodes that share one inbox rely on, on every engine. */
abstract class UpdateInboxContract {

  private Database database;
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");
  private UpdateInbox here;
  private UpdateInbox there;

  abstract Database open() throws Exception;

  @BeforeEach
  void openInbox() throws Exception {
    database = open();
    here = new UpdateInbox(database, () -> now);
    there = new UpdateInbox(database, () -> now);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private static Arrived update(long id, String lane) {
    return new Arrived(id, lane, "update " + id);
  }

  @Test
  void givesTheUpdatesOfALaneOneAfterTheOtherWhereverTheyCame() {
    here.add(List.of(update(2, "a")));
    there.add(List.of(update(1, "a"), update(3, "b")));

    assertThat(here.hold("a")).contains(new Held(1, "update 1"));
    assertThat(there.hold("a")).isEmpty();
    assertThat(there.hold("b")).contains(new Held(3, "update 3"));
    here.done(1);
    assertThat(there.hold("a")).contains(new Held(2, "update 2"));
  }

  @Test
  void knowsAnUpdateAgainThatIsAnswered() {
    here.add(List.of(update(1, "a")));
    here.hold("a");
    here.done(1);
    there.add(List.of(update(1, "a")));

    assertThat(there.hold("a")).isEmpty();
    assertThat(there.waitingLanes()).isEmpty();
  }

  @Test
  void forgetsAnUpdateOnceTelegramHasForgottenItToo() {
    here.add(List.of(update(1, "a")));
    here.hold("a");
    here.done(1);
    now = now.plus(Duration.ofHours(24));
    here.tidy();
    here.add(List.of(update(1, "a")));
    assertThat(here.hold("a")).isEmpty();

    now = now.plus(Duration.ofHours(2));
    here.tidy();
    here.add(List.of(update(1, "a")));
    assertThat(here.hold("a")).isPresent();
  }

  @Test
  void givesToAnotherNodeWhatADeadOneHeld() {
    here.add(List.of(update(1, "a")));
    here.hold("a");
    now = now.plus(UpdateInbox.HELD.minusSeconds(1));
    assertThat(there.waitingLanes()).isEmpty();
    now = now.plusSeconds(1);

    assertThat(there.waitingLanes()).containsExactly("a");
    assertThat(there.hold("a")).contains(new Held(1, "update 1"));
    here.done(1);
    assertThat(there.hold("a")).as("still held by the other").isEmpty();
    there.done(1);
    assertThat(there.waitingLanes()).isEmpty();
  }

  @Test
  void leavesToANodeWhatItGoesOnHolding() {
    here.add(List.of(update(1, "a")));
    here.hold("a");
    for (int i = 0; i < 10; i++) {
      now = now.plusSeconds(20);
      here.renew(List.of(1L));
      assertThat(there.hold("a")).isEmpty();
    }
  }

  @Test
  void givesUpAnUpdateThatTookThreeProgramsDownAndGoesOnWithTheNext() {
    here.add(List.of(update(1, "a"), update(2, "a")));
    for (int i = 0; i < 3; i++) {
      assertThat(here.hold("a")).contains(new Held(1, "update 1"));
      now = now.plus(UpdateInbox.HELD);
    }

    assertThat(here.hold("a")).contains(new Held(2, "update 2"));
  }

  @Test
  void countsNoTryForAnUpdateThatIsHandedBack() {
    here.add(List.of(update(1, "a")));
    for (int i = 0; i < 5; i++) {
      assertThat(here.hold("a")).isPresent();
      here.release(1);
    }
    assertThat(there.hold("a")).isPresent();
  }

  @Test
  void leavesOutWhatComesIntoALaneInWhichTooMuchWaits() {
    List<Arrived> many = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      many.add(update(i, "a"));
    }
    many.add(update(100, "b"));

    assertThat(here.add(many)).isEqualTo(5);
    assertThat(here.add(many)).as("left out once for all").isZero();
    assertThat(here.waitingLanes()).containsExactly("a", "b");
  }

  @Test
  void givesEachUpdateToOneOfManyNodesInOrder() throws Exception {
    List<Arrived> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(update(i, "a"));
    }
    here.add(all);
    List<Long> answered = Collections.synchronizedList(new ArrayList<>());
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        UpdateInbox node = new UpdateInbox(database, () -> now);
        work.add(
            nodes.submit(
                () -> {
                  while (answered.size() < 20) {
                    Optional<Held> held = node.hold("a");
                    if (held.isPresent()) {
                      answered.add(held.get().id());
                      node.done(held.get().id());
                    }
                  }
                }));
      }
      for (Future<?> node : work) {
        node.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(answered).isSorted().hasSize(20).doesNotHaveDuplicates();
  }
}
