package id.kutip.feed;

import id.kutip.feed.Feed.Format;
import id.kutip.feed.Feed.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Reads a feed out of an XML tree, however much of it is there. */
final class XmlFeedReader {

  /** How deep below the document a feed's root may stand. */
  private static final int ROOT_WITHIN = 3;

  private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

  private XmlFeedReader() {}

  static Optional<Feed> read(Document document, @Nullable String url) {
    Element root = root(document, 0);
    if (root == null) {
      return Optional.empty();
    }
    Format format = format(root);
    List<Element> items = items(root);
    Element channel = channel(root, format);
    FeedElement head = new FeedElement(channel, url);
    String language = language(head, root);
    String link = WebLinks.page(head);
    EntryReader entries = new EntryReader(url == null ? link : url, FeedZone.of(language));
    Instant updated = entries.updated(head);
    return Optional.of(
        new Feed(
            format,
            Texts.shortened(
                head.plain("title", "dc:title", "media:title", "itunes:title"), EntryReader.TITLE),
            Texts.shortened(
                head.plain(
                    "description",
                    "subtitle",
                    "tagline",
                    "abstract",
                    "dc:description",
                    "info",
                    "itunes:summary",
                    "itunes:subtitle"),
                EntryReader.SUMMARY),
            link,
            id(head),
            language,
            EntryReader.authors(head),
            EntryReader.tags(head),
            image(head),
            updated == null ? entries.published(head) : updated,
            new Polling(
                interval(head),
                rhythm(head),
                silentHours(head),
                WebLinks.resolved(head, "itunes:new-feed-url")),
            PushLinks.in(head, url),
            items.stream().map(entries::read).toList()));
  }

  private static @Nullable Element root(Element parent, int depth) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String name = FeedNames.of(child);
      if (name.equals("html") || name.equals("xhtml:html")) {
        return null;
      }
      if (name.equals("rss")
          || name.equals("rdf")
          || name.equals("rdf:rdf")
          || name.equals("feed")
          || name.equals("channel")) {
        return child;
      }
    }
    Element first = parent.firstElementChild();
    return first == null || depth == ROOT_WITHIN ? null : root(first, depth + 1);
  }

  private static Format format(Element root) {
    String name = FeedNames.of(root);
    return switch (name) {
      case "feed" -> Format.ATOM;
      case "rdf", "rdf:rdf" -> Format.RDF;
      case "channel" -> Format.CDF;
      default -> Format.RSS;
    };
  }

  private static Element channel(Element root, Format format) {
    if (format == Format.ATOM || format == Format.CDF) {
      return root;
    }
    for (Element child = root.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (FeedNames.of(child).equals("channel")) {
        return child;
      }
    }
    return root;
  }

  /**
   * All items wherever they stand: a tag that is not closed swallows those that follow it. They are
   * taken out of one another, so that each has its own text only.
   */
  private static List<Element> items(Element root) {
    List<Element> items = new ArrayList<>();
    List<Element> swallowed = new ArrayList<>();
    root.filter(
        new NodeFilter() {
          private int open;

          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && isItem(element)) {
              if (items.size() == FeedParser.MOST_ENTRIES) {
                return FilterResult.STOP;
              }
              items.add(element);
              if (open++ > 0) {
                swallowed.add(element);
              }
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && isItem(element)) {
              open--;
            }
            return FilterResult.CONTINUE;
          }
        });
    swallowed.forEach(Element::remove);
    return items;
  }

  private static boolean isItem(Element element) {
    String local = element.tag().localName();
    if (!local.equalsIgnoreCase("item") && !local.equalsIgnoreCase("entry")) {
      return false;
    }
    String name = FeedNames.of(element);
    return name.equals("item") || name.equals("entry");
  }

  private static @Nullable String language(FeedElement head, Element root) {
    String said = head.text("language", "dc:language");
    if (said == null) {
      said = head.language();
    }
    if (said == null) {
      said = root.attr("xml:lang");
    }
    String language = Texts.cut(Texts.line(said), 35);
    return language.isEmpty() ? null : language;
  }

  private static @Nullable String id(FeedElement head) {
    String id = head.text("id", "guid", "dc:identifier");
    return id != null ? id : head.attribute("rdf:about");
  }

  private static @Nullable String image(FeedElement head) {
    Element picture = head.first("image");
    String url = picture == null ? null : head.url(picture, head.in(picture).text("url"));
    if (url == null) {
      url = EntryReader.itunesImage(head);
    }
    return url != null ? url : WebLinks.resolved(head, "logo", "icon");
  }

  /** The least time between polls: RSS's {@code ttl}. */
  private static @Nullable Duration interval(FeedElement head) {
    Integer minutes = number(head.text("ttl"));
    return minutes == null || minutes == 0 ? null : shorter(Duration.ofMinutes(minutes));
  }

  /**
   * How often the feed says that it brings something, in the words of the syndication module. No
   * least time between polls: most that say "hourly" have never thought about it.
   */
  private static @Nullable Duration rhythm(FeedElement head) {
    String period = head.text("sy:updateperiod");
    Integer often = number(head.text("sy:updatefrequency"));
    if (period == null) {
      return null;
    }
    Duration whole =
        switch (period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> null;
        };
    return whole == null
        ? null
        : shorter(often == null || often < 1 ? whole : whole.dividedBy(often));
  }

  private static Duration shorter(Duration interval) {
    return interval.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : interval;
  }

  private static Set<Integer> silentHours(FeedElement head) {
    Set<Integer> hours = new HashSet<>();
    Element skip = head.first("skiphours");
    if (skip != null) {
      for (Element hour : head.in(skip).all("hour")) {
        Integer value = number(hour.wholeText().strip());
        if (value != null && value >= 0 && value <= 24) {
          // RSS 0.91 counted from 1 to 24
          hours.add(value % 24);
        }
      }
    }
    return hours.size() == 24 ? Set.of() : hours;
  }

  private static @Nullable Integer number(@Nullable String text) {
    boolean digits =
        text != null
            && !text.isEmpty()
            && text.length() < 9
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.valueOf(text) : null;
  }
}
