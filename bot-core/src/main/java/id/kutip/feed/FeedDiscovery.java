package id.kutip.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the feeds of a site may be: what its page declares, then what its page links to, then the
 * paths that most sites use. Nothing is fetched here; whoever asks tries the candidates in order,
 * and takes a guess only if it turns out to be a feed. Pure.
 */
public final class FeedDiscovery {

  private static final int MOST = 10;
  private static final int PAGE = 1_000_000;

  private static final List<String> CUSTOMARY =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json");

  /** How good a candidate is. */
  public enum Source {
    /** The page says that this is its feed. */
    DECLARED,
    /** The page links to it, and it looks like a feed. */
    LINKED,
    /** Many sites have one there. */
    GUESSED
  }

  /**
   * An address that may be a feed's.
   *
   * @param title what the page calls it; null if nothing
   */
  public record Candidate(String url, @Nullable String title, Source source) {}

  private FeedDiscovery() {}

  /**
   * The feeds that a page declares or links to, the best first; feeds of comments come last.
   *
   * @param html of the page, as hostile as it may be
   * @param url of the page
   */
  public static List<Candidate> inPage(String html, String url) {
    Document page = Jsoup.parse(Texts.cut(html, PAGE));
    Element baseTag = page.selectFirst("base[href]");
    String base = baseTag == null ? url : WebLink.resolve(url, baseTag.attr("href"));
    Map<String, Candidate> articles = new LinkedHashMap<>();
    Map<String, Candidate> comments = new LinkedHashMap<>();
    for (Element link : page.select("link[href]")) {
      if (isDeclaration(link)) {
        add(link, base, Source.DECLARED, isAboutComments(link) ? comments : articles);
      }
    }
    for (Element link : page.select("a[href]")) {
      if (articles.size() < MOST && looksLikeFeed(link.attr("href"))) {
        add(link, base, Source.LINKED, isAboutComments(link) ? comments : articles);
      }
    }
    comments.forEach(articles::putIfAbsent);
    return articles.values().stream().limit(MOST).toList();
  }

  /** Where a site's feed often is, below the address given and at its root. */
  public static List<Candidate> guesses(String url) {
    List<Candidate> guesses = new ArrayList<>();
    for (String path : CUSTOMARY) {
      String guess = WebLink.resolve(url, path);
      if (guess != null) {
        guesses.add(new Candidate(guess, null, Source.GUESSED));
      }
    }
    return List.copyOf(guesses);
  }

  private static boolean isDeclaration(Element link) {
    List<String> relations =
        List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    String type = link.attr("type").toLowerCase(Locale.ROOT);
    boolean feed =
        type.contains("rss")
            || type.contains("atom")
            || type.contains("rdf")
            || type.contains("feed+json");
    return relations.contains("feed") || (relations.contains("alternate") && feed);
  }

  private static boolean isAboutComments(Element link) {
    String about = (link.attr("title") + " " + link.attr("href")).toLowerCase(Locale.ROOT);
    return about.contains("comment") || about.contains("komentar");
  }

  private static boolean looksLikeFeed(String href) {
    String path = href.toLowerCase(Locale.ROOT);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.equals("feed")
        || last.equals("rss")
        || last.equals("atom")
        || last.equals("feed.json")
        || last.endsWith(".rss")
        || last.endsWith(".rdf")
        || last.endsWith(".atom")
        || (last.endsWith(".xml")
            && (path.contains("rss") || path.contains("feed") || path.contains("atom")));
  }

  private static void add(
      Element link, @Nullable String base, Source source, Map<String, Candidate> found) {
    String url = WebLink.resolve(base, link.attr("href"));
    if (url != null && found.size() < MOST) {
      String title = Texts.line(source == Source.DECLARED ? link.attr("title") : link.text());
      found.putIfAbsent(url, new Candidate(url, Texts.shortened(title, 200), source));
    }
  }
}
