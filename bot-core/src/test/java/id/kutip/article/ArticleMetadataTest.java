package id.kutip.article;

import static id.kutip.article.Pages.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleMetadataTest {

  @Nested
  class Title {

    @ParameterizedTest
    @CsvSource(
        delimiter = '#',
        value = {
          "Jembatan baru dibuka | Kabar Sungai # Kabar Sungai",
          "Jembatan baru dibuka - Kabar Sungai # Kabar Sungai",
          "Jembatan baru dibuka：Kabar Sungai # Kabar Sungai",
          "Kabar Sungai: Jembatan baru dibuka # Kabar Sungai",
          "Jembatan baru dibuka - kabarsungai.example # ''",
          "Jembatan baru dibuka - # ''",
          "Jembatan baru dibuka | # ''",
        })
    void isFreedOfTheSitesName(String told, String site) {
      String head = meta("og:title", told) + (site.isEmpty() ? "" : meta("og:site_name", site));

      assertThat(at("https://www.kabarsungai.example/1", head, TEXT).title())
          .isEqualTo("Jembatan baru dibuka");
    }

    @Test
    void keepsADashOfItsOwn() {
      String head =
          meta("og:title", "Jembatan baru - dan rakit lama") + meta("og:site_name", "Kabar");

      assertThat(at(null, head, TEXT).title()).isEqualTo("Jembatan baru - dan rakit lama");
    }

    @Test
    void losesASuffixThatTheHeadingDoesNotHave() {
      String head = meta("og:title", "Jembatan baru ‘dibuka’ - Daerah - Kabar");

      assertThat(at(null, head, "<h1>Jembatan baru 'dibuka'</h1>" + TEXT).title())
          .isEqualTo("Jembatan baru 'dibuka'");
    }

    @Test
    void isTheHeadingWhereWhatIsSharedOnlyRepeatsTheWindow() {
      String head =
          "<title>Jembatan baru murah | Kabar</title>" + meta("og:title", "Jembatan baru murah");

      assertThat(at(null, head, "<h1>Jembatan baru di sungai</h1>" + TEXT).title())
          .isEqualTo("Jembatan baru di sungai");
    }

    @Test
    void isTheNewsroomsOwnHeadlineWhereItTellsOne() {
      String head =
          "<title>Jembatan baru murah</title>"
              + meta("og:title", "Jembatan baru murah")
              + data("{\"@type\":\"NewsArticle\",\"headline\":\"Jembatan baru dibuka wali kota\"}");

      assertThat(at(null, head, "<h1>Jembatan</h1>" + TEXT).title())
          .isEqualTo("Jembatan baru dibuka wali kota");
    }
  }

  @Nested
  class Author {

    @ParameterizedTest
    @CsvSource(
        delimiter = '#',
        value = {
          "<span class='author vcard'><a class=fn>Sari Dewi</a></span> # Sari Dewi",
          "<p>Oleh Sari Dewi</p> # Sari Dewi",
          "<small>Posted by Sari Dewi on May 2</small> # Sari Dewi",
          "<div class=entry-author>Sari Dewi 2 Mei 2024</div> # Sari Dewi",
          "<p><strong>Sari Dewi/Tono Budi</strong></p> # Sari Dewi,Tono Budi",
          "<div class=share-author>Sari Dewi</div> # ",
          "<p>Oleh pemerintah kota</p> # "
        })
    void isReadOffTheByline(String byline, @Nullable String names) {
      Article article = at(null, "", "<h1>Jembatan baru dibuka</h1>" + byline + TEXT);

      assertThat(String.join(",", article.authors())).isEqualTo(names == null ? "" : names);
    }

    @Test
    void isThePersonOnThePageRatherThanTheSite() {
      String head =
          meta("og:site_name", "Kabar")
              + data("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Kabar\"}}");

      assertThat(at(null, head, "<h1>Jembatan</h1><p>Oleh Sari Dewi</p>" + TEXT).authors())
          .containsExactly("Sari Dewi");
      assertThat(at(null, head, TEXT).authors()).containsExactly("Kabar");
    }
  }

  @Nested
  class Day {

    @ParameterizedTest
    @CsvSource({
      "'2 Mei 2024', id, 2024-05-02",
      "'May 2nd, 2024', en, 2024-05-02",
      "'2. května 2024', cs, 2024-05-02",
      "'2 мая 2024', ru, 2024-05-02",
      "'2024. május 2.', hu, 2024-05-02",
      "'2024년 5월 2일', ko, 2024-05-02",
      "'2024年5月2日', ja, 2024-05-02",
      "'2.5.24', de, 2024-05-02",
      "'05/02/2024', en, 2024-05-02",
      "'02/05/2024', fr, 2024-05-02",
      "'31. Februar 2024', de,"
    })
    void isReadInManyLanguages(String text, String language, @Nullable LocalDate day) {
      String body = "<h1>Jembatan baru</h1><div class=date>" + text + "</div>" + TEXT;

      assertThat(Pages.article("", body, language, null).day()).isEqualTo(day);
    }

    @Test
    void isTheOneAboutTheHeadlineNotThatOfAnotherArticle() {
      String other = "<div>%s</div>".formatted("<p>Berita</p>".repeat(60));
      String body =
          "<time datetime=2024-01-01>1 Januari</time>"
              + other
              + "<h1>Jembatan baru</h1><time datetime=2024-05-02>2 Mei</time>"
              + TEXT;

      assertThat(at(null, "", body).day()).isEqualTo(LocalDate.of(2024, 5, 2));
    }

    @Test
    void isNotThatOfAComment() {
      String body =
          "<h1>Jembatan</h1>" + TEXT + "<div id=comments><time datetime=2024-06-01></time></div>";

      assertThat(at(null, "", body).day()).isNull();
    }

    @Test
    void isNoLaterThanThatInTheAddress() {
      String head = meta("article:published_time", "2025-06-17T10:00:00+07:00");

      assertThat(at("https://kabar.example/2024/5/2/jembatan", head, TEXT).day())
          .isEqualTo(LocalDate.of(2024, 5, 2));
    }

    @Test
    void isCountedWhereTheAddressWasWritten() {
      String head = meta("article:published_time", "2024-05-02T02:25:54Z");

      Article article = at("https://kabar.example/2024/05/01/jembatan", head, TEXT);

      assertThat(article.published())
          .isNotNull()
          .satisfies(
              published -> {
                assertThat(published.toLocalDate()).isEqualTo(LocalDate.of(2024, 5, 1));
                assertThat(published.toInstant())
                    .isEqualTo(OffsetDateTime.parse("2024-05-02T02:25:54Z").toInstant());
              });
    }
  }

  private static Article at(@Nullable String url, String head, String body) {
    return Pages.article(head, body, "id", url);
  }

  private static String meta(String property, String content) {
    return "<meta property=\"" + property + "\" content=\"" + content + "\">";
  }

  private static String data(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }
}
