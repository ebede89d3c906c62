package id.kutip.article;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published: as JSON-LD and meta tags say, else as the page marks it, else as
 * its address or its text tell; a change's date only where there is no other. Days that cannot be
 * (before the web, after tomorrow) are no answer.
 */
final class DatesInPage {

  private static final Instant FIRST_SITES = Instant.parse("1993-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(2);
  private static final int LOOKED_AT = 400;
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?![0-9])");
  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_]?([01]\\d)[-_]?([0-3]\\d)(?!\\d)");
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "dtk:publishdateunix",
    "content_publisheddate",
    "datepublished",
    "article:published",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "published_date",
    "date_published",
    "publication_date",
    "article_date_original",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.created",
    "dc.date",
    "dc:date",
    "citation_publication_date",
    "citation_online_date",
    "og:pubdate",
    "originalpublicationdate",
    "bt:pubdate",
    "timestamp",
    "publishtime",
    "datecreated",
    "date"
  };
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified",
    "dcterms.modified", "last-modified", "lastmod", "revised"
  };
  private static final String MARKED =
      "[itemprop=datePublished], [property=datePublished], [pubdate], abbr.published, .dt-published, .published";
  private static final String NAMED =
      "[class*=publish], [class*=date], [class*=Date], [id*=date], [class*=timestamp], [class*=byline],"
          + " [class*=time], [class*=datum], [class*=tanggal], [class*=fecha], [class*=meta],"
          + " [class*=entry-], [class*=post-info], [class*=postinfo], [class*=info], [class*=author]";

  private final Document page;
  private final boolean monthFirst;
  private final ZoneId local;
  private final Instant latest;

  private DatesInPage(Document page, boolean monthFirst, ZoneId local, Instant latest) {
    this.page = page;
    this.monthFirst = monthFirst;
    this.local = local;
    this.latest = latest;
  }

  static @Nullable OffsetDateTime published(
      Document page,
      MetaTags meta,
      StructuredData data,
      @Nullable String language,
      @Nullable String url,
      InstantSource clock) {
    String lang = language == null ? "" : language.toLowerCase(Locale.ROOT);
    boolean indonesian =
        lang.equals("id") || lang.startsWith("id-") || lang.equals("in") || lang.startsWith("id_");
    boolean american = lang.equals("en") || lang.startsWith("en-us") || lang.startsWith("en_us");
    DatesInPage dates =
        new DatesInPage(
            page, american, indonesian ? JAKARTA : ZoneOffset.UTC, clock.instant().plus(AHEAD));
    OffsetDateTime found = dates.told(data.published(), meta, PUBLISHED);
    if (found == null) {
      found = dates.marked();
    }
    if (found == null) {
      found = dates.inAddress(url, meta.first("og:url"));
    }
    if (found == null) {
      found = dates.named();
    }
    if (found == null) {
      found = dates.told(data.text("dateModified"), meta, MODIFIED);
    }
    return found == null ? dates.inText() : found;
  }

  private @Nullable OffsetDateTime told(@Nullable String first, MetaTags meta, String[] names) {
    OffsetDateTime date = first == null ? null : read(first);
    for (int i = 0; date == null && i < names.length; i++) {
      String value = meta.first(names[i]);
      date = value == null ? null : read(value);
    }
    return date;
  }

  private @Nullable OffsetDateTime marked() {
    OffsetDateTime date = firstOf(page.select(MARKED));
    return date == null ? firstOf(page.select("time")) : date;
  }

  private @Nullable OffsetDateTime firstOf(List<Element> elements) {
    int left = LOOKED_AT;
    for (Element element : elements) {
      if (left-- == 0) {
        break;
      }
      if (isChange(element)
          || element.closest("aside, footer, [class*=comment], [id*=comment], [class*=related]")
              != null) {
        continue;
      }
      for (String attribute :
          List.of("datetime", "content", "title", "data-time", "data-timestamp")) {
        OffsetDateTime date = element.hasAttr(attribute) ? read(element.attr(attribute)) : null;
        if (date != null) {
          return date;
        }
      }
      OffsetDateTime date = read(element.text());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static boolean isChange(Element element) {
    String names = (element.className() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
    return (names.contains("updated") && !names.contains("published"))
        || names.contains("modified");
  }

  private @Nullable OffsetDateTime named() {
    int left = LOOKED_AT;
    for (Element element : page.select(NAMED)) {
      if (left-- == 0) {
        break;
      }
      // an element that holds a date and little else
      if (element.childrenSize() < 12
          && length(element) < 150
          && element.closest(
                  "aside, footer, nav, [class*=comment], [id*=comment], [class*=related], [class*=sidebar], [id*=sidebar], [class*=widget]")
              == null) {
        OffsetDateTime date = read(element.text());
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** The length of the element's text, counted only as far as it matters. */
  private static int length(Element element) {
    return element.childNodeSize() > 40 ? Integer.MAX_VALUE : element.text().length();
  }

  private @Nullable OffsetDateTime inAddress(@Nullable String... urls) {
    for (Pattern pattern : List.of(IN_ADDRESS, DAY_IN_ADDRESS)) {
      for (String url : urls) {
        Matcher match = pattern.matcher(url == null ? "" : cut(url));
        while (match.find()) {
          OffsetDateTime date = read(match.group(1) + "-" + match.group(2) + "-" + match.group(3));
          if (date != null) {
            return date;
          }
        }
      }
    }
    return null;
  }

  private static String cut(String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    return path.length() > 500 ? path.substring(0, 500) : path;
  }

  private @Nullable OffsetDateTime inText() {
    int left = 3 * LOOKED_AT;
    for (Element element :
        page.select("p, span, div, td, li, small, em, i, b, strong, font, h2, h3, h4, h5, h6, a")) {
      if (left-- == 0) {
        break;
      }
      String own = element.ownText();
      if (own.length() >= 8 && own.length() < 120) {
        OffsetDateTime date = read(own);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable OffsetDateTime read(String text) {
    OffsetDateTime date = DateText.read(text, monthFirst, local);
    return date == null
            || date.toInstant().isBefore(FIRST_SITES)
            || date.toInstant().isAfter(latest)
        ? null
        : date;
  }
}
