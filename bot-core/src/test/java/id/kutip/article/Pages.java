package id.kutip.article;

import id.kutip.article.ExtractionResult.Extracted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Pages made for tests, read as on one fixed day. */
final class Pages {

  /** Four paragraphs that are long enough for an article. */
  static final String TEXT =
      "<p>Wali kota membuka jembatan baru di atas sungai pada Selasa pagi, di hadapan warga dari"
          + " kedua tepi yang sudah menunggu sejak subuh.</p>"
          + "<p>Jembatan itu, kata dia, memotong jalan ke pasar dari satu jam menjadi sepuluh menit,"
          + " dan dibangun selama dua tahun oleh seratus pekerja.</p>"
          + "<p>Para pedagang berharap ongkos angkut turun sebelum musim hujan datang, karena jalan"
          + " lama sering terendam air.</p>"
          + "<p>Warga di hulu meminta jembatan kedua, sebab anak sekolah di sana masih menyeberang"
          + " dengan rakit bambu setiap hari.</p>";

  private static final ArticleExtractor EXTRACTOR =
      new ArticleExtractor(InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")));

  private Pages() {}

  /** The article on a page with that head and body. */
  static Article article(String head, String body) {
    return article(head, body, "id", null);
  }

  /** The article on a page in that language, found at that address. */
  static Article article(String head, String body, String language, @Nullable String url) {
    String html =
        "<html lang=" + language + "><head>" + head + "</head><body>" + body + "</body></html>";
    ExtractionResult result =
        EXTRACTOR.extract(html.getBytes(StandardCharsets.UTF_8), "text/html", url);
    if (result instanceof Extracted extracted) {
      return extracted.article();
    }
    throw new AssertionError("no article: " + result);
  }
}
