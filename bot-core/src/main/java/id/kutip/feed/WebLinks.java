package id.kutip.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses among the links of a feed or an entry the one that leads to its page. */
final class WebLinks {

  private WebLinks() {}

  /**
   * The page: where a feed counts clicks, the address behind the counter; else the first {@code
   * link} with a text; else the best of those with an {@code href}.
   */
  static @Nullable String page(FeedElement parent) {
    String original = resolved(parent, "feedburner:origlink", "pheedo:origlink");
    if (original != null) {
      return original;
    }
    String best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Element link : parent.all("link", "a", "url")) {
      String href = FeedElement.attribute(link, "href");
      String url = parent.url(link, href == null ? link.wholeText() : href);
      int rank = href == null ? 0 : rank(link);
      if (url != null && rank < bestRank) {
        best = url;
        bestRank = rank;
      }
    }
    if (best == null) {
      String href = parent.attribute("href");
      best = href == null ? null : WebLink.resolve(null, href);
    }
    return best;
  }

  private static int rank(Element link) {
    String relation = link.attr("rel").strip().toLowerCase(Locale.ROOT);
    String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
    boolean page = type.isEmpty() || type.contains("html");
    return switch (relation) {
      case "alternate", "http://www.iana.org/assignments/relation/alternate", "" -> page ? 1 : 2;
      case "related", "via" -> 3;
      case "enclosure",
          "self",
          "hub",
          "next",
          "previous",
          "first",
          "last",
          "replies",
          "license",
          "edit",
          "service.post",
          "service.edit",
          "service.feed",
          "http://www.iana.org/assignments/relation/self" ->
          Integer.MAX_VALUE;
      default -> 4;
    };
  }

  /** The address in the text of the first child of those names that holds one. */
  static @Nullable String resolved(FeedElement parent, String... names) {
    for (Element child : parent.all(names)) {
      String url = parent.url(child, child.wholeText());
      if (url != null) {
        return url;
      }
    }
    return null;
  }
}
