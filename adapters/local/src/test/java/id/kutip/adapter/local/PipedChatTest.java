package id.kutip.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.adapter.testing.SampleBot;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipedChatTest {

  private static final String ARTICLE =
      """
      Kebun raya Lembah Nuri menanam seribu pohon

      Kebun raya Lembah Nuri menanam seribu pohon pada Sabtu. "Pohon ini untuk cucu kami," kata pengelola kebun, Wirya Atmaja, kepada wartawan.

      Penanaman itu menghabiskan Rp 45 juta dan diikuti 300 warga dari lima desa di sekitar kebun.
      """;

  private final SampleBot bot = new SampleBot();
  @TempDir private Path folder;

  @Test
  void greetsAndAnswersLineByLineWithoutColours() throws IOException {
    String transcript = talk("ringkas 1\n\n/facts 3\n");

    assertThat(transcript)
        .containsSubsequence(
            "1. Jembatan Wairano", "3. Harbour council", "artikel 1 ·", "£212 million")
        .doesNotContain("\u001b");
  }

  @Test
  void takesATextBetweenFencesAsOneMessage() throws IOException {
    String transcript = talk("/kutipan \"\"\"\n" + ARTICLE + "\"\"\"\n/fakta\n");

    assertThat(transcript)
        .containsSubsequence(
            "Kebun raya Lembah Nuri menanam seribu pohon\nartikel 4",
            "“Pohon ini untuk cucu kami,”",
            "Rp 45 juta");
  }

  @Test
  void takesParagraphsFromALongLineToTheNextCommandAsOneMessage() throws IOException {
    String paragraph =
        "Pabrik teh Gunung Embun berhenti berproduksi sejak Senin karena mesin pengeringnya rusak, dan sekitar 240 buruh dirumahkan sampai mesin pengganti yang dipesan dari luar negeri tiba di pelabuhan kota itu bulan depan.";
    String transcript =
        talk(paragraph + "\n\nKerugian pabrik ditaksir Rp 1,2 miliar sehari.\n/fakta uang\n");

    assertThat(transcript).contains("artikel 4").contains("Rp 1,2 miliar sehari");
  }

  @Test
  void readsAFileNamedInTheLine() throws IOException {
    Files.writeString(folder.resolve("kebun raya.txt"), ARTICLE);
    Files.writeString(folder.resolve("kebun.txt"), ARTICLE);

    assertThat(talk("/kutipan kebun.txt\n")).contains("Pohon ini untuk cucu kami");
    assertThat(talk("fakta \"kebun raya.txt\"\n")).contains("Rp 45 juta");
    assertThat(talk("/kutipan tidakada.txt\n")).doesNotContain("Pohon ini");
  }

  @Test
  void endsWhenToldTo() throws IOException {
    assertThat(talk("/keluar\nringkas 1\n")).doesNotContain("artikel 1 ·");
  }

  private String talk(String lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LocalChat(bot.router(), bot::samples, null, folder, null)
        .runPiped(
            new BufferedReader(new StringReader(lines)),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
