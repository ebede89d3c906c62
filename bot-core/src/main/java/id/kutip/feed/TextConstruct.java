package id.kutip.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * The text of an element, which may be plain, HTML, XHTML or base64 by its attributes (RFC 4287,
 * 3.1), and is often something else than they say: what looks like HTML is taken for HTML.
 */
final class TextConstruct {

  private static final int LOOKED_AT = 20_000;

  private final String value;
  private final boolean html;

  TextConstruct(Element element) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
    boolean mixed = hasElements(element);
    String inner = mixed ? inner(element) : element.wholeText();
    boolean base64 = !mixed && (mode.equals("base64") || isBinary(type));
    if (base64) {
      inner = decoded(inner);
    }
    boolean saysHtml = type.contains("html");
    boolean saysText = type.equals("text") || type.equals("text/plain");
    this.value = inner;
    this.html = mixed || saysHtml || (saysText ? isHtmlForSure(inner) : looksLikeHtml(inner));
  }

  /** The text as a reader would see it, on one line. */
  String plain() {
    return html && hasMarkup(value) ? Markup.plain(value) : Texts.line(value);
  }

  /** The text as HTML. */
  String html() {
    return html ? value.strip() : Entities.escape(value.strip());
  }

  private static boolean hasMarkup(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
  }

  private static boolean hasElements(Element element) {
    return element.firstElementChild() != null;
  }

  private static boolean isBinary(String type) {
    boolean media = type.indexOf('/') > 0;
    return media
        && !type.startsWith("text/")
        && !type.endsWith("+xml")
        && !type.endsWith("/xml")
        && !type.startsWith("multipart/");
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The children as HTML; the one {@code div} that Atom asks for around XHTML is left away. */
  private static String inner(Element element) {
    List<Node> nodes = element.childNodes();
    Element only = element.firstElementChild();
    boolean wrapped =
        only != null
            && only.tag().localName().equals("div")
            && only.nextElementSibling() == null
            && element.ownText().isBlank();
    StringBuilder html = new StringBuilder();
    for (Node node : wrapped && only != null ? only.childNodes() : nodes) {
      if (node instanceof CDataNode raw) {
        html.append(raw.getWholeText());
      } else if (node instanceof TextNode text) {
        html.append(Entities.escape(text.getWholeText()));
      } else if (node instanceof Element) {
        html.append(node.outerHtml());
      }
    }
    return html.toString();
  }

  /** Whether there is a known tag or a known entity in the text. */
  private static boolean looksLikeHtml(String text) {
    return hasTag(text, false) || hasEntity(text);
  }

  /**
   * Whether there is the end of a known tag or a known entity: in prose about HTML there is none.
   */
  private static boolean isHtmlForSure(String text) {
    return hasTag(text, true) || hasEntity(text);
  }

  private static boolean hasTag(String text, boolean closing) {
    int limit = Math.min(text.length(), LOOKED_AT);
    for (int at = text.indexOf('<'); at >= 0 && at < limit; at = text.indexOf('<', at + 1)) {
      int from = at + 1;
      if (text.startsWith("!--", from)) {
        return true;
      }
      boolean closes = text.startsWith("/", from);
      from += closes ? 1 : 0;
      int end = from;
      while (end < text.length()
          && end - from < 12
          && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      boolean complete = end < text.length() && "> /\t\n\r".indexOf(text.charAt(end)) >= 0;
      if (end > from
          && complete
          && (closes || !closing)
          && isKnown(text.substring(from, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnown(String tag) {
    return Tag.isKnownTag(tag) || tag.equals("svg") || tag.equals("math");
  }

  private static boolean hasEntity(String text) {
    int limit = Math.min(text.length(), LOOKED_AT);
    int end = 0;
    for (int at = text.indexOf('&'); at >= 0 && at < limit; at = text.indexOf('&', at + 1)) {
      // looked for once, however many stand before it
      end = end > at ? end : text.indexOf(';', at);
      if (end < 0) {
        return false;
      }
      if (end - at > 1 && end - at < 12) {
        String entity = text.substring(at, end + 1);
        if (!Parser.unescapeEntities(entity, true).equals(entity)) {
          return true;
        }
      }
    }
    return false;
  }
}
