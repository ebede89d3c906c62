package id.kutip.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements part paragraphs, and which never hold an article's text. */
final class Tags {

  private static final Set<String> NEVER_TEXT =
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
          "label",
          "figure",
          "figcaption",
          "video",
          "audio",
          "object",
          "embed",
          "dialog",
          "rt",
          "rp",
          "picture",
          "canvas",
          "map",
          "menu");
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
          "caption",
          "tr",
          "td",
          "th",
          "pre",
          "header",
          "form",
          "fieldset",
          "dl",
          "dd",
          "dt",
          "center",
          "address",
          "details",
          "summary",
          "hr",
          "body");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private Tags() {}

  static boolean neverHoldText(Element element) {
    return NEVER_TEXT.contains(element.normalName());
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  static boolean isHeading(Element element) {
    return HEADINGS.contains(element.normalName());
  }

  static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }
}
