package id.kutip.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.feed.Feed.Format;
import id.kutip.feed.Feed.Polling;
import id.kutip.feed.FeedEntry.Enclosure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), whatever types its values have. Thread-safe. */
final class JsonFeedReader {

  private static final int MOST = 50;

  private final ObjectMapper mapper = new ObjectMapper();

  Optional<Feed> read(String text, @Nullable String url) {
    JsonNode root;
    try {
      root = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      // also where it is nested deeper than anything that was meant to be read
      return Optional.empty();
    }
    boolean named = root.path("version").asText().contains("jsonfeed");
    if (!root.isObject() || !(named || root.path("items").isArray())) {
      return Optional.empty();
    }
    String language = string(root, "language");
    ZoneId zone = FeedZone.of(language);
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      if (item.isObject() && entries.size() < FeedParser.MOST_ENTRIES) {
        entries.add(entry(item, url, zone));
      }
    }
    return Optional.of(
        new Feed(
            Format.JSON,
            Texts.shortened(line(root, "title"), EntryReader.TITLE),
            Texts.shortened(line(root, "description"), EntryReader.SUMMARY),
            link(root, url, "home_page_url"),
            string(root, "feed_url"),
            language,
            authors(root),
            List.of(),
            link(root, url, "icon", "favicon"),
            null,
            Polling.UNSAID,
            PushLinks.in(root, url),
            entries));
  }

  private static FeedEntry entry(JsonNode item, @Nullable String url, ZoneId zone) {
    String html = string(item, "content_html");
    String text = string(item, "content_text");
    Markup content =
        html != null
            ? new Markup(html, url)
            : text != null ? new Markup(Entities.escape(Texts.cut(text, 200_000)), url) : null;
    String summary = line(item, "summary");
    if (summary == null && content != null) {
      summary = content.plain();
    }
    return new FeedEntry(
        string(item, "id"),
        link(item, url, "url", "external_url"),
        Texts.shortened(line(item, "title"), EntryReader.TITLE),
        Texts.shortened(summary, EntryReader.SUMMARY),
        content,
        authors(item),
        date(item, "date_published", zone),
        date(item, "date_modified", zone),
        strings(item.path("tags")),
        link(item, url, "image", "banner_image"),
        enclosures(item, url));
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    String text = value.isTextual() || value.isNumber() ? value.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String line(JsonNode node, String field) {
    String text = string(node, field);
    return text == null ? null : Texts.line(text);
  }

  private static @Nullable String link(JsonNode node, @Nullable String base, String... fields) {
    for (String field : fields) {
      String text = string(node, field);
      String link = text == null ? null : WebLink.resolve(base, text);
      if (link != null) {
        return link;
      }
    }
    return null;
  }

  private static @Nullable Instant date(JsonNode node, String field, ZoneId zone) {
    String text = string(node, field);
    return text == null ? null : FeedDates.parse(text, zone).orElse(null);
  }

  private static List<String> authors(JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode author : node.path("authors")) {
      addName(names, author);
    }
    if (names.isEmpty()) {
      addName(names, node.path("author"));
    }
    return List.copyOf(names);
  }

  private static void addName(Set<String> names, JsonNode author) {
    String name = Persons.name(author.isTextual() ? author.asText() : string(author, "name"));
    if (name != null && names.size() < MOST) {
      names.add(name);
    }
  }

  private static List<String> strings(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode value : array) {
      String text = value.isTextual() ? Texts.cut(Texts.line(value.asText()), 200) : "";
      if (!text.isEmpty() && texts.size() < MOST) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  private static List<Enclosure> enclosures(JsonNode item, @Nullable String base) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (JsonNode file : item.path("attachments")) {
      String link = link(file, base, "url");
      if (link != null && enclosures.size() < MOST) {
        enclosures.add(new Enclosure(link, string(file, "mime_type")));
      }
    }
    return enclosures;
  }
}
