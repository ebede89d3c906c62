package id.kutip.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Takes from a page what is not its article: what cannot be seen, and what is named otherwise. */
final class PageCleaner {

  /** An element with more of the page's running text than this holds the article. */
  private static final double MOST = 0.3;

  private static final List<String> UNLIKELY = ResourceLines.of("unlikely-names.txt");

  private PageCleaner() {}

  /** Removes hidden elements and those that never hold text. */
  static void removeHidden(Element body) {
    List<Element> removed = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && depth > 0
              && (Tags.neverHoldText(element) || isHidden(element))) {
            removed.add(element);
          }
        });
    removed.forEach(Element::remove);
  }

  /** Removes elements whose class, id or role says that they are something else. */
  static void removeUnlikely(Element body, Density density) {
    int all = density.running(body);
    List<Element> removed = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && depth > 0
              && isUnlikely(element)
              && density.running(element) <= all * MOST) {
            removed.add(element);
          }
        });
    removed.forEach(Element::remove);
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

  private static boolean isUnlikely(Element element) {
    String tag = element.normalName();
    if (tag.equals("article") || tag.equals("main")) {
      return false;
    }
    return named(element.className()) || named(element.id()) || named(element.attr("role"));
  }

  /** Looks at each word of a name, however the words are joined: side-bar, sideBar, side_bar. */
  private static boolean named(String name) {
    int start = 0;
    int end = Math.min(name.length(), 300);
    for (int i = 1; i <= end; i++) {
      boolean border =
          i == end
              || !Character.isLetter(name.charAt(i))
              || (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1)));
      if (border) {
        if (i - start > 2 && isUnlikely(name.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i < end && Character.isLetter(name.charAt(i)) ? i : i + 1;
      }
    }
    return false;
  }

  private static boolean isUnlikely(String word) {
    for (String unlikely : UNLIKELY) {
      boolean open = unlikely.endsWith("*");
      if (open
          ? word.regionMatches(0, unlikely, 0, unlikely.length() - 1)
          : word.equals(unlikely)) {
        return true;
      }
    }
    return false;
  }
}
