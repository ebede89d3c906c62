package id.kutip.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a feed and its children by their {@link FeedNames}. Not thread-safe. */
final class FeedElement {

  /** More children of one name than this are of no use to anyone. */
  private static final int MOST_ALIKE = 100;

  private final Element element;
  private final @Nullable String documentUrl;
  private final Map<String, List<Element>> children = new HashMap<>();

  FeedElement(Element element, @Nullable String documentUrl) {
    this.element = element;
    this.documentUrl = documentUrl;
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      List<Element> alike = children.computeIfAbsent(FeedNames.of(child), n -> new ArrayList<>(1));
      if (alike.size() < MOST_ALIKE) {
        alike.add(child);
      }
    }
  }

  FeedElement in(Element child) {
    return new FeedElement(child, documentUrl);
  }

  /** All children of those names, name after name. */
  List<Element> all(String... names) {
    List<Element> found = new ArrayList<>();
    for (String name : names) {
      found.addAll(children.getOrDefault(name, List.of()));
    }
    return found;
  }

  /** The first child of the first of those names that is there. */
  @Nullable Element first(String... names) {
    for (String name : names) {
      List<Element> alike = children.get(name);
      if (alike != null) {
        return alike.get(0);
      }
    }
    return null;
  }

  /** The bare text of the first child of those names that has any. */
  @Nullable String text(String... names) {
    for (Element child : all(names)) {
      String text = child.wholeText().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** What the first child of those names that has any text says, as a reader would see it. */
  @Nullable String plain(String... names) {
    for (Element child : all(names)) {
      String text = new TextConstruct(child).plain();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** The first child of those names that has any text, as HTML. */
  @Nullable Markup markup(String... names) {
    for (Element child : all(names)) {
      String html = new TextConstruct(child).html();
      if (!html.isBlank()) {
        return new Markup(html, base(child));
      }
    }
    return null;
  }

  /** An attribute of the element itself, whatever its case; null if it is not there or empty. */
  @Nullable String attribute(String name) {
    return attribute(element, name);
  }

  static @Nullable String attribute(Element element, String name) {
    String value = element.attributes().getIgnoreCase(name).strip();
    return value.isEmpty() ? null : value;
  }

  /** The address that a child, or an attribute of it, names. */
  @Nullable String url(Element child, @Nullable String reference) {
    return reference == null ? null : WebLink.resolve(base(child), reference);
  }

  /** What addresses in {@code inner} count from: each {@code xml:base} on the way down. */
  @Nullable String base(Element inner) {
    List<String> bases = new ArrayList<>();
    for (Element at = inner; at != null && bases.size() < 16; at = at.parent()) {
      String base = at.attr("xml:base");
      if (!base.isEmpty()) {
        bases.add(base);
      }
    }
    String base = documentUrl;
    for (int i = bases.size() - 1; i >= 0; i--) {
      String next = WebLink.resolve(base, bases.get(i));
      base = next == null ? base : next;
    }
    return base;
  }

  /** The language that this element is in; null if it does not say. */
  @Nullable String language() {
    String language = element.attr("xml:lang").strip();
    return language.isEmpty() ? null : language;
  }

  String name() {
    return FeedNames.of(element).toLowerCase(Locale.ROOT);
  }
}
