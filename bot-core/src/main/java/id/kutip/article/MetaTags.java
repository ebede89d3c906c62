package id.kutip.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's meta tags by name, property or itemprop, without regard to case. */
final class MetaTags {

  private static final int MOST = 2_000;
  private static final int LONGEST = 2_000;

  private final Map<String, List<String>> values = new HashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    page.getElementsByTag("meta").stream().limit(MOST).forEach(tags::add);
    return tags;
  }

  private void add(Element meta) {
    String value = meta.attr("content").strip();
    if (value.isEmpty()) {
      return;
    }
    String capped = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    for (String attribute : List.of("property", "name", "itemprop")) {
      String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(capped);
      }
    }
  }

  /** The first value of the first of these lower-case names that the page has. */
  @Nullable String first(String... names) {
    List<String> found = all(names);
    return found.isEmpty() ? null : found.get(0);
  }

  /** All values of the first of these lower-case names that the page has. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }
}
