package id.kutip.article;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article: JSON-LD first, then meta tags, then the page's own structure.
 *
 * @param title null if none
 * @param site null if none
 * @param authors may be empty
 * @param published null if unknown
 * @param language code of the page; null if it does not tell
 * @param body the text as JSON-LD repeats it; null if it does not
 * @param free false if the page says that its text is for subscribers only
 * @param isArticle whether JSON-LD or OpenGraph call it an article
 */
record Metadata(
    @Nullable String title,
    @Nullable String site,
    List<String> authors,
    @Nullable OffsetDateTime published,
    @Nullable String language,
    @Nullable String body,
    boolean free,
    boolean isArticle) {

  static Metadata of(Document page, @Nullable String url, InstantSource clock) {
    MetaTags meta = MetaTags.of(page);
    StructuredData data = StructuredData.of(page);
    Element html = page.selectFirst("html[lang]");
    String language =
        html == null ? meta.first("og:locale", "content-language") : html.attr("lang");
    String publisher = data.publisher();
    String site = publisher == null ? meta.first("og:site_name") : publisher;
    SiteNames sites = SiteNames.of(meta.first("og:site_name"), publisher, url);
    String title = TitleFinder.title(page, meta, data, sites);
    return new Metadata(
        title,
        site,
        Bylines.authors(page, meta, data, sites),
        DatesInPage.published(page, meta, data, title, language, url, clock),
        language,
        data.text("articleBody"),
        !"false".equalsIgnoreCase(data.text("isAccessibleForFree")),
        data.found() || "article".equals(meta.first("og:type")));
  }
}
