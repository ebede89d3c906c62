package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analyzer;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.TextRenderer;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.Reading;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read when they ask for a summary of what is no plain report. */
class KindsOfTextStoryTest {

  private static final ChatId CHAT = new ChatId(Platform.TERMINAL, "newsroom");

  private final ConversationStore conversations = new ConversationStore(1_000_000);
  private final PhraseParser parser = new PhraseParser(Commands.withoutDatabase());
  private final CannedArticles articles = new CannedArticles();
  private final CommandRouter router =
      new CommandRouter(
          Commands.all(
              articles,
              conversations,
              parser,
              null,
              "1.2.3",
              () -> Instant.parse("2026-06-03T08:00:00Z")),
          parser,
          conversations,
          Language.INDONESIAN);
  private final TextRenderer renderer = new TextRenderer(TextRenderer.Style.PLAIN, 0);

  private String say(String line) {
    return renderer.render(router.answer(CHAT, Message.of(line)));
  }

  private void stands(String url, String title, List<String> authors, String text) {
    Document document = Document.of(title, text, null, null);
    articles.with(
        url, new Reading(title, null, URI.create(url), authors, new Analyzer().analyze(document)));
  }

  private static final String TICKER =
      """
      The council votes on the ferry line today.

      12:10 - The council approves the ferry line by a single vote of the mayor.

      11:25 - Three members of the harbour party leave the hall in protest at the plan.

      10:40 - Mayor Odile Brandt opens the debate and asks for a vote before noon.

      10:05 - The members meet in the old customs house, where the heating has failed.
      """;

  @Test
  void aTickerGivesItsNewestEntries() {
    stands("https://marlow.example/vote", "Ferry vote: live", List.of(), TICKER);

    assertThat(say("/summary https://marlow.example/vote"))
        .contains("This is a live ticker.")
        .contains("12:10 - The council approves")
        .contains("11:25")
        .contains("10:40")
        .doesNotContain("10:05");
    assertThat(say("/summary short")).contains("12:10").doesNotContain("11:25");
    assertThat(say("/summary long")).contains("10:05");
    assertThat(say("/summary about heating"))
        .contains("heating has failed")
        .doesNotContain("newest");
  }

  @Test
  void aConsentPageIsNotSummarisedButSaysWhatToDo() {
    stands(
        "https://kabar.example/1",
        "Sebelum melanjutkan",
        List.of(),
        "Kami menghargai privasi Anda. Situs ini menggunakan cookie bersama para mitra. "
            + "Terima semua atau kelola preferensi di perangkat Anda.");

    assertThat(say("/ringkas https://kabar.example/1"))
        .contains("Tempel teksnya di sini")
        .doesNotContain("[¶");
  }

  @Test
  void aTeaserShowsItsBeginningAndNotItsCallToSubscribe() {
    stands(
        "https://kabar.example/2",
        "Dua pasar lama ditutup",
        List.of(),
        "Pemerintah Kota Ambarita akan menutup dua pasar lama bulan depan. "
            + "Para pedagang dipindahkan ke gedung baru di tepi danau.\n\n"
            + "Berlangganan sekarang untuk membaca selengkapnya.");

    assertThat(say("/ringkas https://kabar.example/2"))
        .contains("Hanya awal artikel ini yang bebas dibaca")
        .contains("Tempel seluruh teksnya")
        .contains("Para pedagang dipindahkan")
        .doesNotContain("Berlangganan")
        .doesNotContain("inilah seluruhnya");
  }

  @Test
  void anOpinionNamesItsWriterAndIsSummarised() {
    stands(
        "https://kabar.example/opini/3",
        "Dermaga untuk warga",
        List.of("Ratna Wulandari"),
        "Dermaga lama di Ambarita tidak boleh dijual kepada siapa pun. "
            + "Bangunan itu milik warga. Warga pula yang merawatnya selama ini.");

    assertThat(say("/ringkas https://kabar.example/opini/3"))
        .contains("Ini tulisan opini oleh Ratna Wulandari.")
        .contains("[¶1 s1]");
  }

  @Test
  void anInterviewNamesWhoWasAskedAndIsSummarised() {
    stands(
        "https://marlow.example/boats",
        "The last boat builder",
        List.of("Nora Ward"),
        """
        Few build wooden boats today. We spoke to Theo Marsh, the last to do so in Port Ellis.

        When did you start?

        I was a boy of twelve and worked in the yard of my uncle.

        Who will follow you?

        Nobody yet, and I must sell the yard next year.

        What would help?

        I would like to see a school for the trade, close to the water.
        """);

    assertThat(say("/summary https://marlow.example/boats"))
        .contains("This is an interview with Theo Marsh.")
        .contains("[¶");
  }

  @Test
  void aListSaysHowManyPointsItHas() {
    stands(
        "https://kabar.example/4",
        "4 Tips Memilih Ikan Segar",
        List.of(),
        """
        Ikan segar mudah dikenali di pasar tepi danau.

        1. Lihat matanya. Mata ikan segar jernih dan tidak cekung.
        2. Periksa insangnya. Insang ikan segar berwarna merah cerah.
        3. Tekan dagingnya. Daging ikan segar kembali seperti semula.
        4. Cium baunya. Ikan segar tidak berbau menyengat sama sekali.
        """);

    assertThat(say("/ringkas https://kabar.example/4"))
        .contains("Ini daftar berisi 4 butir")
        .contains("[¶");
  }
}
