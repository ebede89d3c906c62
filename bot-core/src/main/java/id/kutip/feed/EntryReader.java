package id.kutip.feed;

import id.kutip.feed.FeedEntry.Enclosure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the entries of an XML feed. */
final class EntryReader {

  static final int TITLE = 500;
  static final int SUMMARY = 1_000;
  private static final int ID = 2_000;
  private static final int MOST = 50;

  private final @Nullable String url;
  private final ZoneId zone;

  EntryReader(@Nullable String url, ZoneId zone) {
    this.url = url;
    this.zone = zone;
  }

  FeedEntry read(Element item) {
    FeedElement entry = new FeedElement(item, url);
    Markup content =
        entry.markup("content:encoded", "content", "xhtml:body", "body", "xhtml:div", "fullitem");
    String teaser =
        entry.plain(
            "summary",
            "description",
            "abstract",
            "tagline",
            "dc:description",
            "dcterms:abstract",
            "media:description",
            "itunes:summary",
            "itunes:subtitle");
    if (content == null) {
      content = entry.markup("description", "summary", "dc:description");
    }
    return new FeedEntry(
        id(entry),
        link(entry),
        Texts.shortened(entry.plain("title", "dc:title", "media:title", "itunes:title"), TITLE),
        Texts.shortened(teaser == null && content != null ? content.plain() : teaser, SUMMARY),
        content,
        authors(entry),
        published(entry),
        updated(entry),
        tags(entry),
        image(entry),
        enclosures(entry));
  }

  private static @Nullable String id(FeedElement entry) {
    String id = entry.text("guid", "id", "dc:identifier");
    if (id == null) {
      id = entry.attribute("rdf:about");
    }
    return id == null || id.length() > ID ? null : Texts.line(id);
  }

  private static @Nullable String link(FeedElement entry) {
    String link = WebLinks.page(entry);
    if (link != null) {
      return link;
    }
    Element guid = entry.first("guid");
    if (guid != null && !guid.attr("isPermaLink").equalsIgnoreCase("false")) {
      String address = guid.wholeText().strip();
      link = address.startsWith("http") ? WebLink.resolve(null, address) : null;
    }
    if (link == null) {
      String about = entry.attribute("rdf:about");
      link = about == null ? null : WebLink.resolve(null, about);
    }
    return link;
  }

  static List<String> authors(FeedElement parent) {
    Set<String> names = new LinkedHashSet<>();
    for (Element author : parent.all("author")) {
      FeedElement inside = parent.in(author);
      String name = author.firstElementChild() == null ? null : inside.text("name", "email");
      add(names, Persons.name(name != null ? name : new TextConstruct(author).plain()));
    }
    for (String other :
        new String[] {"dc:creator", "dc:author", "itunes:author", "managingeditor"}) {
      if (names.isEmpty()) {
        for (Element author : parent.all(other)) {
          add(names, Persons.name(new TextConstruct(author).plain()));
        }
      }
    }
    return List.copyOf(names);
  }

  static List<String> tags(FeedElement parent) {
    Set<String> tags = new LinkedHashSet<>();
    for (Element category :
        parent.all("category", "dc:subject", "media:category", "itunes:category")) {
      String term = FeedElement.attribute(category, "term");
      if (term == null) {
        term = FeedElement.attribute(category, "text");
      }
      add(tags, term == null ? new TextConstruct(category).plain() : Texts.line(term));
      for (Element inner : parent.in(category).all("itunes:category")) {
        add(tags, FeedElement.attribute(inner, "text"));
      }
    }
    String keywords = parent.text("itunes:keywords");
    if (keywords != null) {
      for (String keyword : keywords.split(",")) {
        add(tags, Texts.line(keyword));
      }
    }
    return List.copyOf(tags);
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null && !name.isEmpty() && names.size() < MOST) {
      names.add(Texts.cut(name, 200));
    }
  }

  private @Nullable Instant date(FeedElement entry, String... names) {
    for (Element child : entry.all(names)) {
      Optional<Instant> date = FeedDates.parse(child.wholeText(), zone);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  /** When a feed or an entry was last changed. */
  @Nullable Instant updated(FeedElement parent) {
    Instant said = date(parent, "updated", "modified", "lastbuilddate", "dcterms:modified");
    String attribute = said == null ? parent.attribute("lastmod") : null;
    return attribute == null ? said : FeedDates.parse(attribute, zone).orElse(null);
  }

  /** When a feed or an entry first appeared. */
  @Nullable Instant published(FeedElement parent) {
    return date(
        parent,
        "pubdate",
        "published",
        "issued",
        "dcterms:issued",
        "dc:date",
        "dcterms:created",
        "created",
        "date");
  }

  private static List<Enclosure> enclosures(FeedElement entry) {
    List<Enclosure> enclosures = new ArrayList<>();
    List<Element> candidates = new ArrayList<>(entry.all("enclosure"));
    for (Element link : entry.all("link")) {
      if (link.attr("rel").equalsIgnoreCase("enclosure")) {
        candidates.add(link);
      }
    }
    for (Element element : candidates) {
      String address = address(entry, element);
      if (address != null && enclosures.size() < MOST) {
        enclosures.add(new Enclosure(address, FeedElement.attribute(element, "type")));
      }
    }
    return enclosures;
  }

  static @Nullable String itunesImage(FeedElement parent) {
    for (Element image : parent.all("itunes:image", "itunes:link")) {
      String url = address(parent, image);
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  private static @Nullable String address(FeedElement parent, Element element) {
    String url = FeedElement.attribute(element, "url");
    return parent.url(element, url == null ? FeedElement.attribute(element, "href") : url);
  }

  private static @Nullable String image(FeedElement entry) {
    for (Element media : media(entry)) {
      String type = media.attr("type").toLowerCase(Locale.ROOT);
      boolean picture =
          !media.tag().localName().equalsIgnoreCase("content")
              || type.startsWith("image/")
              || media.attr("medium").equalsIgnoreCase("image");
      String address = address(entry, media);
      if (picture && address != null) {
        return address;
      }
    }
    return enclosures(entry).stream()
        .filter(file -> file.type() != null && file.type().startsWith("image/"))
        .map(Enclosure::url)
        .findFirst()
        .orElse(null);
  }

  private static List<Element> media(FeedElement entry) {
    List<Element> media =
        new ArrayList<>(
            entry.all("media:content", "media:thumbnail", "itunes:image", "itunes:link"));
    for (Element group : entry.all("media:group")) {
      media.addAll(entry.in(group).all("media:content", "media:thumbnail"));
    }
    return media;
  }
}
