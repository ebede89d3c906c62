package id.kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.article.ExtractionResult.Extracted;
import id.kutip.article.ExtractionResult.NotAnArticle;
import id.kutip.article.ExtractionResult.Reason;
import id.kutip.hostile.Bounds;
import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are monstrous, lie, hide something, or are no article. */
@HostileInputs
class HostilePagesTest {

  private static final String HEAD = "<title>Jembatan baru dibuka</title>";
  private static final String TEXT =
      "<p>Wali kota membuka jembatan baru di atas sungai pada Selasa pagi, di hadapan warga dari"
          + " kedua tepi yang sudah menunggu sejak subuh.</p>"
          + "<p>Jembatan itu, kata dia, memotong jalan ke pasar dari satu jam menjadi sepuluh menit,"
          + " dan dibangun selama dua tahun oleh seratus pekerja.</p>"
          + "<p>Para pedagang berharap ongkos angkut turun sebelum musim hujan datang, karena jalan"
          + " lama sering terendam air.</p>";

  /** An idle machine answers within two; a busy one gets its time. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final int MEGABYTES = 2_000;
  private static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_FIELD = 500;

  private final ArticleExtractor extractor =
      new ArticleExtractor(InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")));

  private ExtractionResult extract(byte[] page, @Nullable String type) {
    return extractor.extract(page, type, "https://warta.id/jembatan");
  }

  private ExtractionResult extract(String page) {
    return extract(page.getBytes(StandardCharsets.UTF_8), "text/html");
  }

  private static String page(String body) {
    return "<html lang=id><head>" + HEAD + "</head><body>" + body + "</body></html>";
  }

  private Article article(String body) {
    ExtractionResult result = extract(page(body));
    assertThat(result).isInstanceOf(Extracted.class);
    return ((Extracted) result).article();
  }

  private static String data(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  private void isNone(Reason reason, String page) {
    assertThat(extract(page))
        .isInstanceOfSatisfying(
            NotAnArticle.class, none -> assertThat(none.reason()).isEqualTo(reason));
  }

  /** What is found on a page, after checking that it was found within all bounds. */
  private ExtractionResult bounded(String body) throws Exception {
    byte[] page = page(body).getBytes(StandardCharsets.UTF_8);
    ExtractionResult result =
        Bounds.within(SOON, MEGABYTES, () -> extract(page, "text/html; charset=utf-8"));
    if (result instanceof Extracted extracted) {
      Article article = extracted.article();
      assertThat(article.text()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
      assertThat(article.title() == null ? "" : article.title())
          .hasSizeLessThanOrEqualTo(LONGEST_FIELD);
      assertThat(article.site() == null ? "" : article.site())
          .hasSizeLessThanOrEqualTo(LONGEST_FIELD);
      assertThat(article.authors())
          .hasSizeLessThanOrEqualTo(50)
          .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_FIELD));
    }
    return result;
  }

  private void isRead(String body) throws Exception {
    assertThat(bounded(body))
        .isInstanceOfSatisfying(
            Extracted.class, it -> assertThat(it.article().text()).contains("memotong jalan"));
  }

  @Row(80)
  @ParameterizedTest
  @CsvSource({
    "WALL, Masuk untuk melanjutkan, Masukkan nama pengguna dan kata sandi Anda.",
    "WALL, Before you continue, We and our 812 partners use cookies. Accept all cookies?",
    "WALL, Kuki, Situs ini menggunakan cookie. Terima semua cookie untuk melanjutkan membaca.",
    "BOT_WALL, Warta, Please enable JavaScript to view this page.",
    "NO_TEXT, Warta, Memuat…"
  })
  void summarisesNoPageThatStandsBeforeTheArticle(Reason reason, String title, String text) {
    isNone(reason, "<title>" + title + "</title><h1>" + title + "</h1><p>" + text + "</p>");
  }

  @Row(80)
  @Test
  void saysThatOnlyTheTeaserCanBeRead() {
    isNone(
        Reason.PAYWALL,
        page(
            data("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}")
                + TEXT.substring(0, TEXT.indexOf("</p>"))
                + "<p>Berlangganan untuk membaca selengkapnya.</p>"));
  }

  @Row(85)
  @Test
  void readsWhatStandsAHundredThousandElementsDeep() throws Exception {
    bounded("<div>".repeat(100_000) + TEXT);
  }

  @Row(86)
  @ParameterizedTest
  @CsvSource({
    "<table><tr><td>, 3000",
    "<b>, 20000",
    "<a><b><i><u>, 3000",
    "<ul><li>, 20000",
    "<blockquote>, 20000",
    "<svg><foreignObject>, 5000",
    "<form><button>, 5000"
  })
  void readsPastTagsThatNobodyCloses(String opening, int times) throws Exception {
    bounded(opening.repeat(times) + TEXT);
  }

  static Stream<Arguments> crowds() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("=1");
    }
    return Stream.of(
        Arguments.of("links", "<a href=/x>jalan</a> ".repeat(50_000)),
        Arguments.of("paragraphs", "<p>Satu kalimat pendek.</p>".repeat(50_000)),
        Arguments.of("different paragraphs", numbered("<p>Kalimat ke-%d dari banyak.</p>", 50_000)),
        Arguments.of("one paragraph", "<p>" + "kata ".repeat(1_000_000) + "</p>"),
        Arguments.of("one word", "<p>" + "x".repeat(5_000_000) + "</p>"),
        Arguments.of("one line break after the other", "<p>" + "a<br>".repeat(200_000) + "</p>"),
        Arguments.of("blanks", "<p>a" + " \u00A0".repeat(1_000_000) + "b</p>"),
        Arguments.of("meta tags", "<meta name=author content=x>".repeat(100_000)),
        Arguments.of("dates", "<time datetime=2026-01-01>1 Januari 2026</time>".repeat(30_000)),
        Arguments.of("headings", "<h1>Jembatan baru</h1>".repeat(20_000)),
        Arguments.of("bylines", "<div class=author>Sari Dewi</div>".repeat(20_000)),
        Arguments.of("attributes", "<div" + attributes + ">"),
        Arguments.of("a class", "<div class='" + "iklan ".repeat(500_000) + "'>"),
        Arguments.of("entities", "<p>" + "&amp;lt;".repeat(500_000) + "</p>"),
        Arguments.of("a comment", "<!--" + "-".repeat(4_000_000)),
        Arguments.of("an attribute", "<p title='" + "x".repeat(4_000_000) + "'>x</p>"));
  }

  private static String numbered(String pattern, int times) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(pattern.replace("%d", "" + i));
    }
    return all.toString();
  }

  @Row(87)
  @ParameterizedTest(name = "{0}")
  @MethodSource("crowds")
  void answersHoweverMuchOfOneThingThereIs(String what, String crowd) throws Exception {
    assertThat(what).isNotEmpty();
    bounded(crowd + TEXT);
  }

  static Stream<Arguments> claims() {
    String type = "{\"@type\":\"NewsArticle\",";
    return Stream.of(
        Arguments.of("brackets", "[".repeat(100_000)),
        Arguments.of("braces", "{\"a\":".repeat(100_000)),
        Arguments.of("a headline", type + "\"headline\":\"" + "x".repeat(1_900_000) + "\"}"),
        Arguments.of("authors", type + "\"author\":[" + "\"Sari\",".repeat(100_000) + "]}"),
        Arguments.of("an author", type + "\"author\":\"" + "x".repeat(1_000_000) + "\"}"),
        Arguments.of("a publisher", type + "\"publisher\":\"" + "x".repeat(1_000_000) + "\"}"),
        Arguments.of("no number", type + "\"wordCount\":NaN,}"),
        Arguments.of("a number", type + "\"datePublished\":1e999999999}"),
        Arguments.of("digits", type + "\"datePublished\":" + "9".repeat(500_000) + "}"),
        Arguments.of("a comment", "<!-- " + type + "} -->"),
        Arguments.of(
            "itself", "{\"@type\":\"NewsArticle\",\"@id\":\"#a\",\"author\":{\"@id\":\"#a\"}}"),
        Arguments.of("articles", "[" + (type + "},").repeat(20_000) + "]"),
        Arguments.of("types", "{\"@type\":[\"Thing\",{},null,7,\"NewsArticle\"]}"),
        Arguments.of("graphs", "{\"@graph\":[".repeat(400) + "]}".repeat(400)),
        Arguments.of("nulls", type + "\"headline\":null,\"author\":[null,{}],\"image\":[[]]}"));
  }

  @Row(88)
  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void readsTheArticleWhateverItsDataHold(String what, String json) throws Exception {
    assertThat(what).isNotEmpty();
    isRead(data(json) + TEXT);
  }

  @Row(88)
  @Test
  void believesNoTextThatIsNotOnThePage() {
    String other = "Kapal feri mulai berlayar ke pulau seberang setiap pagi. ".repeat(40);

    Article article =
        article(data("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + other + "\"}") + TEXT);

    assertThat(article.text()).contains("Wali kota").doesNotContain("Kapal feri");
  }

  @Row(88)
  @Test
  void takesNobodyElsesWriterForItsOwn() {
    Article article =
        article(
            data(
                    "[{\"@type\":\"NewsArticle\",\"headline\":\"Harga cabai naik\",\"author\":\"Rudi\"},"
                        + "{\"@graph\":[{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Jembatan"
                        + " baru dibuka\",\"author\":{\"@id\":\"#a\"}},"
                        + "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Sari Dewi\"}]},]")
                + TEXT);

    assertThat(article.authors()).containsExactly("Sari Dewi");
    assertThat(article.title()).isEqualTo("Jembatan baru dibuka");
  }

  @Row(91)
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "UTF-8, text/html; charset=ISO-8859-1, -",
        "UTF-8, text/html, gb2312",
        "UTF-8, text/html; charset=utf-7, utf-7",
        "UTF-8, text/html; charset=tidak-ada, tidak ada",
        "UTF-8, -, -",
        "UTF-16, text/html, -",
        "UTF-16, text/html; charset=utf-8, utf-8",
        "UTF-16BE, text/html; charset=utf-16be, -",
        "UTF-16LE, text/html; charset=utf-16le, -",
        "UTF-16BE, text/html, -",
        "UTF-16LE, text/html, -",
        "windows-1252, text/html, -",
        "windows-1252, text/html; charset=utf-7, utf-7",
        "windows-1252, text/html; charset=\"iso-8859-1\", -",
        "windows-1252, text/html, utf-16",
        "Shift_JIS, text/html; charset=Shift_JIS, -"
      })
  void readsThePageWhateverItIsWrittenInAndWhateverItClaims(
      String written, @Nullable String type, @Nullable String claimed) {
    String accented = written.equals("Shift_JIS") ? "Kafeー itu" : "Kafé itu";
    String html =
        page(
            (claimed == null ? "" : "<meta charset='" + claimed + "'>")
                + TEXT
                + "<p>"
                + accented
                + " dibuka kembali pada hari yang sama oleh pemiliknya.</p>");

    ExtractionResult result = extract(html.getBytes(Charset.forName(written)), type);

    assertThat(((Extracted) result).article().text()).contains("Wali kota", accented);
  }

  @Row(91)
  @Test
  void losesOnlyTheBytesThatAreWrong() {
    byte[] page =
        page("<p>“Kafé” itu § dibuka.</p>".repeat(3) + TEXT.repeat(3))
            .getBytes(StandardCharsets.UTF_8);
    page[page.length - 40] = (byte) 0xE9;

    assertThat(((Extracted) extract(page, "text/html")).article().text())
        .contains("“Kafé” itu §", "Wali kota");
  }

  @Row(93)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display: none'>",
        "<div style='DISPLAY:NONE !important'>",
        "<div style='visibility: hidden'>",
        "<div style='font-size: 0'>",
        "<div style='font-size:1px'>",
        "<div style='opacity: 0'>",
        "<div style='color: #fff; background-color: #fff'>",
        "<div style='color:white;background:white'>",
        "<div style='position:absolute; left:-9999px'>",
        "<div style='width:1px;height:1px;overflow:hidden'>",
        "<div hidden>",
        "<div aria-hidden=true>",
        "<template>",
        "<noscript>"
      })
  void leavesOutWhatNoReaderSees(String opening) {
    String hidden = "<p>Kalimat ini tidak terlihat oleh siapa pun yang membaca halaman.</p>";
    String closing = "</" + opening.substring(1).replaceFirst("[ >].*", "") + ">";

    assertThat(article(TEXT + opening + hidden + closing).text())
        .contains("Wali kota")
        .doesNotContain("tidak terlihat");
  }

  @Row(93)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display:block'>",
        "<div style='opacity: 0.9'>",
        "<div style='font-size:16px'>",
        "<div style='color:#000; background:#fff'>",
        "<div style='width:100px'>",
        "<div aria-hidden=false>"
      })
  void keepsWhatReadersSee(String opening) {
    assertThat(article(opening + TEXT + "</div>").text()).contains("Wali kota", "musim hujan");
  }

  @Row(94)
  @ParameterizedTest
  @ValueSource(strings = {"<form>", "<form id=aspnetForm action=/><div class=content>"})
  void readsAnArticleThatSitsInAForm(String form) {
    assertThat(article(form + "<input name=a>" + TEXT + "</form>").text())
        .contains("Wali kota", "musim hujan");
  }

  @Row(96)
  @Test
  void saysThatAHomePageIsAList() {
    isNone(
        Reason.INDEX,
        "<title>Berita</title>"
            + numbered(
                "<p>Harga cabai naik untuk kali ke-%d di pasar induk menjelang hari raya</p>", 30));
  }

  @Row(96)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Tidak ditemukan</title><h1>404</h1><p>Halaman yang Anda cari tidak ada.</p>",
        "<title>Video</title><video src=a.mp4></video><p>Tonton videonya.</p>",
        "<title>Galeri</title><figure><img src=a.jpg><figcaption>Satu.</figcaption></figure>",
        "<title>Tag: cabai</title><ul><li><a href=/1>Harga cabai naik lagi di pasar</a>"
            + "<li><a href=/2>Petani cabai menunggu hujan turun</a></ul>"
      })
  void findsNoArticleWhereThereIsNone(String page) {
    assertThat(extract(page)).isInstanceOf(NotAnArticle.class);
  }

  @Row(97)
  @ParameterizedTest
  @CsvSource({
    "2023-11-02T20-59-53Z, 2023-11-02",
    "2023-11-02 20:59:53, 2023-11-02",
    "'Kamis, 2 November 2023 20:59 WIB', 2023-11-02",
    "1698933593, 2023-11-02",
    "2099-01-01T00:00:00Z,",
    "1970-01-01T00:00:00Z,",
    "0001-01-01T00:00:00Z,",
    "99999-01-01T00:00:00Z,",
    "31/02/2023,",
    "2023-02-31,",
    "kemarin,"
  })
  void knowsTheDayInJakartaOrNone(String told, @Nullable LocalDate day) {
    Article article = article("<meta name=pubdate content='" + told + "'>" + TEXT);

    assertThat(article.day()).isEqualTo(day);
  }
}
