package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.delivery.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChatPaceTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final TelegramChat RINA = new TelegramChat(1, null);
  private static final TelegramChat GROUP = new TelegramChat(-5, null);
  private final ChatPace pace = new ChatPace(RateLimits.telegram());

  @Test
  void letsOneMessageASecondIntoAChat() {
    assertThat(pace.take(RINA, NOON)).isZero();
    assertThat(pace.take(RINA, NOON.plusMillis(300))).isEqualTo(Duration.ofMillis(700));
    assertThat(pace.take(RINA, NOON.plusMillis(1_000))).isZero();
  }

  @Test
  void countsAMessageFromWhenItWasReallySent() {
    assertThat(pace.take(RINA, NOON)).isZero();
    pace.postponed(RINA, NOON.plusMillis(500));

    assertThat(pace.take(RINA, NOON.plusMillis(1_000))).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void countsAllTopicsOfAForumTogether() {
    assertThat(pace.take(new TelegramChat(-5, 7), NOON)).isZero();

    assertThat(pace.take(new TelegramChat(-5, 8), NOON)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void letsTwentyAMinuteIntoAGroup() {
    for (int i = 0; i < 20; i++) {
      assertThat(pace.take(GROUP, NOON.plusSeconds(i))).isZero();
    }
    assertThat(pace.take(GROUP, NOON.plusSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.take(GROUP, NOON.plusSeconds(60))).isZero();
  }

  @Test
  void neverLetsMoreIntoAGroupWhateverMinuteIsLookedAt() {
    Random random = new Random(7);
    Instant now = NOON;
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      now = now.plusMillis(random.nextInt(4_000));
      if (pace.take(GROUP, now).isZero()) {
        sent.add(now);
      }
    }
    for (int i = 20; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 20), sent.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
    assertThat(sent).hasSizeGreaterThan(1_000);
  }

  @Test
  void obeysARefusalForItsChatAndTellsWhenASecondChatIsRefusedToo() {
    assertThat(pace.refused(RINA, Duration.ofSeconds(30), NOON)).isFalse();
    assertThat(pace.take(RINA, NOON)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.take(GROUP, NOON)).isZero();

    assertThat(pace.refused(GROUP, Duration.ofSeconds(10), NOON.plusSeconds(1))).isTrue();
    assertThat(pace.refused(GROUP, Duration.ofSeconds(10), NOON.plusSeconds(60))).isFalse();
  }
}
