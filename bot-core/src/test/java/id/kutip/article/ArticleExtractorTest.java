package id.kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.article.ExtractionResult.Extracted;
import id.kutip.article.ExtractionResult.NotAnArticle;
import id.kutip.article.ExtractionResult.Reason;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleExtractorTest {

  private static final String TEXT =
      "<p>Wali kota membuka jembatan baru di atas sungai pada Selasa pagi, di hadapan warga dari"
          + " kedua tepi yang sudah menunggu sejak subuh.</p>"
          + "<p>Jembatan itu, kata dia, memotong jalan ke pasar dari satu jam menjadi sepuluh menit,"
          + " dan dibangun selama dua tahun oleh seratus pekerja.</p>"
          + "<p>Para pedagang berharap ongkos angkut turun sebelum musim hujan datang, karena jalan"
          + " lama sering terendam air.</p>";
  private static final String HEAD = "<title>Jembatan baru dibuka</title>";

  private final ArticleExtractor extractor =
      new ArticleExtractor(InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")));

  static Stream<Named> hostilePages() {
    return Stream.of(
        new Named("85 nested divs", "<div>".repeat(100_000) + TEXT),
        new Named("86 nested tables", "<table><tr><td>".repeat(3_000) + TEXT),
        new Named("86 unclosed bold", "<b>".repeat(20_000) + TEXT),
        new Named("86 crossed inline elements", "<a><b><i><u>".repeat(3_000) + TEXT),
        new Named("87 links", "<a href=/x>jalan</a> ".repeat(50_000) + TEXT),
        new Named("87 paragraphs", "<p>Satu kalimat pendek.</p>".repeat(50_000) + TEXT),
        new Named("87 one paragraph", "<p>" + "kata ".repeat(1_000_000) + "</p>"),
        new Named("87 meta tags", "<meta name=author content=x>".repeat(100_000) + TEXT),
        new Named("88 brackets", data("[".repeat(100_000)) + TEXT),
        new Named("88 no number", data("{\"@type\":\"NewsArticle\",\"wordCount\":NaN}") + TEXT),
        new Named("92 controls", "\u0000\uFFFF\uD800" + TEXT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostilePages")
  void answersWhateverThePageHolds(Named page) {
    Instant start = Instant.now();

    ExtractionResult result = extract(HEAD + page.html());

    assertThat(result).isNotNull();
    if (result instanceof Extracted extracted) {
      assertThat(extracted.article().text()).hasSizeLessThanOrEqualTo(200_000);
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void row88PrefersTheArticleThatThePageIsAbout() {
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

  @Test
  void row88ReadsDataInsideAComment() {
    Article article =
        article(data("<!-- {\"@type\":\"NewsArticle\",\"author\":\"Sari Dewi\",} -->") + TEXT);

    assertThat(article.authors()).containsExactly("Sari Dewi");
  }

  @Test
  void row89CutsTitlesAndDropsMarksThatTurnTheText() {
    String title = "<title>" + "Jembatan baru dibuka\u202E ".repeat(500) + "</title>";

    assertThat(((Extracted) extract(title + TEXT)).article().title())
        .hasSizeLessThanOrEqualTo(500)
        .doesNotContain("\u202E");
  }

  @ParameterizedTest(name = "row 91: {0}")
  @CsvSource({"UTF-8", "UTF-16", "windows-1252"})
  void row91ReadsThePageWhateverItsHeaderClaims(String charset) {
    String html =
        page(
            "<meta charset=gb2312>".repeat(charset.equals("UTF-8") ? 1 : 0)
                + TEXT
                + "<p>Kafé itu dibuka kembali pada hari yang sama.</p>");

    ExtractionResult result =
        extractor.extract(html.getBytes(Charset.forName(charset)), "text/html", null);

    assertThat(((Extracted) result).article().text()).contains("Kafé itu");
  }

  @ParameterizedTest(name = "row 93: {0}")
  @CsvSource({
    "<div style='display: none'>",
    "<div hidden>",
    "<div aria-hidden=true>",
    "<template>",
    "<noscript>"
  })
  void row93LeavesHiddenTextOut(String opening) {
    String hidden = "<p>Kalimat ini tidak terlihat oleh siapa pun yang membaca halaman.</p>";
    String closing = "</" + opening.substring(1).replaceFirst("[ >].*", "") + ">";

    assertThat(article(TEXT + opening + hidden + closing).text()).doesNotContain("tidak terlihat");
  }

  @Test
  void row94ReadsAnArticleThatSitsInAForm() {
    assertThat(article("<form>" + TEXT + "</form>").text()).contains("Wali kota", "musim hujan");
  }

  @Test
  void row96SaysThatAHomePageIsAList() {
    String headline = "<p>Harga cabai naik lagi di pasar induk menjelang hari raya</p>";
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      list.append(headline.replace("lagi", "lagi untuk kali ke " + i));
    }

    assertThat(extract("<title>Berita</title>" + list)).isEqualTo(new NotAnArticle(Reason.INDEX));
  }

  @ParameterizedTest(name = "row 97: {0}")
  @CsvSource({
    "2023-11-02T20-59-53Z, 2023-11-02",
    "2023-11-02 20:59:53, 2023-11-02",
    "'Kamis, 2 November 2023 20:59 WIB', 2023-11-02",
    "1698933593, 2023-11-02",
    "2099-01-01T00:00:00Z,",
    "1970-01-01T00:00:00Z,",
    "0001-01-01T00:00:00Z,",
    "31/02/2023,"
  })
  void row97KnowsTheDayInJakartaOrNone(String told, @Nullable LocalDate day) {
    Article article = article("<meta name=pubdate content='" + told + "'>" + TEXT);

    assertThat(article.day()).isEqualTo(day);
  }

  @Test
  void namesTheWriterAndNeverTheEditor() {
    Article article =
        article(
            "<meta name=content_author content='Sari Dewi'><meta name=content_editor"
                + " content='Budi'>"
                + data("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Budi\"}}")
                + TEXT);

    assertThat(article.authors()).containsExactly("Sari Dewi");
  }

  @Test
  void readsABylineWithoutItsOpening() {
    Article article = article("<div class=byline>Penulis: Sari Dewi dan Tono</div>" + TEXT);

    assertThat(article.authors()).containsExactly("Sari Dewi", "Tono");
  }

  @ParameterizedTest
  @CsvSource({
    "Baca juga: Harga cabai naik",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Simak Video: Pasar pagi",
    "(abc/def)",
    "Editor: Budi"
  })
  void dropsWhatStandsBetweenTheParagraphs(String noise) {
    Article article = article(TEXT + "<p>" + noise + "</p>" + TEXT.replace("baru", "lain"));

    assertThat(article.text()).doesNotContain(noise);
  }

  @ParameterizedTest
  @CsvSource({"Just a moment...", "Please enable JavaScript", "Kami ingin tahu: Anda bukan robot?"})
  void row79And80SayThatAWallStandsBeforeTheArticle(String wall) {
    assertThat(extract("<title>" + wall + "</title><p>" + wall + "</p>"))
        .isEqualTo(new NotAnArticle(Reason.WALL));
  }

  @Test
  void saysThatOnlyTheTeaserIsFree() {
    assertThat(
            extract(
                data("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}")
                    + TEXT.substring(0, TEXT.indexOf("</p>"))))
        .isEqualTo(new NotAnArticle(Reason.PAYWALL));
  }

  private Article article(String html) {
    ExtractionResult result = extract(page(html));
    assertThat(result).isInstanceOf(Extracted.class);
    return ((Extracted) result).article();
  }

  private ExtractionResult extract(String html) {
    return extractor.extract(html.getBytes(StandardCharsets.UTF_8), "text/html", null);
  }

  private static String page(String body) {
    return "<html lang=id><head>" + HEAD + "</head><body>" + body + "</body></html>";
  }

  private static String data(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  /** A page, shown in the report by its row. */
  record Named(String row, String html) {
    @Override
    public String toString() {
      return row;
    }
  }
}
