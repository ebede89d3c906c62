package id.kutip.article;

import static id.kutip.article.Pages.TEXT;
import static id.kutip.article.Pages.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleBodyTest {

  private static final String HEAD = "<title>Jembatan baru dibuka</title>";
  private static final String ASIDE =
      "<p>Harga cabai naik lagi di pasar induk, kata pedagang yang ditemui pagi tadi.</p>";

  @Test
  void readsEverySectionOfAnArticleWhateverWrapsThem() {
    String section = "<div class=row><div class=column><div class=text>%s</div></div></div>";
    String second = TEXT.replace("jembatan", "dermaga").replace("Jembatan", "Dermaga");

    String text = body(section.formatted(TEXT) + section.formatted(second));

    assertThat(text).contains("membuka jembatan baru", "membuka dermaga baru");
  }

  @Test
  void staysWithinWhatThePageMarksAsTheArticle() {
    String more = TEXT.replace("Wali kota", "Gubernur").replace("kata dia", "ujarnya");

    String text =
        body(
            "<div><article>"
                + TEXT.repeat(1)
                + TEXT.replace("baru", "lain").replace("dua tahun", "tiga tahun")
                + "</article><div>"
                + more
                + "</div></div>");

    assertThat(text).contains("Wali kota").doesNotContain("Gubernur");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "related-posts",
        "relatedPosts",
        "comments",
        "photo_caption",
        "newsletter-box",
        "share"
      })
  void leavesOutWhatIsNamedOtherwise(String name) {
    assertThat(body(TEXT + "<div class='box " + name + "'>" + ASIDE + "</div>"))
        .doesNotContain("Harga cabai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unrelated", "print:text-black", "sharecropper-story"})
  void keepsWhatOnlyLooksNamedOtherwise(String name) {
    assertThat(body(TEXT + "<div class='" + name + "'>" + ASIDE + "</div>"))
        .contains("Harga cabai");
  }

  @Test
  void keepsAnArticleWhoseParagraphsAllHaveAnUnlikelyName() {
    String text = body(TEXT.replace("<p>", "<div class=widget><p>").replace("</p>", "</p></div>"));

    assertThat(text).contains("Wali kota", "musim hujan", "rakit bambu");
  }

  @Test
  void readsTextThatThePagesScriptWouldShow() {
    assertThat(
            body("<div>Memuat</div><div hidden id=stream>" + TEXT + TEXT.replace("baru", "lain")))
        .contains("Wali kota");
  }

  @Test
  void keepsShortItemsAndSubheadings() {
    String text =
        body(TEXT + "<h2>Yang dibangun</h2><ul><li>Jalan layang</li><li>Dermaga</li></ul>" + ASIDE);

    assertThat(text).contains("Yang dibangun\n\nJalan layang\n\nDermaga");
  }

  @Test
  void keepsTheCellsOfARowOnOneLine() {
    String table = "<table><tr><td>1</td><td>Sari Dewi</td><td>27 suara</td></tr></table>";

    assertThat(body(TEXT + table + ASIDE)).contains("1 Sari Dewi 27 suara");
  }

  @Test
  void keepsItemsThatStandTwiceButNoParagraph() {
    String item =
        "<li>Satu sendok teh garam laut yang kasar, dua siung bawang putih, dan minyak"
            + " kelapa secukupnya</li>";

    String text = body(TEXT + "<ul>" + item + item + "</ul>" + TEXT);

    assertThat(text.split("sendok teh", -1)).hasSize(3);
    assertThat(text.split("Wali kota", -1)).hasSize(2);
  }

  @Test
  void partsParagraphsWhereOldPagesBreakTheLineTwice() {
    String text = body("<div>" + TEXT.replace("<p>", "").replace("</p>", "<br>\n<br>") + "</div>");

    assertThat(text.split("\n\n")).hasSize(4);
  }

  @Test
  void dropsAHeadingWithNothingBelowAndTheTitleAbove() {
    String text = body("<h1>Jembatan baru dibuka</h1>" + TEXT + "<h3>Berita lain</h3>");

    assertThat(text).startsWith("Wali kota").endsWith("setiap hari.");
  }

  @ParameterizedTest(name = "{0} levels")
  @CsvSource({"1000", "20000"})
  void isNotSlowedDownByNesting(int levels) {
    Instant start = Instant.now();

    String text = body("<div class=x>".repeat(levels) + TEXT + "</div>".repeat(levels));

    assertThat(text).contains("Wali kota");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  private static String body(String html) {
    return article(HEAD, html).text();
  }
}
