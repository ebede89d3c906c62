package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.adapter.telegram.SendLimits.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SendLimitsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final SendLimits limits = new SendLimits();

  private Duration wait(long chat, Kind kind, Instant now) {
    return limits.take(chat, kind, now).time();
  }

  @Test
  void letOneMessageASecondIntoAChat() {
    assertThat(wait(1, Kind.ANSWER, NOON)).isZero();
    assertThat(wait(1, Kind.ANSWER, NOON.plusMillis(300))).isEqualTo(Duration.ofMillis(700));
    assertThat(wait(1, Kind.ANSWER, NOON.plusMillis(1_000))).isZero();
  }

  @Test
  void letTwentyAMinuteIntoAGroup() {
    for (int i = 0; i < 20; i++) {
      assertThat(wait(-5, Kind.ANSWER, NOON.plusSeconds(i))).isZero();
    }
    assertThat(wait(-5, Kind.ANSWER, NOON.plusSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(wait(-5, Kind.ANSWER, NOON.plusSeconds(60))).isZero();
  }

  @Test
  void keepAShareOfTheWholeForAnswers() {
    for (int i = 0; i < 24; i++) {
      assertThat(wait(i + 1, Kind.BROADCAST, NOON)).isZero();
    }
    assertThat(wait(100, Kind.BROADCAST, NOON)).isEqualTo(Duration.ofSeconds(1));
    for (int i = 0; i < 6; i++) {
      assertThat(wait(200 + i, Kind.ANSWER, NOON)).isZero();
    }
    assertThat(wait(300, Kind.ANSWER, NOON)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void obeyARefusalForItsChatAndForAllWhenASecondChatIsRefused() {
    limits.refused(1, Duration.ofSeconds(30), NOON);
    assertThat(wait(1, Kind.ANSWER, NOON)).isEqualTo(Duration.ofSeconds(30));
    assertThat(wait(2, Kind.ANSWER, NOON)).isZero();

    limits.refused(2, Duration.ofSeconds(10), NOON.plusSeconds(1));
    assertThat(wait(3, Kind.ANSWER, NOON.plusSeconds(1))).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void serveTenThousandChatsAtThePlatformsOwnPace() {
    Random random = new Random(7);
    Instant now = NOON;
    for (int i = 0; i < 10_000; i++) {
      SendLimits.Wait wait = limits.take(1_000 + i, Kind.ANSWER, now);
      while (!wait.isNone()) {
        now = now.plus(wait.time());
        wait = limits.take(1_000 + i, Kind.ANSWER, now);
      }
      now = now.plusNanos(random.nextInt(1_000));
    }
    assertThat(Duration.between(NOON, now))
        .isBetween(Duration.ofSeconds(333), Duration.ofSeconds(340));
  }
}
