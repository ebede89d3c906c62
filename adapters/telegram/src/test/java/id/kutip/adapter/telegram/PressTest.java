package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.adapter.telegram.TelegramMessage.Button;
import id.kutip.chat.Block;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PressTest {

  private static final String LETTERS = "abc /1é漢\uD83D\uDE00:";

  @Test
  void fitsTelegramsLimitAndIsReadBackWhateverTheLine() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String line = line(random);
      if (!Block.Action.fits(line)) {
        continue;
      }
      TelegramMessage.Kind kind =
          random.nextBoolean() ? TelegramMessage.Kind.TURN : TelegramMessage.Kind.ASK;
      Long owner = random.nextBoolean() ? null : random.nextLong(1, 1L << 52);

      String data = Press.data(new Button("x", line, kind), owner);

      assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 64);
      assertThat(Press.read(data)).get().extracting(Press::line).isEqualTo(line);
    }
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder("/");
    int length = random.nextInt(70);
    int[] points = LETTERS.codePoints().toArray();
    for (int i = 0; i < length; i++) {
      line.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return line.toString();
  }
}
