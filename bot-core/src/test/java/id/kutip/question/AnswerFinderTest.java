package id.kutip.question;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerFinderTest {

  private static final String HARBOUR =
      "Pelabuhan Teluk Ambarita dibuka kembali pada 6 April 2026. Perbaikannya menelan biaya Rp 4,2"
          + " miliar dari kas kabupaten. Sebanyak 120 nelayan menambatkan perahu di dermaga baru."
          + " Menurut Kepala Pelabuhan Ratna Wulandari, arus barang naik 15 persen.";

  private static final String PARK =
      "The lake park opened on Monday. It cost the town $3.4 million and took two years to build."
          + " Mayor Ellen Brandt planted 250 trees along the shore.";

  private static String answer(String text, Language language, String question) {
    Analysis analysis =
        new Analyzer().analyze(Document.of(null, text, language, LocalDate.of(2026, 4, 9)));
    return AnswerFinder.find(analysis, question)
        .flatMap(found -> Optional.ofNullable(found.span()))
        .map(span -> span.of(text))
        .orElse("");
  }

  private static String harbour(String question) {
    return answer(HARBOUR, Language.INDONESIAN, question);
  }

  private static String park(String question) {
    return answer(PARK, Language.ENGLISH, question);
  }

  @Test
  void answersWithTheKindOfThingAskedFor() {
    assertThat(harbour("berapa biaya perbaikannya?")).isEqualTo("Rp 4,2 miliar");
    assertThat(harbour("kapan pelabuhan dibuka?")).isEqualTo("6 April 2026");
    assertThat(harbour("berapa nelayan yang menambatkan perahu?")).isEqualTo("120 nelayan");
    assertThat(harbour("berapa persen arus barang naik?")).isEqualTo("15 persen");
    assertThat(harbour("siapa kepala pelabuhan?")).contains("Ratna Wulandari");
  }

  @Test
  void answersInEnglish() {
    assertThat(park("how much did the park cost the town?")).isEqualTo("$3.4 million");
    assertThat(park("when did the lake park open?")).isEqualTo("Monday");
    assertThat(park("how many trees were planted?")).isEqualTo("250 trees");
    assertThat(park("how long did it take to build?")).isEqualTo("two years");
  }

  @Test
  void answersNothingThatTheArticleDoesNotTell() {
    assertThat(harbour("berapa harga tiket pesawat ke Tokyo?")).isEmpty();
    assertThat(park("when was the king of Norway crowned?")).isEmpty();
  }

  private static String reserve(String question) {
    return answer(
        "Taman Hutan Wanasari seluas 1.250 hektare terbentang 30 kilometer dari Kota Sidaraja."
            + " Badai Melati menghantam taman itu pada Kamis (2/4). Pengelolanya, Surya Pradana (58),"
            + " memanen 40 ton kopi per tahun di sana. Ahli dari Jepang mempelajari burung maleo"
            + " (Macrocephalon maleo) di Lembah Kaliwungu.",
        Language.INDONESIAN,
        question);
  }

  @Test
  void answersAMeasureInUnitsThatMeasureIt() {
    assertThat(reserve("berapa luas Taman Hutan Wanasari?")).isEqualTo("1.250 hektare");
    assertThat(reserve("berapa jarak taman itu dari Kota Sidaraja?")).isEqualTo("30 kilometer");
    assertThat(reserve("berapa usia Surya Pradana?")).isEqualTo("58");
  }

  @Test
  void leavesOutWhatTheQuestionSaysItself() {
    assertThat(reserve("apa nama badai yang menghantam taman?")).isEqualTo("Melati");
    assertThat(reserve("berapa ton kopi dipanen per tahun?")).isEqualTo("40 ton");
    assertThat(reserve("kapan badai menghantam taman itu?")).isEqualTo("2/4");
  }

  @Test
  void answersWithTheNameInBrackets() {
    assertThat(reserve("apa nama latin burung maleo?")).isEqualTo("Macrocephalon maleo");
  }

  @Test
  void answersWithACountryWhereOneIsAskedFor() {
    assertThat(reserve("ahli dari negara mana mempelajari burung maleo?")).isEqualTo("Jepang");
  }

  @Test
  void answersWithTheNameAloneBehindACommonWord() {
    String text = "Warga menyeberang dengan feri Sinar Toba. Badai Melati lewat di utara danau.";

    assertThat(answer(text, Language.INDONESIAN, "apa nama feri yang dinaiki warga?"))
        .isEqualTo("Sinar Toba");
  }

  @Test
  void takesNoFigureForAName() {
    String text = "Pada Maret, juru bicara pabrik Bonar Sitanggang mengumumkan penutupan.";

    assertThat(answer(text, Language.INDONESIAN, "siapa yang mengumumkan penutupan pabrik?"))
        .isEqualTo("Bonar Sitanggang");
  }

  @Test
  void readsADayOutOfTheSentenceBesideTheOneAskedAbout() {
    String text =
        "Hari itu 15 Januari 2024 di balai desa. Bupati menandatangani nota kesepakatan irigasi"
            + " dengan petani.";

    assertThat(
            answer(
                text,
                Language.INDONESIAN,
                "kapan bupati menandatangani nota kesepakatan irigasi desa?"))
        .isEqualTo("15 Januari 2024");
  }

  @Test
  void answersNoPriceWithAPercentageAndNoOfficeWithAnybody() {
    assertThat(harbour("berapa harga barang?")).doesNotContain("persen");
    String text =
        "Ratna Wulandari menutup dermaga. Hakim Bonar Sitanggang memanggil Ratna. Ratna menolak"
            + " datang.";
    assertThat(answer(text, Language.INDONESIAN, "siapa pengacara Ratna?")).isEmpty();
  }

  private static final String RICE =
      "Jakarta - Harga beras di Pasar Induk Sidaraja naik menjadi Rp 14.500 per kilogram, kata"
          + " Presiden Direktur PT Lumbung Raya Bonar Sitanggang. Pedagang di Indonesia menunggu"
          + " panen. Mantan kepala pasar Tigor Marpaung menolak operasi pasar. Kepala pasar Ratna"
          + " Wulandari membukanya pada Senin. Harga itu naik karena banjir merendam sawah, katanya.";

  private static String rice(String question) {
    return answer(RICE, Language.INDONESIAN, question);
  }

  @Test
  void refusesAQuestionAboutAnotherThingOrPlaceThanTheArticleTellsOf() {
    assertThat(rice("berapa harga kopi di Medan?")).isEmpty();
    assertThat(rice("siapa presiden Indonesia?")).isEmpty();
    assertThat(rice("siapa gubernur Sidaraja?")).isEmpty();
    assertThat(park("how much did the airport in Lisbon cost?")).isEmpty();
  }

  @Test
  void forgivesSlipsAndTheShortWordsOfChats() {
    assertThat(rice("brapa harga bras?")).startsWith("Rp 14.500");
    assertThat(rice("brp harga beras di pasar?")).startsWith("Rp 14.500");
    assertThat(park("wehn did the lake park open?")).isEqualTo("Monday");
  }

  @Test
  void takesWhoHoldsAnOfficeRatherThanWhoHeldIt() {
    assertThat(rice("siapa kepala pasar?")).isEqualTo("Ratna Wulandari");
    assertThat(rice("siapa mantan kepala pasar?")).isEqualTo("Tigor Marpaung");
  }

  @Test
  void stressesTheCauseWhereWhyIsAsked() {
    assertThat(rice("kenapa harga naik?")).isEqualTo("karena banjir merendam sawah");
  }

  @Test
  void tellsWhoDidSomethingFromWhomItWasDoneTo() {
    String text = "Tigor Marpaung menuntut Bonar Sitanggang. Ratna Dewi dilantik oleh Sinta Aruna.";

    assertThat(answer(text, Language.INDONESIAN, "siapa yang menuntut Bonar?"))
        .isEqualTo("Tigor Marpaung");
    assertThat(answer(text, Language.INDONESIAN, "siapa yang dituntut Tigor?"))
        .isEqualTo("Bonar Sitanggang");
    assertThat(answer(text, Language.INDONESIAN, "siapa yang melantik Ratna?"))
        .isEqualTo("Sinta Aruna");
  }

  @Test
  void answersWithTheNumberOfALaw() {
    String text = "Aturan itu tertuang dalam Peraturan Bupati Nomor 12/PER/2025 tentang irigasi.";

    assertThat(answer(text, Language.INDONESIAN, "peraturan bupati nomor berapa tentang irigasi?"))
        .isEqualTo("Nomor 12/PER/2025");
  }

  @Test
  void leavesOutWhomTheQuestionExcepts() {
    String text =
        "Tigor Marpaung dan Bonar Sitanggang memeriksa bendungan itu. Belakangan Sinta Aruna ikut"
            + " memeriksa.";

    assertThat(
            answer(
                text,
                Language.INDONESIAN,
                "siapa yang ikut memeriksa selain Tigor Marpaung dan Bonar Sitanggang?"))
        .isEqualTo("Sinta Aruna");
  }

  @Test
  void readsASentenceThatGoesOnSpeakingOfTheSameThing() {
    String text =
        "Harga rumput laut kering di pasar lokal Rp 3.000 per kilogram. Adapun di pasar dunia Rp"
            + " 4.500 per kilogram.";

    assertThat(answer(text, Language.INDONESIAN, "berapa harga rumput laut kering di pasar dunia?"))
        .startsWith("Rp 4.500");
  }

  private static final String QUAY =
      "Jembatan Arun sepanjang 640 meter dibuka pada 20 April. Petugas menemukan retakan sepanjang"
          + ""
          + " 3 meter saat memeriksa tiang Jembatan Arun. Baru 210 dari sekitar 900 nelayan yang menjadi anggota"
          + " koperasi. Bupati Arun, Laksita Dewi, meminta nelayan bersabar. Anggaran perbaikan"
          + " retakan itu Rp 2 miliar. Pasar tidak dibuka sebelum Mei.";

  private static String quay(String question) {
    return answer(QUAY, Language.INDONESIAN, question);
  }

  @Test
  void answersAPriceWithMoneyAndAMeasureWithItsUnitOnly() {
    assertThat(quay("berapa tarif jembatan?")).isEmpty();
    assertThat(quay("berapa panjang jembatan?")).isEqualTo("640 meter");
    assertThat(quay("berapa luas jembatan?")).isEmpty();
    assertThat(quay("berapa biaya perbaikan retakan?")).isEqualTo("Rp 2 miliar");
  }

  @Test
  void answersWithThePartThatIsCountedAndNotWithTheWhole() {
    assertThat(quay("berapa nelayan anggota koperasi?")).isEqualTo("210");
    assertThat(quay("berapa pedagang anggota koperasi?")).isEmpty();
  }

  @Test
  void answersWithThePersonBehindAnOfficeAndItsPlace() {
    assertThat(quay("siapa bupati?")).isEqualTo("Laksita Dewi");
    assertThat(quay("siapa wakil bupati?")).isEmpty();
  }

  @Test
  void takesWhatIsDeniedForNoAnswer() {
    assertThat(quay("kapan jembatan dibuka?")).isEqualTo("20 April");
    assertThat(quay("kapan pasar dibuka?")).doesNotContain("Mei");
  }
}
