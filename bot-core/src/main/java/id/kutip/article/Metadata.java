package id.kutip.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger log = LoggerFactory.getLogger(Metadata.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final int LONGEST_TITLE = 500;

  static Metadata of(Document page) {
    JsonNode article = jsonLd(page);
    String language = attribute(page.selectFirst("html[lang]"), "lang");
    OffsetDateTime published =
        firstDate(
            text(article, "datePublished"),
            meta(page, "article:published_time"),
            meta(page, "dtk:publishdateunix"),
            meta(page, "content_PublishedDate"),
            meta(page, "datePublished"),
            meta(page, "pubdate"),
            meta(page, "publishdate"),
            meta(page, "date"),
            meta(page, "dc.date"),
            meta(page, "parsely-pub-date"),
            attribute(page.selectFirst("time[datetime]"), "datetime"));
    List<String> authors = authors(page, article);
    String type = meta(page, "og:type");
    return new Metadata(
        title(page, article),
        firstOf(
            name(article == null ? null : article.get("publisher")), meta(page, "og:site_name")),
        authors,
        published,
        language,
        text(article, "articleBody"),
        article == null || !"false".equalsIgnoreCase(text(article, "isAccessibleForFree")),
        article != null || "article".equals(type));
  }

  private static @Nullable String title(Document page, @Nullable JsonNode article) {
    Element heading = page.selectFirst("h1");
    String title =
        firstOf(
            text(article, "headline"),
            meta(page, "og:title"),
            heading == null ? null : heading.text(),
            page.title());
    if (title == null) {
      return null;
    }
    String plain =
        org.jsoup.parser.Parser.unescapeEntities(title, false).replaceAll("\\s+", " ").strip();
    return plain.length() > LONGEST_TITLE ? plain.substring(0, LONGEST_TITLE) : plain;
  }

  private static List<String> authors(Document page, @Nullable JsonNode article) {
    String writer = meta(page, "content_author");
    if (writer != null) {
      return List.of(writer);
    }
    List<String> names = new ArrayList<>();
    JsonNode author = article == null ? null : article.get("author");
    if (author != null) {
      if (author.isArray()) {
        author.forEach(one -> addName(names, name(one)));
      } else {
        addName(names, name(author));
      }
    }
    if (names.isEmpty()) {
      addName(names, meta(page, "author"));
    }
    if (names.isEmpty()) {
      Element byline = page.selectFirst("[rel=author], [itemprop=author], .byline, .author-name");
      addName(
          names,
          byline == null ? null : byline.text().replaceFirst("(?i)^(by|oleh|penulis:?)\\s+", ""));
    }
    return names;
  }

  private static void addName(List<String> names, @Nullable String name) {
    if (name != null
        && !name.isBlank()
        && name.length() < 100
        && !name.startsWith("http")
        && !names.contains(name.strip())) {
      names.add(name.strip());
    }
  }

  private static @Nullable String name(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    return node.isTextual() ? node.textValue() : text(node, "name");
  }

  private static @Nullable JsonNode jsonLd(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      String data = script.data();
      if (data.length() > 2_000_000) {
        continue;
      }
      try {
        JsonNode found = find(JSON.readTree(data), 0);
        if (found != null) {
          return found;
        }
      } catch (JsonProcessingException e) {
        log.debug("a page with broken JSON-LD; its other metadata is read", e);
      }
    }
    return null;
  }

  private static @Nullable JsonNode find(@Nullable JsonNode node, int depth) {
    if (node == null || depth > 4) {
      return null;
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        JsonNode found = find(child, depth + 1);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    JsonNode type = node.get("@type");
    String types = type == null ? "" : type.toString();
    if (types.contains("Article") || types.contains("BlogPosting") || types.contains("Report")) {
      return node;
    }
    return find(node.get("@graph"), depth + 1);
  }

  private static @Nullable OffsetDateTime firstDate(@Nullable String... texts) {
    for (String text : texts) {
      OffsetDateTime date = text == null ? null : date(text.strip());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable OffsetDateTime date(String text) {
    try {
      if (text.length() == 10 && text.chars().allMatch(Character::isDigit)) {
        return Instant.ofEpochSecond(Long.parseLong(text)).atZone(JAKARTA).toOffsetDateTime();
      }
      String iso = text.replace(' ', 'T');
      if (iso.length() == 10) {
        return LocalDate.parse(iso).atStartOfDay().atOffset(ZoneOffset.UTC);
      }
      if (iso.matches(".*[+-]\\d{4}$")) {
        iso = iso.substring(0, iso.length() - 2) + ":" + iso.substring(iso.length() - 2);
      }
      boolean zoned = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:\\d\\d$");
      return zoned ? OffsetDateTime.parse(iso) : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable String meta(Document page, String name) {
    Element meta =
        page.selectFirst(
            "meta[property="
                + name.replace(":", "\\:")
                + "], meta[name="
                + name.replace(":", "\\:")
                + "]");
    if (meta == null) {
      for (Element each : page.select("meta[content]")) {
        if (name.equalsIgnoreCase(each.attr("property"))
            || name.equalsIgnoreCase(each.attr("name"))
            || name.equalsIgnoreCase(each.attr("itemprop"))) {
          meta = each;
          break;
        }
      }
    }
    return attribute(meta, "content");
  }

  private static @Nullable String attribute(@Nullable Element element, String name) {
    String value = element == null ? "" : element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable String text(@Nullable JsonNode node, String field) {
    JsonNode value = node == null ? null : node.get(field);
    return value == null || !value.isValueNode() || value.asText().isBlank()
        ? null
        : value.asText();
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
