package id.kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.article.ExtractionResult.Extracted;
import id.kutip.article.ExtractionResult.NotAnArticle;
import id.kutip.article.ExtractionResult.Reason;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(
      strings = {
        "Subscribe to continue reading",
        "Artikel ini khusus untuk pelanggan",
        "Masuk atau berlangganan untuk membaca selengkapnya"
      })
  void saysThatOnlyTheTeaserIsFreeWhereThePageOnlySaysSoToItsReaders(String notice) {
    String wall = "<div class=paywall><p>" + notice + "</p></div>";

    assertThat(extract(HEAD + TEXT + wall))
        .isEqualTo(new NotAnArticle(Reason.PAYWALL, "Jembatan baru dibuka", null));
    assertThat(extract(HEAD + TEXT + wall.replace("<div", "<div hidden")))
        .isInstanceOf(Extracted.class);
    String whole =
        TEXT
            + TEXT.replace("jembatan", "pasar").replace("Jembatan", "Pasar")
            + TEXT.replace("sungai", "rawa").replace("jalan", "jembatan")
            + TEXT.replace("pagi", "malam").replace("pasar", "kota");
    assertThat(extract(HEAD + whole + wall)).isInstanceOf(Extracted.class);
  }

  @Test
  void saysThatOnlyTheTeaserIsFree() {
    assertThat(
            extract(
                HEAD
                    + data("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}")
                    + TEXT.substring(0, TEXT.indexOf("</p>"))))
        .isEqualTo(new NotAnArticle(Reason.PAYWALL, "Jembatan baru dibuka", null));
  }

  @Test
  void namesTheArticleWhoseTextOnlyAScriptWouldShow() {
    ExtractionResult result =
        extract(
            "<html><head>"
                + data(
                    "{\"@type\":\"NewsArticle\",\"headline\":\"Nelayan Muncar pulang\","
                        + "\"datePublished\":\"2026-05-04T09:00:00+07:00\"}")
                + "</head><body><div id=app></div></body></html>");

    assertThat(result)
        .isEqualTo(
            new NotAnArticle(
                Reason.NO_TEXT,
                "Nelayan Muncar pulang",
                OffsetDateTime.parse("2026-05-04T09:00+07:00")));
    assertThat(Messages.in(Language.ENGLISH).say(((NotAnArticle) result).message()))
        .startsWith("“Nelayan Muncar pulang”: ");
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
}
