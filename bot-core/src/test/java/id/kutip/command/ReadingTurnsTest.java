package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTurnsTest {

  private static final ChatId CHAT = new ChatId(Platform.WEB, "redaksi");

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private final ReadingTurns turns = new ReadingTurns(() -> now);

  private long granted(ChatId chat, int asked) {
    return IntStream.range(0, asked).filter(i -> turns.take(chat)).count();
  }

  @Test
  void grantsAChatThatPostsAHundredAddressesTwentyOfThem() {
    assertThat(granted(CHAT, 100)).isEqualTo(20);
  }

  @Test
  void grantsOneMoreAfterEachRest() {
    granted(CHAT, 100);
    now = now.plus(ReadingTurns.EACH.multipliedBy(2));

    assertThat(granted(CHAT, 100)).isEqualTo(2);
  }

  @Test
  void grantsNeverMoreThanTwentyHoweverLongTheRest() {
    granted(CHAT, 100);
    now = now.plusSeconds(86_400);

    assertThat(granted(CHAT, 100)).isEqualTo(20);
  }

  @Test
  void takesNothingFromOtherChats() {
    granted(CHAT, 100);

    assertThat(granted(new ChatId(Platform.WEB, "olahraga"), 100)).isEqualTo(20);
  }
}
