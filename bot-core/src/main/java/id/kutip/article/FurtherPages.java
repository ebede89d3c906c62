package id.kutip.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the other pages of an article that its site has cut into several: links to the article's
 * own address with a page's number added, or with word that all of it is wanted.
 */
final class FurtherPages {

  private static final int MOST = 9;
  private static final int LINKS = 5_000;
  private static final int MOST_PARAMETERS = 50;
  private static final Set<String> PARAMETERS = Set.of("page", "pages", "halaman", "hal");
  private static final Set<String> FOLDERS = Set.of("page", "halaman");
  private static final String ALL = "all";

  private FurtherPages() {}

  /** Their addresses in order; one alone where there is one that holds all. */
  static List<String> of(Document page, @Nullable String url) {
    URI own = uri(url == null ? "" : url);
    if (own == null || !inQuery(own).isEmpty()) {
      return List.of();
    }
    TreeMap<Integer, String> numbered = new TreeMap<>();
    for (Element link : page.select("a[href], link[rel=next]").stream().limit(LINKS).toList()) {
      URI target = uri(link.absUrl("href"));
      String part = target == null ? "" : part(own, target);
      if (part.equals(ALL)) {
        return List.of(String.valueOf(target));
      }
      if (!part.isEmpty()) {
        numbered.putIfAbsent(Integer.valueOf(part), String.valueOf(target));
      }
    }
    return numbered.containsKey(2) ? numbered.values().stream().limit(MOST).toList() : List.of();
  }

  /** The address; null where it is none with a host. */
  private static @Nullable URI uri(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() == null ? null : uri;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The number of the article's page that the address is of, from 2 on, "all", or nothing. */
  private static String part(URI own, URI target) {
    if (!String.valueOf(target.getHost()).equalsIgnoreCase(own.getHost())) {
      return "";
    }
    String path = trimmed(own.getRawPath());
    String other = trimmed(target.getRawPath());
    if (other.equals(path)) {
      return inQuery(target);
    }
    if (path.isEmpty() || !other.startsWith(path + "/")) {
      return "";
    }
    String[] added = other.substring(path.length() + 1).split("/", 3);
    if (added.length == 1) {
      return number(added[0]);
    }
    return added.length == 2 && FOLDERS.contains(added[0]) ? number(added[1]) : "";
  }

  private static String inQuery(URI target) {
    String query = target.getRawQuery();
    if (query != null) {
      for (String parameter : query.split("&", MOST_PARAMETERS)) {
        int equals = parameter.indexOf('=');
        String name = parameter.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
        if (PARAMETERS.contains(name)) {
          return number(parameter.substring(equals + 1));
        }
      }
    }
    return "";
  }

  private static String trimmed(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String number(String text) {
    if (ALL.equals(text)) {
      return ALL;
    }
    boolean digits =
        !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && Integer.parseInt(text) > 1 ? text : "";
  }
}
