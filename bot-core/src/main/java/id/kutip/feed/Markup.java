package id.kutip.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A piece of HTML that a feed carries, as hostile as it came: nothing of it may be shown but its
 * {@link #plain} text. Immutable.
 *
 * @param html the piece, at most 200,000 UTF-16 code units
 * @param base what its relative addresses count from; null if unknown
 */
public record Markup(String html, @Nullable String base) {

  private static final int LONGEST = 200_000;

  /** What is never text for a reader. */
  private static final String UNREAD =
      "script, style, noscript, iframe, object, applet, embed, frameset, template, svg, math, title";

  /** Cuts what is too long. */
  public Markup {
    html = Texts.cut(html, LONGEST);
  }

  /** The text that a reader would see, white space collapsed. */
  public String plain() {
    return plain(html);
  }

  static String plain(String html) {
    Element body = Jsoup.parseBodyFragment(Texts.cut(html, LONGEST)).body();
    body.select(UNREAD).remove();
    return Texts.line(body.text());
  }

  /** The same piece, its addresses absolute where they can be. */
  public String absolute() {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    for (String attribute : new String[] {"href", "src"}) {
      for (Element element : document.body().select("[" + attribute + "]")) {
        String url = WebLink.resolve(base, element.attr(attribute));
        if (url != null) {
          element.attr(attribute, url);
        }
      }
    }
    return document.body().html();
  }
}
