package id.kutip.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kutip.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {

  private static final Instant NOON = Instant.parse("2026-09-07T05:00:00Z");

  private static final String FERRY =
      """
      Kapal feri Bahari Sembilan kandas di Selat Lemari pada Senin pagi dengan 214 penumpang. Kepala \
      Pelabuhan Kota Garam, Rudi Hartawan, mengatakan semua penumpang selamat. Tim penyelamat memakai \
      dua belas perahu nelayan untuk membawa mereka ke Dermaga Kelapa. Penyebabnya diduga arus kuat \
      dan pasir yang bergeser setelah badai.""";

  private static final String FERRY_TOLD_BY_ANOTHER =
      """
      Sebanyak 214 penumpang feri Bahari Sembilan dievakuasi ke Dermaga Kelapa setelah kapal itu \
      kandas di Selat Lemari, Senin. Menurut Rudi Hartawan, Kepala Pelabuhan Kota Garam, tidak ada \
      korban. Perahu nelayan membantu tim penyelamat. Arus kuat diduga menjadi penyebab kapal kandas \
      di atas pasir.""";

  private static final String ANOTHER_FERRY =
      """
      Kapal feri Mutiara Enam mulai berlayar di Selat Lemari pada Senin pagi dengan tarif baru. Kepala \
      Pelabuhan Kota Garam, Rudi Hartawan, mengatakan jadwal ditambah menjadi delapan kali sehari. \
      Tiket dijual lewat loket di Dermaga Kelapa dan warga menyambut kapal yang lebih cepat itu.""";

  private static final String BRIDGE =
      """
      The mayor of Saltport, Edna Winters, opened the Heron Bridge on Monday after 31 months of work. \
      The bridge cost 48 million pounds and joins the harbour to the Quillon district. Engineers from \
      Marlowe Works said it would carry 9,500 cars a day. Ferry captains fear for their trade.""";

  private static final String BRIDGE_TOLD_BY_ANOTHER =
      """
      Saltport's new Heron Bridge carried its first cars on Monday. Mayor Edna Winters cut the ribbon \
      on the 48 million pound crossing between the harbour and Quillon, which Marlowe Works took 31 \
      months to build. Some 9,500 cars a day are expected, and ferry captains are worried.""";

  private final StoryGrouper grouper = new StoryGrouper();

  private Optional<String> add(String name, String source, Instant published, String text) {
    Language language = text.contains(" the ") ? Language.ENGLISH : Language.INDONESIAN;
    return grouper
        .add(new Telling(name, source, language, published, Fingerprint.of(null, text, language)))
        .map(Telling::article);
  }

  @Test
  void joinsTwoReportsOfOneEventInEitherLanguage() {
    assertThat(add("feri", "warta.example", NOON, FERRY)).isEmpty();
    assertThat(add("jembatan", "gazette.example", NOON, BRIDGE)).isEmpty();

    assertThat(add("feri lain", "kabar.example", NOON.plusSeconds(3_600), FERRY_TOLD_BY_ANOTHER))
        .contains("feri");
    assertThat(add("bridge", "herald.example", NOON.plusSeconds(7_200), BRIDGE_TOLD_BY_ANOTHER))
        .contains("jembatan");
  }

  @Test
  void leavesApartTwoEventsInOnePlaceWithOneSpokesman() {
    add("feri", "warta.example", NOON, FERRY);

    assertThat(add("tarif", "kabar.example", NOON, ANOTHER_FERRY)).isEmpty();
  }

  @Test
  void leavesApartWhatIsTwoDaysApart() {
    add("feri", "warta.example", NOON, FERRY);

    assertThat(add("lagi", "kabar.example", NOON.plus(Duration.ofHours(49)), FERRY_TOLD_BY_ANOTHER))
        .isEmpty();
  }

  @Test
  void joinsWithinOneSourceOnlyWhatIsNearlyTheSameText() {
    add("feri", "warta.example", NOON, FERRY);

    assertThat(add("susulan", "warta.example", NOON, FERRY_TOLD_BY_ANOTHER)).isEmpty();
    assertThat(add("salinan", "warta.example", NOON, FERRY + " Baca juga kabar lain.")).isPresent();
  }

  @Test
  void leavesApartTheSameWordsAboutOtherNamesAndFigures() {
    String market =
        "Harga beras di Pasar %s turun menjadi %d rupiah per kilogram kata pedagang %s pagi ini setelah panen raya.";
    add("satu", "a.example", NOON, market.formatted("Kenanga", 14_250, "Sumiati"));

    assertThat(add("dua", "b.example", NOON, market.formatted("Melur", 12_900, "Darmadi")))
        .isEmpty();
  }

  @Test
  void saysNothingAboutTextsTooShortToTell() {
    add("satu", "a.example", NOON, "Bahari Sembilan kandas 214");

    assertThat(add("dua", "b.example", NOON, "Bahari Sembilan kandas 214")).isEmpty();
    assertThat(add("tiga", "c.example", NOON, "")).isEmpty();
  }

  @Test
  void survivesAnyTextAndManyOfThem() {
    Random random = new Random(48);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          add("mega", "x.example", NOON, "\"Ab1,".repeat(200_000));
          for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(300); n > 0; n--) {
              text.append((char) random.nextInt(0x10000));
            }
            add("a" + i, "s" + i, NOON.plusSeconds(i), text.toString());
          }
        });
  }
}
