package id.kutip.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a page's JSON-LD says of its article. Tolerant of the usual breakage: comments around it,
 * trailing commas, line breaks in strings; of several articles, the one with the page's own title
 * counts.
 */
final class StructuredData {

  private static final Logger log = LoggerFactory.getLogger(StructuredData.class);
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 6;
  private static final int MOST = 500;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();
  private @Nullable JsonNode article;

  private StructuredData() {}

  static StructuredData of(Document page) {
    StructuredData data = new StructuredData();
    for (Element script : page.select("script[type*=ld+json]")) {
      data.read(script.data());
    }
    data.choose(page.title());
    return data;
  }

  /** Whether the page is called an article. */
  boolean found() {
    return article != null;
  }

  /** Whether the page is called a news article, which newsrooms' own software does. */
  boolean isNews() {
    return article != null && types(article).contains("NewsArticle");
  }

  /** A plain value of the article; null if it has none. */
  @Nullable String text(String field) {
    return text(article, field);
  }

  /** The day of publishing, of the article or else of the page. */
  @Nullable String published() {
    String date = text("datePublished");
    if (date == null) {
      date = text("dateCreated");
    }
    for (int i = 0; date == null && i < pages.size(); i++) {
      date = text(pages.get(i), "datePublished");
    }
    return date;
  }

  /** The publisher's name; null if none. */
  @Nullable String publisher() {
    List<String> names = names(article == null ? null : article.get("publisher"));
    return names.isEmpty() ? null : names.get(0);
  }

  /** The writers' names; people alone where people and organisations are given. */
  List<String> authors() {
    JsonNode author = article == null ? null : article.get("author");
    if (author == null && article != null) {
      author = article.get("creator");
    }
    List<String> people = new ArrayList<>();
    if (author != null) {
      Iterable<JsonNode> each = author.isArray() ? author : List.of(author);
      for (JsonNode one : each) {
        if (!types(resolved(one)).contains("Organization")) {
          people.addAll(names(one));
        }
      }
    }
    return people.isEmpty() ? names(author) : people;
  }

  private void read(String script) {
    int from = firstBracket(script);
    // what follows the first value, a closing comment for one, is not read
    int to = script.length();
    if (from < 0 || to <= from || to - from > LONGEST) {
      return;
    }
    try {
      collect(JSON.readTree(script.substring(from, to)), 0);
    } catch (JsonProcessingException e) {
      log.debug(
          "a page with broken JSON-LD; its other metadata is read: {}", e.getOriginalMessage());
    }
  }

  private static int firstBracket(String script) {
    for (int i = 0; i < script.length(); i++) {
      boolean wrapper = script.startsWith("[CDATA[", i);
      if (wrapper) {
        i += "[CDATA[".length() - 1;
      } else if (script.charAt(i) == '{' || script.charAt(i) == '[') {
        return i;
      }
    }
    return -1;
  }

  private void collect(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST || articles.size() + pages.size() + byId.size() > MOST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
      return;
    }
    String types = types(node);
    if (types.contains("Article") || types.contains("BlogPosting") || types.contains("Report")) {
      articles.add(node);
    } else if (types.contains("WebPage")) {
      pages.add(node);
    }
    String id = text(node, "@id");
    if (id != null && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
    collect(node.get("@graph"), depth + 1);
    collect(node.get("mainEntity"), depth + 1);
  }

  private void choose(String title) {
    double most = -1;
    for (JsonNode candidate : articles) {
      String headline = text(candidate, "headline");
      double shared = headline == null ? 0 : Wording.shared(headline, title);
      if (shared > most) {
        most = shared;
        article = candidate;
      }
    }
  }

  private JsonNode resolved(JsonNode node) {
    String id = text(node, "@id");
    JsonNode other = id == null || node.has("name") ? null : byId.get(id);
    return other == null ? node : other;
  }

  private List<String> names(@Nullable JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    if (node != null && node.isArray()) {
      node.forEach(one -> names.addAll(names(one)));
    } else if (node != null && node.isTextual()) {
      names.add(node.textValue());
    } else if (node != null) {
      JsonNode named = resolved(node).get("name");
      if (named != null && !named.isObject()) {
        names.addAll(names(named));
      }
    }
    return List.copyOf(names);
  }

  private static String types(JsonNode node) {
    JsonNode type = node.get("@type");
    return type == null ? "" : type.toString();
  }

  private static @Nullable String text(@Nullable JsonNode node, String field) {
    JsonNode value = node == null ? null : node.get(field);
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    return value == null || !value.isValueNode() || value.isNull() || value.asText().isBlank()
        ? null
        : value.asText();
  }
}
