package id.kutip.summary;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.EntityRecognizer;
import id.kutip.text.Document;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindReaderTest {

  private final KindReader reader = new KindReader();
  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();

  private KindOfText read(@Nullable String title, String text, @Nullable String url) {
    Document document = Document.of(title, text, null, null);
    var entities = resolver.resolve(document, recognizer.recognize(document));
    return reader.read(document, entities, url == null ? null : URI.create(url));
  }

  private TextKind kind(@Nullable String title, String text) {
    return read(title, text, null).kind();
  }

  private static final String REPORT =
      """
      The harbour council of Port Ellis approved a new ferry line on Tuesday after a debate of five hours.

      Tickets will cost four pounds, and boats will leave every forty minutes from the old customs pier.

      "We have waited a decade for this," said Mayor Odile Brandt, who cast the deciding vote.

      Fishermen fear that the ferries will disturb the oyster beds near the pier.
      """;

  @Nested
  class ConsentPages {

    @ParameterizedTest
    @ValueSource(
        strings = {
          """
          We value your privacy. We and our partners use cookies to store and access information on your device.
          With your consent we show personalised ads and measure audience insights.
          You can manage preferences or withdraw your consent at any time in our privacy policy.
          Accept all or reject all.
          """,
          """
          Sebelum melanjutkan ke artikel, kami perlu persetujuan Anda.
          Situs ini menggunakan cookie untuk menampilkan iklan yang disesuaikan.
          Kami dan para mitra menyimpan informasi di perangkat Anda sesuai kebijakan privasi.
          Terima semua atau kelola preferensi.
          """
        })
    void areToldByTheirTalkOfCookiesAndPartners(String page) {
      assertThat(kind(null, page)).isEqualTo(TextKind.CONSENT);
    }

    @Test
    void areNotNewsAboutCookies() {
      assertThat(
              kind(
                  "Regulator fines publisher over cookies",
                  """
                  The data regulator fined the publisher Marlow Media two million pounds on Friday.
                  It said the company had placed cookies on phones before readers could accept all or refuse.
                  The company said it would appeal against the decision.
                  Its cookie policy had been changed in March, a spokeswoman added.
                  Campaigners had complained about forty other sites in the same month.
                  The regulator will publish its full decision next week.
                  """))
          .isEqualTo(TextKind.NEWS);
    }
  }

  @Nested
  class Teasers {

    @Test
    void endWithACallToSubscribeAndGiveTheFreeSentences() {
      String text = REPORT + "\nSubscribe to continue reading\n\nAlready a subscriber? Log in.";

      KindOfText read = read("Port Ellis gets its ferry", text, null);

      assertThat(read.kind()).isEqualTo(TextKind.TEASER);
      assertThat(read.entries()).hasSize(4);
      assertThat(read.entries().get(3).of(text)).startsWith("Fishermen fear");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Artikel ini khusus untuk pelanggan.",
          "Berlangganan sekarang untuk membaca selengkapnya.",
          "Sudah berlangganan? Masuk di sini."
        })
    void areToldInIndonesianToo(String notice) {
      String text =
          "Pemerintah Kota Ambarita akan menutup dua pasar lama bulan depan. "
              + "Para pedagang dipindahkan ke gedung baru di tepi danau.\n\n";

      assertThat(kind("Dua pasar lama ditutup", text + notice)).isEqualTo(TextKind.TEASER);
    }

    @Test
    void mayBreakOffInTheMiddle() {
      assertThat(
              kind(
                  "Mill reopens",
                  "The mill at Marlow reopened on Friday. Its owners promised jobs for sixty and ..."))
          .isEqualTo(TextKind.TEASER);
    }

    @Test
    void areNotReportsThatEndWithACallForANewsletter() {
      assertThat(
              kind(
                  "Port Ellis gets its ferry",
                  REPORT + "\nSubscribe to our newsletter for more news from the harbour."))
          .isEqualTo(TextKind.NEWS);
    }

    @Test
    void areNotReportsOnWhatSubscribersPay() {
      assertThat(
              kind(
                  "Tarif air naik",
                  """
                  Perusahaan air minum Ambarita menaikkan tarif mulai April.
                  Kenaikan itu berlaku bagi semua pelanggan rumah tangga di kota.
                  Direktur Ratna Wulandari mengatakan pipa lama harus diganti.
                  Warga yang berlangganan air sejak lama mengeluhkan kenaikan itu.
                  """))
          .isEqualTo(TextKind.NEWS);
    }
  }

  @Nested
  class Tickers {

    private static final String NEWEST_FIRST =
        """
        Banjir merendam tiga kecamatan di Ambarita. Ikuti perkembangannya di sini.

        14.20 WIB - Tim penyelamat mengevakuasi dua puluh warga dari atap sekolah dasar.

        13.05 WIB - Listrik dipadamkan di seluruh kecamatan tepi danau demi keselamatan warga.

        12.40 WIB - Bupati Sari Wulandari meminta warga segera meninggalkan rumah mereka.

        11.15 WIB - Air mulai masuk ke pasar ikan dan dua gudang beras di sekitarnya.
        """;

    private static final String OLDEST_FIRST =
        """
        10:05
        The council meets in the old customs house to vote on the ferry line.

        10:40
        Mayor Odile Brandt opens the debate and asks for a vote before noon.

        11:25
        Three members of the harbour party leave the hall in protest at the plan.

        12:10
        The council approves the ferry line by a single vote of the mayor.
        """;

    @Test
    void giveTheirNewestEntryFirst() {
      KindOfText read = read("Banjir Ambarita hari ini", NEWEST_FIRST, null);

      assertThat(read.kind()).isEqualTo(TextKind.TICKER);
      assertThat(read.entries()).hasSize(4);
      assertThat(read.entries().get(0).of(NEWEST_FIRST))
          .isEqualTo(
              "14.20 WIB - Tim penyelamat mengevakuasi dua puluh warga dari atap sekolah dasar.");
    }

    @Test
    void giveTheirNewestEntryFirstWhereItStandsLast() {
      KindOfText read = read("Ferry vote: live", OLDEST_FIRST, null);

      assertThat(read.kind()).isEqualTo(TextKind.TICKER);
      assertThat(read.entries().get(0).of(OLDEST_FIRST))
          .startsWith("12:10")
          .endsWith("by a single vote of the mayor.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "9 minutes ago; 25 minutes ago; 1 hour ago; 2 hours ago",
          "4.05pm; 1.40pm; 11.25am; 9.10am",
          "16:05 GMT, 5 January; 13:40 GMT, 5 January; 11:25 GMT, 5 January; 9:10 GMT, 5 January",
          "[16:05] ; [13:40] ; [11:25] ; [09:10] ",
          "90'+3 -; 67' -; 45' -; 12' -",
          "16.05 WIB; 13.40 WIB; 11.25 WIB; 09.10 WIB"
        })
    void writeTheirTimesInManyWays(String times) {
      StringBuilder text = new StringBuilder("Follow the storm at Port Ellis with us.\n\n");
      String[] news = {
        "The pier is closed and all of the boats are safe",
        "Waves reach the old customs house for the first time this year",
        "Two fishing boats break loose and drift across the harbour",
        "The council tells people to stay away from the water"
      };
      for (int i = 0; i < news.length; i++) {
        text.append(times.split(";")[i].strip()).append(i % 2 == 0 ? " " : "\n");
        text.append(news[i]).append(".\n\n");
      }

      KindOfText read = read("Storm at Port Ellis: live", text.toString(), null);

      assertThat(read.kind()).isEqualTo(TextKind.TICKER);
      assertThat(read.entries().get(0).of(text.toString())).endsWith("all of the boats are safe.");
    }

    @Test
    void areNotDaysToldAfterTheyWereOver() {
      assertThat(kind("Kronologi banjir Ambarita", NEWEST_FIRST)).isEqualTo(TextKind.NEWS);
    }

    @Test
    void areNotReportsInWhichClocksAreNamed() {
      assertThat(
              kind(
                  "Banjir Ambarita",
                  """
                  Pukul 10.05 WIB Sungai Cimeta meluap dan air masuk ke pasar ikan di tepi danau Ambarita.

                  Pukul 11.00 WIB PLN memadamkan listrik di seluruh kecamatan itu.

                  Pukul 12.00 WIB Bupati meminta warga mulai mengungsi ke gedung sekolah dasar.

                  Pukul 13.00 WIB Tim SAR datang, hujan reda dan air berangsur surut dari jalan raya.
                  """))
          .isEqualTo(TextKind.NEWS);
    }

    @Test
    void areNotSchedules() {
      assertThat(
              kind(
                  "Jadwal kapal Ambarita",
                  """
                  Kapal berangkat dari dermaga lama setiap hari.

                  07.00 WIB - Ambarita ke Balige
                  09.30 WIB - Balige ke Ambarita
                  12.00 WIB - Ambarita ke Muara
                  15.30 WIB - Muara ke Ambarita
                  """))
          .isEqualTo(TextKind.LIST);
    }
  }

  @Nested
  class Lists {

    @Test
    void haveNumberedPoints() {
      KindOfText read =
          read(
              "How to keep oysters fresh",
              """
              Oysters spoil quickly once they have left the water.

              1. Buy them closed
              An open shell means that the oyster is dying.

              2. Keep them cold
              A damp cloth over the shells does more than ice.

              3. Lay them flat
              The deep half of the shell belongs below, so that nothing spills.

              4. Eat them soon
              Two days are the most that a fresh oyster can wait.
              """,
              null);

      assertThat(read.kind()).isEqualTo(TextKind.LIST);
      assertThat(read.entries()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "7 Cara Merawat Perahu Kayu",
          "Ini 5 Tips Memilih Ikan Segar",
          "Enam alasan mengunjungi Ambarita"
        })
    void areCountedInTheirHeadlines(String title) {
      assertThat(
              kind(
                  title,
                  "Perahu kayu perlu perawatan yang teratur. Bersihkan lambungnya setiap pekan. "
                      + "Simpan di tempat teduh. Cat ulang setiap tahun."))
          .isEqualTo(TextKind.LIST);
    }

    @Test
    void areTablesOfPrices() {
      assertThat(
              kind(
                  "Harga sayur di Pasar Panorama",
                  """
                  Berikut harga sayur yang dijual para pedagang di Pasar Panorama pada Senin pagi.

                  Cabai merah Rp 42.000 per kg
                  Cabai rawit Rp 55.000 per kg
                  Bawang merah Rp 31.000 per kg
                  Bawang putih Rp 38.000 per kg
                  Kentang Rp 17.500 per kg
                  Wortel Rp 12.000 per kg
                  """))
          .isEqualTo(TextKind.LIST);
    }

    @Test
    void areNotReportsThatEndWithATable() {
      assertThat(
              kind(
                  "Sari Wulandari wins the lake race",
                  REPORT
                      + REPORT
                      + """

                      1. S. Wulandari 12:01
                      2. O. Brandt 12:09
                      3. T. Marsh 12:30
                      4. B. Hutagaol 12:41
                      5. R. Lestari 12:55
                      6. N. Ward 13:02
                      """))
          .isEqualTo(TextKind.NEWS);
    }

    @Test
    void areNotReportsOfHowManyThereAre() {
      assertThat(
              kind(
                  "50 Investor Tanda Tangan Kontrak Pelabuhan",
                  "Lima puluh investor menandatangani kontrak pelabuhan baru di Ambarita pada Senin. "
                      + "Bupati Sari Wulandari menyaksikan acara itu di dermaga lama."))
          .isEqualTo(TextKind.NEWS);
    }
  }

  @Nested
  class Interviews {

    private static final String QUESTIONS =
        """
        Perahu kayu makin jarang di Danau Ambarita. Kami berbincang dengan Bonar Hutagaol, pembuat perahu terakhir di desa itu.

        Sejak kapan Anda membuat perahu?

        Saya belajar dari ayah sejak umur dua belas tahun. Waktu itu semua orang di desa bisa membuat perahu.

        Mengapa tidak ada yang meneruskan?

        Anak-anak muda pergi ke kota. Saya tidak menyalahkan mereka karena upahnya lebih baik.

        Apa yang Anda harapkan?

        Saya ingin membuka bengkel untuk belajar. Kami sudah mendapat tempat di dekat dermaga.
        """;

    @Test
    void askAndAreAnsweredInTheFirstPerson() {
      KindOfText read = read("Pembuat perahu terakhir", QUESTIONS, null);

      assertThat(read.kind()).isEqualTo(TextKind.INTERVIEW);
      assertThat(read.person())
          .hasValueSatisfying(p -> assertThat(p.of(QUESTIONS)).contains("Bonar"));
    }

    @Test
    void haveLabelsByTurns() {
      assertThat(
              kind(
                  "The last boat builder",
                  """
                  Theo Marsh builds the last wooden boats of Port Ellis.

                  Q: When did you start?

                  A: As a boy of twelve, in the yard of an uncle.

                  Q: Who will follow?

                  A: Nobody yet, and the yard is for sale.

                  Q: What would help?

                  A: A school for the trade, close to the water.
                  """))
          .isEqualTo(TextKind.INTERVIEW);
    }

    @Test
    void nameWhoAnswersByTheLabel() {
      String text =
          """
          Tarif kapal naik bulan depan dan warga mengeluh. Berikut tanya jawab kami.

          Suara Ambarita: Mengapa tarif naik?

          Ratna Wulandari: Pipa lama harus diganti dan biayanya besar.

          Suara Ambarita: Siapa yang membayar?

          Ratna Wulandari: Pemerintah menanggung separuh dari seluruh biaya itu.

          Suara Ambarita: Kapan selesai?

          Ratna Wulandari: Akhir tahun, jika hujan tidak datang lebih awal.
          """;

      KindOfText read = read("Tarif kapal naik", text, null);

      assertThat(read.kind()).isEqualTo(TextKind.INTERVIEW);
      assertThat(read.person().map(p -> p.of(text))).contains("Ratna Wulandari");
    }

    @Test
    void areNotExplanationsUnderQuestions() {
      assertThat(
              kind(
                  "The ferry line explained",
                  """
                  The council has approved a ferry line to Port Ellis.

                  When does it start?

                  The first boat sails in March, once the pier has been strengthened.

                  What does it cost?

                  Tickets cost four pounds, and children travel without one.

                  Who is against it?

                  Fishermen fear for the oyster beds near the pier.
                  """))
          .isEqualTo(TextKind.NEWS);
    }
  }

  @Nested
  class Opinions {

    private static final String ARGUMENT =
        "Dermaga lama di Ambarita tidak boleh dijual kepada siapa pun. "
            + "Bangunan itu milik warga, dan warga pula yang merawatnya selama ini. ";

    @Test
    void areSignedWithANoteOnTheirWriter() {
      String text = ARGUMENT + "\n\nPenulis adalah Ratna Wulandari, dosen arsitektur di Medan.";

      KindOfText read = read("Dermaga untuk warga", text, null);

      assertThat(read.kind()).isEqualTo(TextKind.OPINION);
      assertThat(read.person()).hasValueSatisfying(p -> assertThat(p.of(text)).contains("Ratna"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://kabar.example/opini/2026/dermaga-untuk-warga",
          "https://kolom.kabar.example/dermaga-untuk-warga"
        })
    void areFiledAsSuch(String url) {
      assertThat(read("Dermaga untuk warga", ARGUMENT, url).kind()).isEqualTo(TextKind.OPINION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opini: Dermaga untuk warga", "Kolom | Dermaga untuk warga"})
    void areHeadedAsSuch(String title) {
      assertThat(kind(title, ARGUMENT)).isEqualTo(TextKind.OPINION);
    }

    @Test
    void argueInTheFirstPersonThroughout() {
      assertThat(
              kind(
                  "The pier is ours",
                  """
                  The old pier of Port Ellis must not be sold. I have walked on it since I was a child.
                  We paid for its planks in the storm year. The council should remember that.
                  A ferry needs a pier, and so do we. Nobody has shown us a better plan.
                  The numbers in the report are wrong. I have read them twice.
                  We should ask for a public vote. It is our pier, and it must stay so.
                  """))
          .isEqualTo(TextKind.OPINION);
    }

    @Test
    void areNotReportsOfWhatOthersThink() {
      assertThat(kind("Opinion split over the pier", REPORT)).isEqualTo(TextKind.NEWS);
    }

    @Test
    void areNotReportsUnderAnAddressThatSpeaksOfOpinion() {
      assertThat(
              read("Poll on the pier", REPORT, "https://marlow.example/news/opinion-split").kind())
          .isEqualTo(TextKind.NEWS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "1. ", "10.00 ", "\"", "A: ", "• a\n", "Saya harus? \n\n"})
  void answersAtOnceOnWhateverItIsGiven(String piece) {
    assertThat(read(null, piece.repeat(50_000), null)).isNotNull();
  }
}
