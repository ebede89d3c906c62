package id.kutip.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateLimitsTest {

  private static final Instant NOW = Instant.parse("2026-05-01T06:00:00Z");

  @TempDir private Path folder;

  /** The moments at which messages go out while a person asks now and then. */
  private List<Instant> moments(RateLimits limits, int messages, int answerEvery) {
    List<Instant> moments = new ArrayList<>();
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"))) {
      Pace pace = new Pace(database);
      database.update(
          handle -> {
            Instant now = NOW;
            for (int i = 0; i < messages; i++) {
              int together = i % answerEvery == 0 ? 2 : 1;
              List<Instant> slots =
                  pace.slots(handle, Platform.WEB, limits.between(), together, now);
              moments.addAll(slots);
              now = slots.get(slots.size() - 1);
            }
          });
    }
    return moments;
  }

  private static int mostWithin(Duration window, List<Instant> moments) {
    int most = 0;
    int from = 0;
    for (int to = 0; to < moments.size(); to++) {
      while (!moments.get(from).plus(window).isAfter(moments.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  @Test
  void telegramNeverGetsMoreThanThirtyInAnySecond() {
    List<Instant> moments = moments(RateLimits.telegram(), 2_000, 7);

    assertThat(mostWithin(Duration.ofSeconds(1), moments)).isLessThanOrEqualTo(30);
  }

  @Test
  void tenThousandTelegramChatsAreServedNearTheLimit() {
    List<Instant> moments = moments(RateLimits.telegram(), 10_000, Integer.MAX_VALUE);

    assertThat(Duration.between(NOW, moments.get(moments.size() - 1)))
        .isBetween(Duration.ofMillis(333_300), Duration.ofSeconds(340));
  }

  @Test
  void discordNeverGetsMoreThanFiftyInAnySecond() {
    List<Instant> moments = moments(RateLimits.discord(), 2_000, 7);

    assertThat(mostWithin(Duration.ofSeconds(1), moments)).isLessThanOrEqualTo(50);
  }

  @Test
  void telegramGroupsAreWrittenToTwentyTimesAMinuteAtMost() {
    RateLimits limits = RateLimits.telegram();

    assertThat(limits.spacing(new ChatId(Platform.WEB, "-1001"))).isEqualTo(Duration.ofSeconds(3));
    assertThat(limits.spacing(new ChatId(Platform.WEB, "1001"))).isEqualTo(Duration.ofSeconds(1));
  }
}
