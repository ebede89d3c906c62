package id.kutip.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.Block;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TerminalChatTest {

  private static final String PASTE = "\u001b[200~";
  private static final String PASTED = "\u001b[201~";

  private final SampleBot bot = new SampleBot();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void answersALineInColours() {
    assertThat(talk("ringkas 1\r/keluar\r"))
        .contains("Jembatan Wairano Ditutup")
        .contains("\u001b[1");
  }

  @Test
  void takesAllParagraphsOfAPasteAsOneMessage() {
    String article =
        "Stasiun Kali Biru dibuka kembali\n\n\"Akhirnya kami tidak perlu naik ojek,\" kata Mirna Lesmana, penumpang, pada hari pertama.\n\nStasiun itu diperbaiki selama dua tahun dengan biaya Rp 9 miliar, dan kini melayani 34 perjalanan sehari.";

    assertThat(talk(PASTE + article + PASTED + "\r/kutipan\r/keluar\r"))
        .contains("Akhirnya kami tidak perlu naik ojek")
        .contains("Mirna Lesmana");
  }

  @Test
  void completesCommands() {
    assertThat(talk("/rin\t 1\r/keluar\r")).contains("Jembatan Wairano Ditutup");
  }

  @Test
  void leavesAtTheEndOfInput() {
    assertThat(talk("")).contains("kutip>");
  }

  @Test
  void showsWhatItIsSentWithoutBeingAsked() throws IOException {
    try (TerminalChat chat = chat(terminal(""))) {
      DeliveryResult result =
          chat.send(chat.chat(), Reply.of(new Block.Paragraph(Text.of("berita baru"))));

      assertThat(result).isInstanceOf(DeliveryResult.Sent.class);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("berita baru");
    }
  }

  private String talk(String keys) {
    try (TerminalChat chat = chat(terminal(keys))) {
      chat.say(bot.greeting(chat.chat()));
      chat.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private TerminalChat chat(Terminal terminal) {
    return new TerminalChat(bot.router(), new LocalFiles(Path.of("")), terminal, null);
  }

  private Terminal terminal(String keys) throws IOException {
    Terminal terminal =
        new ExternalTerminal(
            "test",
            "xterm-256color",
            new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
            out,
            StandardCharsets.UTF_8);
    terminal.setSize(new Size(100, 40));
    return terminal;
  }
}
