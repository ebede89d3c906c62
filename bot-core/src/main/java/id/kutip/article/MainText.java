package id.kutip.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of a page's article: each element is scored by the text in its own
 * paragraphs less its links, with a damped share for those that hold it, after the idea of Arc90's
 * Readability; then the best one's paragraphs are read.
 */
final class MainText {

  private static final int LONGEST = 200_000;
  private static final int ENOUGH = 250;
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "footer",
          "iframe",
          "svg",
          "button",
          "select",
          "textarea",
          "input",
          "figure",
          "figcaption",
          "video",
          "audio",
          "object",
          "embed",
          "dialog");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "li",
          "ul",
          "ol",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "tr",
          "td",
          "pre",
          "header",
          "form",
          "dl",
          "dd",
          "dt",
          "center",
          "body");
  private static final List<String> UNLIKELY =
      List.of(
          "comment",
          "sidebar",
          "footer",
          "related",
          "share",
          "social",
          "promo",
          "newsletter",
          "advert",
          "breadcrumb",
          "cookie",
          "consent",
          "popup",
          "modal",
          "banner",
          "recommend",
          "trending",
          "popular",
          "terkait",
          "tags",
          "disqus",
          "widget",
          "subscribe",
          "signup",
          "menu",
          "navbar");
  private static final List<String> NOISE = ResourceLines.of("noise.txt");

  private MainText() {}

  /** The paragraphs of the article on the page; the page is cleaned on the way. */
  static List<String> paragraphs(Document page) {
    Element body = page.body();
    clean(body, false);
    Element named = body.clone();
    clean(named, true);
    List<String> strict = read(named);
    if (length(strict) >= ENOUGH) {
      return strict;
    }
    // a name that usually stands for something else may hold the article here
    List<String> relaxed = read(body);
    return length(relaxed) > 2 * length(strict) ? relaxed : strict;
  }

  private static void clean(Element root, boolean byName) {
    List<Element> dropped = new ArrayList<>();
    int all = byName ? paragraphText(root) : 0;
    root.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && !element.equals(root)
              && isDropped(element, byName, all)) {
            dropped.add(element);
          }
        });
    dropped.forEach(Element::remove);
  }

  private static boolean isDropped(Element element, boolean byName, int all) {
    String tag = element.normalName();
    if (DROPPED.contains(tag)) {
      return true;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    if (element.hasAttr("hidden")
        || "true".equals(element.attr("aria-hidden"))
        || style.contains("display:none")
        || style.contains("visibility:hidden")) {
      return true;
    }
    if (!byName
        || tag.equals("p")
        || tag.equals("article")
        || tag.equals("main")
        || tag.equals("body")) {
      return false;
    }
    String names =
        (element.className() + " " + element.id() + " " + element.attr("role"))
            .toLowerCase(Locale.ROOT);
    for (String unlikely : UNLIKELY) {
      if (names.contains(unlikely)) {
        // a wrapper that happens to carry such a name holds most of the page
        return paragraphText(element) < all * 0.3;
      }
    }
    return false;
  }

  private static int paragraphText(Element element) {
    int length = 0;
    for (Element paragraph : element.getElementsByTag("p")) {
      length += paragraph.text().length();
    }
    return length;
  }

  private static List<String> read(Element body) {
    Element best = best(body);
    return best == null ? List.of() : paragraphsOf(best);
  }

  private static @Nullable Element best(Element body) {
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    for (Element block : body.select("p, pre, blockquote, td, div, section, li")) {
      int own = ownText(block);
      if (own < 25) {
        continue;
      }
      double score = 1 + own / 100.0 * (1 - linkDensity(block));
      double share = 1;
      Element parent = block.normalName().equals("p") ? block.parent() : block;
      for (int level = 0; level < 5 && parent != null; level++) {
        scores.merge(parent, score * share, Double::sum);
        share *= level == 0 ? 0.6 : 0.5;
        parent = parent.parent();
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      double score = entry.getValue() * (1 - linkDensity(entry.getKey()));
      if (score > most
          || (score == most
              && best != null
              && entry.getKey().siblingIndex() < best.siblingIndex())) {
        most = score;
        best = entry.getKey();
      }
    }
    return best == null ? null : climbed(best);
  }

  /**
   * A parent that holds a quarter more of running text than its best child is the whole of which
   * that is a part.
   */
  private static Element climbed(Element best) {
    Element at = best;
    while (at.parent() != null && !at.normalName().equals("body")) {
      Element parent = at.parent();
      if (parent == null
          || paragraphText(parent) <= paragraphText(at) * 1.25
          || linkDensity(parent) > 0.35) {
        break;
      }
      at = parent;
    }
    return at;
  }

  /** Length of the text that belongs to the block itself, inline elements included. */
  private static int ownText(Element block) {
    int length = 0;
    for (Node child : block.childNodes()) {
      if (child instanceof TextNode text) {
        length += text.text().strip().length();
      } else if (child instanceof Element element && !BLOCKS.contains(element.normalName())) {
        length += element.text().length();
      }
    }
    return length;
  }

  private static double linkDensity(Element element) {
    int all = element.text().length();
    if (all == 0) {
      return 0;
    }
    int linked = 0;
    for (Element link : element.getElementsByTag("a")) {
      linked += link.text().length();
    }
    return Math.min(1, (double) linked / all);
  }

  private static List<String> paragraphsOf(Element root) {
    Set<String> paragraphs = new LinkedHashSet<>();
    StringBuilder line = new StringBuilder();
    int[] linked = {0};
    walk(root, paragraphs, line, linked);
    flush(paragraphs, line, linked, root);
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (String paragraph : paragraphs) {
      length += paragraph.length();
      if (length > LONGEST) {
        break;
      }
      kept.add(paragraph);
    }
    return kept;
  }

  private static void walk(
      Element element, Set<String> paragraphs, StringBuilder line, int[] linked) {
    org.jsoup.select.NodeTraversor.traverse(
        new org.jsoup.select.NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              line.append(text.getWholeText());
              Element parent = text.parent();
              if (parent != null && parent.closest("a") != null) {
                linked[0] += text.text().length();
              }
            } else if (node instanceof Element child) {
              if (child.normalName().equals("br")) {
                line.append('\n');
              } else if (BLOCKS.contains(child.normalName())) {
                flush(paragraphs, line, linked, child);
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element child && BLOCKS.contains(child.normalName())) {
              flush(paragraphs, line, linked, child);
            }
          }
        },
        element);
  }

  private static void flush(
      Set<String> paragraphs, StringBuilder line, int[] linked, Element element) {
    String raw = line.toString();
    boolean mostlyLinks = linked[0] > raw.strip().length() * 0.6;
    line.setLength(0);
    linked[0] = 0;
    boolean item = element.normalName().equals("li");
    // two line breaks in a row part paragraphs on old pages
    for (String part : raw.split("\\n[ \\t\\u00A0]*\\n")) {
      String text = squeezed(part);
      if (!text.isEmpty()
          && !isNoise(text)
          && !(mostlyLinks && text.length() < 200)
          && (text.length() > 20 || !item)) {
        paragraphs.add(text);
      }
    }
  }

  private static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
      if (!blank && (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\uFFFF' || c == '\uFFFE')) {
        continue;
      }
      if (!blank) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = blank;
    }
    return out.toString().strip();
  }

  private static boolean isNoise(String text) {
    if (text.length() < 3) {
      return true;
    }
    String lower = text.substring(0, Math.min(40, text.length())).toLowerCase(Locale.ROOT);
    if (text.length() < 300) {
      for (String opening : NOISE) {
        if (lower.startsWith(opening)) {
          return true;
        }
      }
    }
    // the initials of reporter and editor: (abc/def)
    return text.length() < 12 && text.startsWith("(") && text.endsWith(")");
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
