package id.kutip.article;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published: as JSON-LD and meta tags say, else as the page marks it, else as
 * its address or its text tell; a change's date only where there is no other. Days that cannot be
 * (before the web, after tomorrow) are no answer.
 */
final class DatesInPage {

  private static final Instant FIRST_SITES = Instant.parse("1993-01-01T00:00:00Z");
  private static final int FARTHEST_ZONE = 12;
  private static final Duration AHEAD = Duration.ofDays(2);
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
  private final boolean monthFirst;
  private final ZoneId local;
  private final Instant latest;

  private DatesInPage(boolean monthFirst, ZoneId local, Instant latest) {
    this.monthFirst = monthFirst;
    this.local = local;
    this.latest = latest;
  }

  static @Nullable OffsetDateTime published(
      Document page,
      MetaTags meta,
      StructuredData data,
      @Nullable String title,
      @Nullable String language,
      @Nullable String url,
      InstantSource clock) {
    String lang = language == null ? "" : language.toLowerCase(Locale.ROOT);
    boolean indonesian =
        lang.equals("id") || lang.startsWith("id-") || lang.equals("in") || lang.startsWith("id_");
    boolean american = lang.equals("en") || lang.startsWith("en-us") || lang.startsWith("en_us");
    DatesInPage dates =
        new DatesInPage(
            american, indonesian ? JAKARTA : ZoneOffset.UTC, clock.instant().plus(AHEAD));
    OffsetDateTime found = dates.told(data.published(), meta, PUBLISHED);
    OffsetDateTime address = dates.inAddress(url, meta.first("og:url"));
    if (found != null) {
      return address == null ? found : withDay(found, address);
    }
    if (address != null) {
      return address;
    }
    DatedElements elements = DatedElements.of(page, title, dates::read);
    found = elements.marked();
    if (found == null) {
      found = dates.told(data.text("dateModified"), meta, MODIFIED);
    }
    if (found == null) {
      found = dates.inAddress(meta.first("og:image"), meta.first("twitter:image"));
    }
    return found == null ? elements.plain() : found;
  }

  /**
   * An article is no younger than the day in its address; one day apart, the address counts in
   * another zone.
   */
  private static OffsetDateTime withDay(OffsetDateTime told, OffsetDateTime address) {
    long days = ChronoUnit.DAYS.between(address.toLocalDate(), told.toLocalDate());
    if (days > 1) {
      return address;
    }
    if (days != 0 && told.getOffset().getTotalSeconds() == 0) {
      // the page gives the instant in UTC, its address the day where it was written
      for (int hours = 1; hours <= FARTHEST_ZONE; hours++) {
        OffsetDateTime local =
            told.withOffsetSameInstant(ZoneOffset.ofHours(days < 0 ? hours : -hours));
        if (local.toLocalDate().equals(address.toLocalDate())) {
          return local;
        }
      }
    }
    return told;
  }

  private @Nullable OffsetDateTime told(@Nullable String first, MetaTags meta, String[] names) {
    OffsetDateTime date = first == null ? null : read(first);
    for (int i = 0; date == null && i < names.length; i++) {
      String value = meta.first(names[i]);
      date = value == null ? null : read(value);
    }
    return date;
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

  private @Nullable OffsetDateTime read(String text) {
    OffsetDateTime date = DateText.read(text, monthFirst, local);
    return date == null
            || date.toInstant().isBefore(FIRST_SITES)
            || date.toInstant().isAfter(latest)
        ? null
        : date;
  }
}
