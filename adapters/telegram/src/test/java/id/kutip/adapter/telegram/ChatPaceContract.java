package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.delivery.RateLimits;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nodes that share a database rely on, on every engine. */
abstract class ChatPaceContract {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final TelegramChat RINA = new TelegramChat(1, null);
  private static final TelegramChat GROUP = new TelegramChat(-5, null);
  private static final int SHORT = 200;

  private Database database;
  private ChatPace pace;

  abstract Database open() throws Exception;

  @BeforeEach
  void openPace() throws Exception {
    database = open();
    pace = new ChatPace(database, RateLimits.telegram());
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void letsOneMessageASecondIntoAChat() {
    assertThat(pace.take(RINA, SHORT, NOON)).isZero();
    assertThat(pace.take(RINA, SHORT, NOON.plusMillis(300))).isEqualTo(Duration.ofMillis(700));
    assertThat(pace.take(RINA, SHORT, NOON.plusMillis(1_000))).isZero();
  }

  @Test
  void countsAMessageFromWhenItWasReallySent() {
    assertThat(pace.take(RINA, SHORT, NOON)).isZero();
    pace.postponed(RINA, NOON.plusMillis(500));

    assertThat(pace.take(RINA, SHORT, NOON.plusMillis(1_000))).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void countsAllTopicsOfAForumTogether() {
    assertThat(pace.take(new TelegramChat(-5, 7), SHORT, NOON)).isZero();

    assertThat(pace.take(new TelegramChat(-5, 8), SHORT, NOON)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void countsWhatOtherNodesAndAnEarlierRunHaveSent() {
    ChatPace other = new ChatPace(database, RateLimits.telegram());
    assertThat(pace.take(RINA, SHORT, NOON)).isZero();

    assertThat(other.take(RINA, SHORT, NOON.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
    pace.refused(RINA, Duration.ofSeconds(30), NOON);
    assertThat(other.take(RINA, SHORT, NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void givesEachSecondToOneOfManyNodesThatAskAtOnce() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Duration>> takes =
          Collections.nCopies(
              32, () -> new ChatPace(database, RateLimits.telegram()).take(GROUP, SHORT, NOON));

      int taken = 0;
      for (Future<Duration> wait : nodes.invokeAll(takes)) {
        taken += wait.get().isZero() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void letsAGroupWaitForItsWholeSpacingBehindALongMessage() {
    assertThat(pace.take(GROUP, ChatPace.LONG + 1, NOON)).isZero();
    assertThat(pace.take(GROUP, SHORT, NOON.plusSeconds(1))).isEqualTo(Duration.ofSeconds(2));
    assertThat(pace.take(RINA, ChatPace.LONG + 1, NOON)).isZero();
    assertThat(pace.take(RINA, SHORT, NOON.plusSeconds(1))).isZero();
  }

  @Test
  void forgetsOnlyWhatNoLongerMatters() {
    assertThat(pace.take(RINA, SHORT, NOON)).isZero();
    pace.refused(GROUP, Duration.ofMinutes(10), NOON);
    pace.tidy(NOON.plusMillis(500));
    assertThat(pace.take(RINA, SHORT, NOON.plusMillis(500))).isEqualTo(Duration.ofMillis(500));

    pace.tidy(NOON.plusSeconds(300));
    int rows =
        database.read(
            handle -> handle.createQuery("SELECT COUNT(*) FROM chat_pace").mapTo(int.class).one());
    assertThat(rows).isEqualTo(1);
    assertThat(pace.take(GROUP, SHORT, NOON.plusSeconds(300))).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void letsTwentyAMinuteIntoAGroup() {
    for (int i = 0; i < 20; i++) {
      assertThat(pace.take(GROUP, SHORT, NOON.plusSeconds(i))).isZero();
    }
    assertThat(pace.take(GROUP, SHORT, NOON.plusSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.take(GROUP, SHORT, NOON.plusSeconds(60))).isZero();
  }

  @Test
  void neverLetsMoreIntoAGroupWhateverMinuteIsLookedAt() {
    Random random = new Random(7);
    Instant now = NOON;
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      now = now.plusMillis(random.nextInt(4_000));
      if (pace.take(GROUP, SHORT, now).isZero()) {
        sent.add(now);
      }
    }
    for (int i = 20; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 20), sent.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
    assertThat(sent).hasSizeGreaterThan(300);
  }

  @Test
  void obeysARefusalForItsChatAndTellsWhenASecondChatIsRefusedToo() {
    assertThat(pace.refused(RINA, Duration.ofSeconds(30), NOON)).isFalse();
    assertThat(pace.take(RINA, SHORT, NOON)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.take(GROUP, SHORT, NOON)).isZero();

    assertThat(pace.refused(GROUP, Duration.ofSeconds(10), NOON.plusSeconds(1))).isTrue();
    assertThat(pace.refused(GROUP, Duration.ofSeconds(10), NOON.plusSeconds(60))).isFalse();
  }
}
