package id.kutip.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes lists of feeds in and out as OPML 2.0 (opml.org/spec2.opml), the form that all feed readers
 * exchange. Entities of a DTD are never expanded and nothing is fetched. Pure.
 */
public final class Opml {

  /** Feeds that are read from one list. */
  public static final int MOST_FEEDS = 5_000;

  /** Characters of a list that are read. */
  public static final int LONGEST = 5_000_000;

  private static final int DEEPEST = 10;

  /** Characters of what Kutip says of a feed in one attribute. */
  private static final int LONGEST_OWN = 2_000;

  private static final String XMLNS = "xmlns:";

  /** The namespace of Kutip's own attributes. */
  private static final String OWN = "urn:kutip:subscription";

  /**
   * A feed in a list.
   *
   * @param url of the feed
   * @param title its name; null if it has none
   * @param site its home page; null if unknown
   * @param folder the names of the folders it is in, the outermost first, with slashes between
   *     them; null if it is in none
   * @param own what Kutip itself says of it, by name: attributes that other readers pass over
   */
  public record Outline(
      String url,
      @Nullable String title,
      @Nullable String site,
      @Nullable String folder,
      Map<String, String> own) {

    /** Copies what is Kutip's own. */
    public Outline {
      own = Map.copyOf(own);
    }

    /** A feed that Kutip says nothing of. */
    public Outline(
        String url, @Nullable String title, @Nullable String site, @Nullable String folder) {
      this(url, title, site, folder, Map.of());
    }
  }

  private Opml() {}

  /** The feeds of a list, each once; empty if the text is no OPML or too long. */
  public static Optional<List<Outline>> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    Element root = document.selectFirst("opml");
    if (root == null) {
      return Optional.empty();
    }
    Map<String, Outline> feeds = new LinkedHashMap<>();
    root.filter(new Reader(feeds, prefix(root)));
    return Optional.of(List.copyOf(feeds.values()));
  }

  /**
   * What Kutip's own names begin with in this list, the colon included; null if they are unknown.
   */
  private static @Nullable String prefix(Element root) {
    for (Attribute attribute : root.attributes()) {
      if (attribute.getKey().startsWith(XMLNS) && attribute.getValue().equals(OWN)) {
        return attribute.getKey().substring(XMLNS.length()) + ":";
      }
    }
    return null;
  }

  /** A list of those feeds, in their order, each folder once. */
  public static String write(String title, List<Outline> feeds) {
    // an XML document keeps the capitals of attributes, which HTML does not have
    Document document = Jsoup.parse("", "", Parser.xmlParser());
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
    Element root = document.appendElement("opml").attr("version", "2.0");
    if (feeds.stream().anyMatch(feed -> !feed.own().isEmpty())) {
      root.attr(XMLNS + "kutip", OWN);
    }
    root.appendElement("head").appendElement("title").text(title);
    Element body = root.appendElement("body");
    Map<String, Element> folders = new LinkedHashMap<>();
    for (Outline feed : feeds) {
      Element outline = folder(body, folders, feed.folder()).appendElement("outline");
      String name = feed.title() == null ? feed.url() : feed.title();
      outline.attr("type", "rss").attr("text", name).attr("title", name).attr("xmlUrl", feed.url());
      if (feed.site() != null) {
        outline.attr("htmlUrl", feed.site());
      }
      new TreeMap<>(feed.own())
          .forEach((key, value) -> outline.attr("kutip:" + key, escaped(value)));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.html() + "\n";
  }

  /** XML makes a space of a line break in an attribute. */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String unescaped(String value) {
    StringBuilder plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        plain.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static Element folder(Element body, Map<String, Element> folders, @Nullable String path) {
    Element at = body;
    StringBuilder way = new StringBuilder();
    for (String name : path == null ? new String[0] : path.split("/")) {
      way.append('/').append(name);
      Element parent = at;
      at =
          folders.computeIfAbsent(
              way.toString(),
              w -> parent.appendElement("outline").attr("text", name).attr("title", name));
    }
    return at;
  }

  /** Keeps the folders that are open while the tree is walked, without recursion. */
  private static final class Reader implements NodeFilter {

    private final Map<String, Outline> feeds;
    private final @Nullable String prefix;
    private final List<String> open = new ArrayList<>();

    Reader(Map<String, Outline> feeds, @Nullable String prefix) {
      this.feeds = feeds;
      this.prefix = prefix;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (!(node instanceof Element element) || !isOutline(element)) {
        return FilterResult.CONTINUE;
      }
      if (feeds.size() == MOST_FEEDS) {
        return FilterResult.STOP;
      }
      String url = WebLink.resolve(null, element.attributes().getIgnoreCase("xmlUrl"));
      String name = name(element);
      if (url != null) {
        String site = WebLink.resolve(null, element.attributes().getIgnoreCase("htmlUrl"));
        feeds.putIfAbsent(url, new Outline(url, name, site, folder(), own(element)));
      }
      open.add(url == null && name != null ? name.replace('/', '-') : "");
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && isOutline(element)) {
        open.remove(open.size() - 1);
      }
      return FilterResult.CONTINUE;
    }

    private Map<String, String> own(Element outline) {
      Map<String, String> own = new HashMap<>();
      for (Attribute attribute : outline.attributes()) {
        if (prefix != null
            && attribute.getKey().startsWith(prefix)
            && attribute.getValue().length() <= LONGEST_OWN) {
          own.put(attribute.getKey().substring(prefix.length()), unescaped(attribute.getValue()));
        }
      }
      return own;
    }

    private static boolean isOutline(Element element) {
      return element.tag().localName().equalsIgnoreCase("outline");
    }

    private static @Nullable String name(Element outline) {
      String title = Texts.line(outline.attributes().getIgnoreCase("title"));
      String name =
          title.isEmpty() ? Texts.line(outline.attributes().getIgnoreCase("text")) : title;
      return Texts.shortened(name, 200);
    }

    private @Nullable String folder() {
      List<String> names = open.stream().limit(DEEPEST).filter(name -> !name.isEmpty()).toList();
      return names.isEmpty() ? null : String.join("/", names);
    }
  }
}
