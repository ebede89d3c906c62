package id.kutip.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Names the elements of feeds in one way, whatever prefix a feed writes: {@code title} for what
 * RSS, RDF and Atom define, {@code dc:title} and the like for the known modules, {@code ?:title}
 * for all else. A prefix that is not declared means what it means by custom.
 */
final class FeedNames {

  /** Namespaces in lower case without closing slash or number sign, by the prefix used here. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://backend.userland.com/rss091", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://cyber.law.harvard.edu/rss/rss.html", ""),
          Map.entry("http://purl.org/rss/1.0", ""),
          Map.entry("http://purl.org/net/rss1.1", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/atom/ns", ""),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.rssboard.org/media-rss", "media"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.pheedo.com/namespace/pheedo", "pheedo"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

  /** What prefixes mean by custom where they are not declared. */
  private static final Map<String, String> CUSTOMARY =
      Map.ofEntries(
          Map.entry("atom", ""),
          Map.entry("atom10", ""),
          Map.entry("a10", ""),
          Map.entry("rss", ""),
          Map.entry("dc", "dc"),
          Map.entry("dcterms", "dcterms"),
          Map.entry("content", "content"),
          Map.entry("sy", "sy"),
          Map.entry("itunes", "itunes"),
          Map.entry("media", "media"),
          Map.entry("feedburner", "feedburner"),
          Map.entry("rdf", "rdf"),
          Map.entry("xhtml", "xhtml"));

  private FeedNames() {}

  /** The name of an element, in lower case. */
  static String of(Element element) {
    String prefix = prefix(element);
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static String prefix(Element element) {
    String namespace = element.tag().namespace();
    String written = element.tag().prefix();
    if (namespace.equals(Parser.NamespaceXml)) {
      return written.isEmpty() ? "" : CUSTOMARY.getOrDefault(written.toLowerCase(Locale.ROOT), "?");
    }
    String bare = namespace.strip().toLowerCase(Locale.ROOT);
    while (bare.endsWith("/") || bare.endsWith("#")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    // a default namespace that nobody knows is one that the feed's maker thought up for RSS itself
    return PREFIXES.getOrDefault(bare, written.isEmpty() && !isForeign(bare) ? "" : "?");
  }

  private static boolean isForeign(String namespace) {
    return namespace.startsWith("http://www.w3.org/");
  }
}
