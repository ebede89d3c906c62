package id.kutip.article;

import id.kutip.text.ResourceLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes from a page what is not its article: what cannot be seen, and what is named otherwise. */
final class PageCleaner {

  /** Elements of one name that hold more of the page's running text than this are the article. */
  private static final double MOST = 0.3;

  /** The same for names that no article has, such as that of a discussion longer than it. */
  private static final double MOST_OF_SURE = 0.85;

  /** Hidden elements that hold as much of the running text are shown by the page's own script. */
  private static final double REVEALED = 0.6;

  private static final int MOST_CLASSES = 50;
  private static final int LONGEST_NAME = 100;
  private static final String SURE = "!";
  private static final List<String> UNLIKELY =
      ResourceLines.of(PageCleaner.class, "unlikely-names.txt");

  private PageCleaner() {}

  /** Removes hidden elements and those that never hold text. */
  static void removeHidden(Element body) {
    Density density = Density.of(body);
    int all = density.running(body);
    List<Element> removed = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && depth > 0
              && (Tags.neverHoldText(element)
                  || (isHidden(element) && density.running(element) <= all * REVEALED))) {
            removed.add(element);
          }
        });
    removed.forEach(Element::remove);
  }

  /** Removes elements whose class, id or role says that they are something else. */
  static void removeUnlikely(Element body, Density density) {
    Map<String, List<Element>> byName = new LinkedHashMap<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element && depth > 0) {
            String name = unlikelyName(element);
            if (name != null) {
              byName.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
            }
          }
        });
    int all = density.running(body);
    byName.forEach(
        (name, elements) -> {
          double most = all * (name.startsWith(SURE) ? MOST_OF_SURE : MOST);
          if (elements.stream().mapToInt(density::running).max().orElse(0) <= most) {
            elements.forEach(Element::remove);
          } else {
            elements.stream()
                .filter(element -> density.running(element) <= most / 3)
                .forEach(Element::remove);
          }
        });
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  private static @Nullable String unlikelyName(Element element) {
    String tag = element.normalName();
    if (tag.equals("article") || tag.equals("main")) {
      return null;
    }
    if (tag.equals("form")) {
      return "form";
    }
    for (String attribute :
        new String[] {element.className(), element.id(), element.attr("role")}) {
      for (String name : attribute.split(" ", MOST_CLASSES)) {
        // the classes of utility libraries say how something looks, not what it is
        String found = name.indexOf(':') < 0 && name.indexOf('[') < 0 ? unlikelyIn(name) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Looks at each word of a name, however the words are joined: side-bar, sideBar, side_bar. */
  private static @Nullable String unlikelyIn(String name) {
    int start = 0;
    int end = Math.min(name.length(), LONGEST_NAME);
    for (int i = 1; i <= end; i++) {
      boolean border =
          i == end
              || !Character.isLetter(name.charAt(i))
              || (Character.isUpperCase(name.charAt(i))
                  && Character.isLowerCase(name.charAt(i - 1)));
      if (border) {
        String word = name.substring(start, Math.max(start, i)).toLowerCase(Locale.ROOT);
        for (String unlikely : UNLIKELY) {
          if (matches(word, unlikely)) {
            return unlikely;
          }
        }
        start = i < end && Character.isLetter(name.charAt(i)) ? i : i + 1;
      }
    }
    return null;
  }

  private static boolean matches(String word, String unlikely) {
    int from = unlikely.startsWith(SURE) ? 1 : 0;
    boolean open = unlikely.endsWith("*");
    int length = unlikely.length() - from - (open ? 1 : 0);
    return (open ? word.length() >= length : word.length() == length)
        && word.regionMatches(0, unlikely, from, length);
  }
}
