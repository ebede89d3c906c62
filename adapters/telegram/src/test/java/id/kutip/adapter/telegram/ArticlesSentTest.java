package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Articles that people send along instead of a link: posts that they forward, and files. */
class ArticlesSentTest extends BotInTelegram {

  private static final String STATION =
      "Stasiun Kali Biru dibuka kembali\n\n\"Akhirnya kami tidak perlu naik ojek,\" kata Mirna"
          + " Lesmana, penumpang, pada hari pertama.\n\nStasiun itu diperbaiki selama dua tahun"
          + " dengan biaya Rp 9 miliar, dan kini melayani 34 perjalanan sehari.";

  private ObjectNode forwarded(String text) {
    ObjectNode post = telegram.message(RINA, text);
    ObjectNode origin = post.putObject("forward_origin");
    origin.put("type", "channel").put("date", 1_790_000_000).put("message_id", 5);
    origin.putObject("chat").put("id", -1_001_555).put("type", "channel").put("title", "Kabar");
    return post;
  }

  private ObjectNode document(String id, String name, String caption) {
    ObjectNode message = telegram.message(RINA, "");
    message.remove("text");
    if (!caption.isEmpty()) {
      message.put("caption", caption);
    }
    message
        .putObject("document")
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_name", name)
        .put("file_size", 300);
    return message;
  }

  @Test
  void areReadFromAForwardedPost() {
    telegram.update("message", forwarded(STATION));

    assertThat(text(sent(1).get(0))).contains("Stasiun Kali Biru");
    telegram.update("message", telegram.message(RINA, "kutipan"));
    assertThat(text(sent(2).get(1))).contains("Mirna Lesmana");
  }

  @Test
  void areFetchedWhereAShortPostLinksToThem() {
    ObjectNode post = forwarded("Stasiun dibuka kembali. Baca selengkapnya");
    post.withArray("entities")
        .addObject()
        .put("type", "text_link")
        .put("offset", 24)
        .put("length", 17)
        .put("url", "https://kabar.test/stasiun");
    telegram.update("message", post);

    assertThat(text(sent(1).get(0))).as("the samples' bot reaches no site").contains("⚠️");
    assertThat(telegram.requests("sendchataction")).hasSize(1);
  }

  @Test
  void areReadFromAWebPageThatIsSent() {
    telegram.file(
        "f2",
        ("<html><head><title>Stasiun Kali Biru dibuka kembali</title></head><body><article><h1>"
                + "Stasiun Kali Biru dibuka kembali</h1><p>"
                + STATION.substring(STATION.indexOf("\n\n") + 2).replace("\n\n", "</p><p>")
                + "</p><p>Peron lama kini beratap, dan jembatan penyeberangan dibangun dengan lift"
                + " di kedua sisinya, sehingga penumpang berkursi roda dapat naik sendiri.</p>"
                + "<p>Kepala stasiun mengatakan bahwa loket dibuka dari pukul empat pagi sampai"
                + " kereta terakhir berangkat, dan jadwalnya ditempel di setiap pintu masuk.</p>"
                + "</article></body></html>")
            .getBytes(StandardCharsets.UTF_8));
    telegram.update("message", document("f2", "stasiun.html", "kutipan"));

    assertThat(text(sent(1).get(0))).contains("Mirna Lesmana", "Akhirnya kami tidak perlu");
  }

  @Test
  void areRefusedInWordsWhereTheFileCannotBeFetched() {
    telegram.refuseNext("getfile", 400, "Bad Request: file is too big", 0);
    telegram.update("message", document("f3", "besar.txt", "ringkas"));

    assertThat(text(sent(1).get(0))).contains("terlalu besar");
  }

  @Test
  void areAskedForAgainWhereTheFileIsLost() {
    telegram.update("message", document("f4", "hilang.txt", "ringkas"));

    assertThat(text(sent(1).get(0))).contains("kirim lagi");
  }
}
