package id.kutip.summary;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.EntityRecognizer;
import id.kutip.text.Document;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SummarizerTest {

  private static final String NEWS =
      """
      LEMBANG, KABAR BUKIT - Pemerintah Kabupaten Lembang membuka jembatan baru di atas Sungai Cimeta pada Senin pagi.

      Jembatan sepanjang 240 meter itu menghubungkan dua kecamatan yang terpisah sejak banjir tahun lalu.

      Baca juga: Daftar jembatan terpanjang di Jawa Barat

      Bupati Sari Wulandari mengatakan jembatan itu menghabiskan anggaran Rp86 miliar dari kas daerah.

      "Warga tidak perlu lagi memutar sejauh 30 kilometer. Anak-anak bisa berangkat sekolah dengan aman," kata Sari Wulandari.

      Ia juga berjanji memperbaiki jalan menuju pasar sebelum akhir tahun.

      Dinas Perhubungan mencatat 4.000 kendaraan melintas pada hari pertama.

      Harga sayur di Pasar Panorama turun sepuluh persen setelah truk bisa lewat jembatan.

      Foto: Dinas Perhubungan Lembang.
      (abc/def)
      """;

  private final Summarizer summarizer = new Summarizer();
  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();

  private Summary summarize(Document document, String... focus) {
    var entities = resolver.resolve(document, recognizer.recognize(document));
    return focus.length == 0
        ? summarizer.summarize(document, entities)
        : summarizer.summarize(document, entities, List.of(focus));
  }

  private static List<String> shown(Document document, List<Integer> chosen) {
    return Excerpts.shown(document, chosen).stream().map(span -> span.of(document.text())).toList();
  }

  @Test
  void opensWithTheNewsAndNotWithItsDateline() {
    Document document = Document.of("Jembatan baru Sungai Cimeta dibuka", NEWS, null, null);

    assertThat(shown(document, summarize(document).brief()))
        .singleElement()
        .asString()
        .startsWith("Pemerintah Kabupaten Lembang membuka jembatan baru");
  }

  @Test
  void givesOneThreeAndAtLeastFiveSentencesInTheArticlesOrder() {
    Document document = Document.of(null, NEWS, null, null);

    Summary summary = summarize(document);

    assertThat(summary.brief()).hasSize(1);
    assertThat(summary.medium()).hasSize(3).isSorted();
    assertThat(summary.full()).hasSizeBetween(5, 7).isSorted();
  }

  @Test
  void leavesOutWhatPagesPutBetweenTheSentences() {
    Document document = Document.of(null, NEWS, null, null);

    assertThat(shown(document, summarize(document).full()))
        .noneMatch(sentence -> sentence.contains("Baca juga"))
        .noneMatch(sentence -> sentence.contains("Foto"))
        .noneMatch(sentence -> sentence.contains("abc/def"));
  }

  @Test
  void showsNoHalfOfAQuotation() {
    Document document = Document.of(null, NEWS, null, null);

    assertThat(shown(document, summarize(document).full()))
        .noneMatch(sentence -> sentence.contains("memutar"))
        .noneMatch(sentence -> sentence.contains("Anak-anak"));
  }

  @Test
  void showsAQuotationOverSeveralSentencesWholeWhereALongSummaryNeedsIt() {
    Document document =
        Document.of(
            "Pabrik gula Kediri dibuka",
            """
            Pabrik gula baru di Kediri dibuka pada Kamis pagi.

            "Petani sudah menunggu lama. Harga tebu akan naik. Upah buruh ikut naik," kata Bupati Dewi Lestari.

            Pabrik itu mampu mengolah 500 ton tebu sehari.

            "Jalannya masih rusak. Kapan diperbaiki?
            """,
            null,
            null);

    Summary summary = summarize(document);

    assertThat(summary.full()).hasSize(5);
    assertThat(shown(document, summary.full()))
        .hasSize(3)
        .anyMatch(s -> s.startsWith("\"Petani") && s.endsWith("kata Bupati Dewi Lestari."))
        .noneMatch(s -> s.contains("Jalannya"));
    assertThat(shown(document, summary.medium())).noneMatch(s -> s.contains("Petani"));
  }

  @Test
  void aLostQuotationMarkKeepsOutOnlyWhatStandsNearIt() {
    Document document =
        Document.of(
            "Harbour council approves ferry line",
            "The harbour council approved a new ferry line to Port Ellis on Tuesday. "
                + "Tickets will cost four pounds and boats will leave every forty minutes. "
                + "Fishermen fear that the ferries will disturb the oyster beds. "
                + "The first boat sails in March. "
                + "Two boats have been bought for the line. "
                + "Crews will be trained in winter. "
                + "The pier is strong enough. "
                + "The harbour is deep enough,\" said Mayor Odile Brandt.",
            null,
            null);

    List<String> medium = shown(document, summarize(document).medium());

    assertThat(medium).anyMatch(s -> s.startsWith("The harbour council approved"));
    assertThat(shown(document, summarize(document).full())).noneMatch(s -> s.contains("enough"));
  }

  @Test
  void aSingleSentenceNeedNotBeTheFirstWhereAnotherTellsWhatTheHeadlineSays() {
    Document document =
        Document.of(
            "Tarif kapal Teluk Ambarita naik mulai April",
            """
            Warga memenuhi dermaga lama sejak subuh sambil membawa barang dagangan mereka.

            Pengelola dermaga menaikkan tarif kapal Teluk Ambarita menjadi Rp 85 ribu mulai April.

            Sebagian penumpang memilih menunggu di warung.

            Hujan turun hingga siang dan ombak cukup tinggi.
            """,
            null,
            null);

    assertThat(summarize(document).brief()).containsExactly(1);
  }

  @Test
  void aSingleSentencePointsBackAtNothing() {
    Document document =
        Document.of(
            "Jembatan Kali Sari Ditutup, Warga Memutar",
            "Pemerintah Kota Sari menutup jembatan di atas Kali Sari mulai Senin pagi. Jembatan"
                + " Kali Sari itu dilewati warga Kota Sari setiap pagi. Hujan turun sejak malam"
                + " di hulu. Warga memutar lewat pasar lama.",
            null,
            null);

    assertThat(shown(document, summarize(document).brief()))
        .singleElement()
        .asString()
        .startsWith("Pemerintah Kota");
  }

  @Test
  void showsAPronounOnlyBehindTheSentenceThatNamesItsPerson() {
    Document document =
        Document.of(
            "Rina Sulaiman memenangi lari maraton",
            """
            Rina Sulaiman memenangi lari maraton di Kota Padang pada Minggu pagi.
            Dia memenangi lari maraton itu dengan catatan waktu terbaik tahun ini.
            Panitia mencatat lebih dari dua ribu peserta dari sembilan provinsi.
            Cuaca cerah menyertai perlombaan hingga pelari terakhir tiba di garis akhir.
            """,
            null,
            null);

    for (List<Integer> chosen :
        List.of(summarize(document).brief(), summarize(document).medium())) {
      assertThat(!chosen.contains(1) || chosen.contains(0)).isTrue();
    }
  }

  @Test
  void tellsNothingTwice() {
    Document document =
        Document.of(
            null,
            """
            The harbour council approved a new ferry line to Port Ellis on Tuesday.
            On Tuesday the harbour council approved a new ferry line to Port Ellis.
            Tickets will cost four pounds and boats will leave every forty minutes.
            Fishermen fear that the ferries will disturb the oyster beds near the pier.
            The first boat sails in March, once the pier has been strengthened.
            """,
            null,
            null);

    assertThat(summarize(document).medium()).hasSize(3).doesNotContainSequence(0, 1);
  }

  @Test
  void givesAShortArticleWhole() {
    Document document =
        Document.of(null, "The mill reopened on Friday. It had been closed for years.", null, null);

    List<Integer> medium = summarize(document).medium();

    assertThat(medium).containsExactly(0, 1);
    assertThat(summarizer.isWhole(document, medium)).isTrue();
    assertThat(summarizer.isWhole(document, summarize(document).brief())).isFalse();
  }

  @Test
  void choosesTheSentencesOnWhatIsAskedFor() {
    Document document = Document.of(null, NEWS, null, null);

    assertThat(shown(document, summarize(document, "harga", "sayur").medium()))
        .singleElement()
        .asString()
        .startsWith("Harga sayur");
  }

  @Test
  void findsNothingOnWhatTheArticleDoesNotTell() {
    assertThat(summarize(Document.of(null, NEWS, null, null), "gempa")).isEqualTo(Summary.EMPTY);
  }

  @Test
  void takesTheFirstSentencesOfALanguageThatItDoesNotRead() {
    Document document =
        Document.of(
            null,
            "Le pont est ouvert depuis lundi matin. Les voitures passent sans attendre. "
                + "La mairie promet une fête au printemps. Le maire remercie les ouvriers.",
            null,
            null);

    assertThat(summarize(document).medium()).containsExactly(0, 1, 2);
  }

  @Test
  void keepsItsPromisesOnWhateverSentencesItIsGiven() {
    List<String> pieces =
        List.of(
            "Menteri Dewi Lestari meresmikan pabrik gula di Kediri pada Kamis. ",
            "Ia menyebut pabrik itu mampu mengolah 500 ton tebu sehari. ",
            "\"Kami bangga dengan pabrik ini,\" kata Dewi Lestari. ",
            "\"Petani menunggu lama. ",
            "Harga tebu naik,\" ujarnya. ",
            "Baca juga: Harga gula naik\n\n",
            "Petani tebu di Jawa Timur menyambut pabrik baru dengan gembira.\n\n",
            "Foto: Humas Kabupaten Kediri\n",
            "Hal itu disampaikan kepada wartawan. ",
            "Produksi gula nasional mencapai 2,3 juta ton tahun lalu. ",
            "(xyz/uvw)\n",
            "dan seterusnya tanpa awal yang jelas. ",
            "”“\"( ");
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      Document document = Document.of(null, text.toString(), null, null);
      Summary summary = summarize(document);
      assertThat(summary.brief().size()).isLessThanOrEqualTo(1);
      assertThat(summary.medium().size()).isLessThanOrEqualTo(3);
      assertThat(summary.full().size()).isLessThanOrEqualTo(7);
      for (List<Integer> chosen : List.of(summary.brief(), summary.medium(), summary.full())) {
        assertThat(chosen).isSorted().doesNotHaveDuplicates();
        List<String> shown = shown(document, chosen);
        assertThat(shown).allMatch(sentence -> text.indexOf(sentence) >= 0);
        assertThat(shown).noneMatch(sentence -> sentence.startsWith("Baca juga"));
        if (chosen.size() > 1 && !summarizer.isWhole(document, chosen)) {
          assertThat(shown).noneMatch(sentence -> sentence.startsWith("dan seterusnya"));
          assertThat(shown.get(0)).doesNotStartWith("Ia ").doesNotStartWith("Hal itu");
          assertThat(shown).doesNotHaveDuplicates();
          assertThat(shown).allMatch(s -> s.chars().filter(c -> c == '"').count() % 2 == 0);
        }
      }
    }
  }

  @Test
  void answersAtOnceOnTextsThatNeverEnd() {
    for (String piece : List.of("\"", "a ", "“(", "Ia pergi. ", "1 ", "Baca juga ")) {
      Document document = Document.of("a", piece.repeat(100_000), null, null);
      assertThat(summarize(document).medium().size()).isLessThanOrEqualTo(3);
    }
  }
}
