package id.kutip.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Takes from a page the text that its style keeps from readers' eyes: tiny, transparent, of the
 * colour of its ground, or beside the screen. What is hidden so is written for machines.
 */
final class InvisibleText {

  /** What holds more of the page's text is shown by the page's own script when it has loaded. */
  private static final double REVEALED = 0.6;

  private static final int LONGEST_STYLE = 2_000;

  /** Pixels, in either direction, within which nobody reads. */
  private static final double TINY = 2;

  private static final double BESIDE_THE_SCREEN = -900;
  private static final Set<String> WHITE =
      Set.of("white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)");

  private InvisibleText() {}

  static void remove(Element body) {
    List<Element> invisible = new ArrayList<>();
    body.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (depth > 0
                && node instanceof Element element
                && isInvisible(element.attr("style"))) {
              invisible.add(element);
              return FilterResult.SKIP_CHILDREN;
            }
            return FilterResult.CONTINUE;
          }
        });
    if (invisible.isEmpty()) {
      return;
    }
    int all = body.wholeText().length();
    for (Element element : invisible) {
      if (element.wholeText().length() <= all * REVEALED) {
        element.remove();
      }
    }
  }

  private static boolean isInvisible(String style) {
    if (style.isEmpty() || style.length() > LONGEST_STYLE) {
      return false;
    }
    Map<String, String> values = values(style);
    boolean clipped = values.getOrDefault("overflow", "").equals("hidden");
    String ground = values.getOrDefault("background-color", values.getOrDefault("background", ""));
    String colour = values.getOrDefault("color", "");
    return number(values, "opacity", 1) == 0
        || number(values, "font-size", 16) < TINY
        || (clipped && (number(values, "width", 16) < TINY || number(values, "height", 16) < TINY))
        || number(values, "left", 0) < BESIDE_THE_SCREEN
        || number(values, "top", 0) < BESIDE_THE_SCREEN
        || number(values, "text-indent", 0) < BESIDE_THE_SCREEN
        || colour.equals("transparent")
        || (WHITE.contains(colour) && WHITE.contains(ground));
  }

  private static Map<String, String> values(String style) {
    Map<String, String> values = new HashMap<>();
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).replace("!important", "").replace(" ", "");
        values.put(declaration.substring(0, colon).strip(), value);
      }
    }
    return values;
  }

  /** The number in pixels, or without a unit; {@code other} where it is in another unit. */
  private static double number(Map<String, String> values, String name, double other) {
    String value = values.get(name);
    if (value == null) {
      return other;
    }
    String digits = value.endsWith("px") ? value.substring(0, value.length() - 2) : value;
    if (digits.isEmpty()
        || !digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-')) {
      return other;
    }
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return other;
    }
  }
}
