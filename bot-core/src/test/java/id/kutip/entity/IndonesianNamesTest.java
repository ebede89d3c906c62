package id.kutip.entity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianNamesTest {

  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();

  private List<Entity> entities(String text) {
    Document document = Document.of(null, text, Language.INDONESIAN, null);
    return resolver.resolve(document, recognizer.recognize(document));
  }

  /** Each entity as "KIND: name", in order. */
  private List<String> names(String text) {
    return entities(text).stream().map(entity -> entity.kind() + ": " + entity.name()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "Kami menyesal," kata Ruud van Hemert, pelatih itu.           | Ruud van Hemert
          Ursula von der Lahn tiba di Jakarta.                          | Ursula von der Lahn
          Pelatih Luis de la Cerda memuji Kevin De Wael.                | Luis de la Cerda
          """)
  void keepsTheSmallWordsWithinNames(String text, String person) {
    assertThat(names(text)).contains("PERSON: " + person);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Keluhan serupa disampaikan Rusmina Tahapary (38), pedagang ikan. | Rusmina Tahapary
          Warga itu, Selor Andimara, 52, menolak pindah.                   | Selor Andimara
          Pusat Sembiring (44) ikut menonton lomba itu.                    | Pusat Sembiring
          """)
  void takesWhoeverIsGivenAnAgeForAPerson(String text, String person) {
    assertThat(names(text)).contains("PERSON: " + person);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Perahu itu menghubungkan Pulau Mandaris dengan pusat kota.      | Pulau Mandaris
          Pendaki tersesat di lereng Gunung Wiratala sejak Minggu.        | Gunung Wiratala
          Jalan Rusak di Kecamatan Sungai Bolai mulai diperbaiki.         | Kecamatan Sungai Bolai
          Banjir merendam Desa Karang Mulyosari selama dua hari.          | Desa Karang Mulyosari
          """)
  void takesWhatAWordForAPlaceOpensForAPlace(String text, String place) {
    assertThat(names(text))
        .contains("PLACE: " + place)
        .noneMatch(name -> name.startsWith("PERSON"));
  }

  @Test
  void takesInitialsForThePersonWhomTheyStandForInTheWholeArticle() {
    assertThat(
            names(
                "Korban berinisial RDS ditolong warga. Polisi memeriksa KLB (31) dan seorang saksi."
                    + " Menurut RDS, pelaku lari. KLB belum bisa dimintai keterangan."))
        .contains("PERSON: RDS", "PERSON: KLB")
        .noneMatch(name -> name.startsWith("ORGANISATION"));
  }

  @Test
  void givesAnOfficeToNoPlace() {
    assertThat(
            names("Sementara itu, Gubernur Kepulauan Ambarina, Yulius Wattimury, siap membantu."))
        .contains("PLACE: Kepulauan Ambarina", "PERSON: Yulius Wattimury")
        .noneMatch(name -> name.contains("Gubernur"));
  }

  @Test
  void takesTheAreaOfAnOfficeForAPlaceInTheWholeArticle() {
    assertThat(
            names(
                "Bupati Mirasena, Hendra Pradipta, membuka pasar itu. Menurut Hendra, Mirasena"
                    + " butuh lima pasar lagi. Ia lahir di Mirasena."))
        .contains("PLACE: Mirasena", "PERSON: Hendra Pradipta")
        .doesNotContain("PERSON: Mirasena");
  }

  @Test
  void takesTheHouseOfAnOfficeForAnOrganisation() {
    assertThat(
            names("Ketua Koperasi Embun Sejati, Wirawan Santosa, mengatakan harga naik 20 persen."))
        .contains("ORGANISATION: Koperasi Embun Sejati", "PERSON: Wirawan Santosa");
  }

  @ParameterizedTest
  @CsvSource({
    "PT Samudra Cahaya Timur Raya",
    "CV Karya Tangan Petani",
    "Yayasan Lentera Anak Pesisir",
  })
  void readsAFirmToTheEndOfItsCapitals(String firm) {
    assertThat(names("Kontrak dengan " + firm + " sudah ditandatangani pada Maret."))
        .contains("ORGANISATION: " + firm);
  }

  @Test
  void partsAPersonFromTheHouseThatTheOfficeIsOf() {
    assertThat(
            names(
                "Hal itu dikatakan Direktur Jenderal Aneka Kementerian Perindustrian Ahmad"
                    + " Sutisna. Menurut Sutisna, ekspor naik. Kepala PKBN Sutisna diam."))
        .contains("ORGANISATION: Kementerian Perindustrian", "PERSON: Ahmad Sutisna")
        .noneMatch(name -> name.contains("Perindustrian Ahmad"));
  }

  @Test
  void takesNoPersonForTheAcronymBeforeTheName() {
    assertThat(names("Menteri Luar Negeri RRT Zhao Liwen tiba, kata Presiden Prabowo."))
        .contains("PERSON: Zhao Liwen");
  }

  @Test
  void takesThePlaceOfADatelineForAPlaceInTheWholeArticle() {
    assertThat(
            names(
                "MIRASENA, KABAR LERENG — Sebanyak 18 ton kopi dikirim ke luar negeri. Kopi itu"
                    + " dipetik di Mirasena."))
        .containsExactly("PLACE: Mirasena");
  }

  @Test
  void takesWhatTheArticleAlsoWritesSmallForNobody() {
    assertThat(
            names(
                "Cuaca Ekstrem masih mengancam. Menurut Erna Yulianti, cuaca ekstrem datang setiap"
                    + " tahun."))
        .contains("PERSON: Erna Yulianti")
        .noneMatch(name -> name.contains("Cuaca"));
  }

  @Test
  void takesNoNameFromALineOfCapitalsUnlessTheArticleHasItElsewhere() {
    String article =
        "Rapat itu berakhir kemarin. Bupati Lestari Wibowo hadir. Warga ikut bertanya. Hasilnya"
            + " belum jelas. Rapat berikutnya digelar pada Juni.\n\n"
            + "Lestari Wibowo Tawarkan Bantuan Ternak Kepada Semua Warga\n\n"
            + "Semua bubar pada sore hari.";

    assertThat(names(article))
        .contains("PERSON: Lestari Wibowo")
        .noneMatch(name -> name.contains("Tawarkan") || name.contains("Ternak"));
  }

  @Test
  void givesTheOfficeOfOthersToNobodyBehindAComma() {
    String complained = "Menanggapi keluhan nelayan, Bramantyo Wirasena membantah hal itu.";
    String told = "Seorang nelayan, Bramantyo Wirasena (57), membantah hal itu.";

    assertThat(entities(complained)).allMatch(entity -> entity.role().isEmpty());
    assertThat(entities(told).get(0).role()).map(role -> role.of(told)).contains("nelayan");
  }

  @Test
  void knowsPlacesOfIndonesiaByTheirFullNames() {
    assertThat(names("Truk dari Hulu Sungai Tengah tiba di Ogan Komering Ulu, kata Ratna Dewi."))
        .containsExactly(
            "PLACE: Hulu Sungai Tengah", "PLACE: Ogan Komering Ulu", "PERSON: Ratna Dewi");
  }

  @Test
  void takesAnAcronymInBracketsForWhatItStandsFor() {
    assertThat(names("Laporan itu disusun Badan Rawa Nasional (BRN) dan Sari Mulya Dewanti (SMD)."))
        .containsExactly("ORGANISATION: Badan Rawa Nasional", "PERSON: Sari Mulya Dewanti");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pabrik itu melakukan PHK terhadap tiga puluh pekerja di Rawabuntu.
          Tim memeriksa wahana terbang tanpa awak (WTTA) itu. Uji WTTA di Rawabuntu selesai.
          """)
  void takesNoAcronymForANameThatStandsForOrdinaryWords(String text) {
    assertThat(names(text)).containsExactly("PLACE: Rawabuntu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Penonton memadati kandang Manchester United sejak sore. | ORGANISATION: Manchester United
          Foto itu beredar di Facebook sejak Rabu.                 | ORGANISATION: Facebook
          Ia lalu kuliah di Universitas Tirta Wiyata.              | ORGANISATION: Universitas Tirta Wiyata
          Laga Persipura Jayapura dan Bhayangkara FC ditunda.      | ORGANISATION: Persipura Jayapura, ORGANISATION: Bhayangkara FC
          """)
  void takesKnownAndTellingNamesForOrganisationsWhereverTheyStand(String text, String expected) {
    assertThat(String.join(", ", names(text))).isEqualTo(expected);
  }

  @Test
  void partsAnOfficeHolderFromTheBodyWhoseOfficeIsHeld() {
    assertThat(names("Kepala BPS Suharmanto mengatakan ekonomi tumbuh."))
        .contains("PERSON: Suharmanto");
    assertThat(names("Pelatih Madura United Gomarez puas dengan hasil itu."))
        .containsExactlyInAnyOrder("ORGANISATION: Madura United", "PERSON: Gomarez");
  }

  @Test
  void leavesOutSmallWordsThatOnlySayWhereSomethingStandsToThePlace() {
    assertThat(names("Truk itu mogok di seputaran Kecamatan Rawabuntu."))
        .containsExactly("PLACE: Kecamatan Rawabuntu");
  }
}
