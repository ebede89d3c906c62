package id.kutip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

  private static List<String> lines(String text, int longest) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BoundedLines bounded =
        new BoundedLines(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest)) {
      for (BoundedLines.Line line = bounded.next(); line != null; line = bounded.next()) {
        lines.add(line.tooLong() ? line.text() + "…" : line.text());
      }
    }
    return lines;
  }

  @Test
  void endLinesAsUnixAndWindowsDo() throws IOException {
    assertThat(lines("a\nbc\r\n\nd", 10)).containsExactly("a", "bc", "", "d");
  }

  @Test
  void dropOnlyTheRestOfALineThatIsTooLong() throws IOException {
    assertThat(lines("abcdef\ngh\nabcd\r\n", 4)).containsExactly("abcd…", "gh", "abcd");
  }

  @Test
  void areNoneInAnEmptyFile() throws IOException {
    assertThat(lines("", 4)).isEmpty();
  }
}
