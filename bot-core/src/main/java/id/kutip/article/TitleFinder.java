package id.kutip.article;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An article's headline: the heading on the page where the page's own title agrees with it, else
 * what the page's metadata call it, freed of the site's name.
 */
final class TitleFinder {

  private static final int LONGEST = 500;
  private static final double AGREES = 0.5;
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " » ", " › ", " · ", " :: "
  };

  private TitleFinder() {}

  static @Nullable String title(
      Document page, MetaTags meta, StructuredData data, @Nullable String site) {
    String heading = heading(page, meta, data);
    if (heading != null) {
      return heading;
    }
    for (String told :
        new String[] {data.text("headline"), meta.first("og:title", "twitter:title")}) {
      if (told != null && !told.isBlank()) {
        return withoutSite(plain(told), site, false);
      }
    }
    List<Element> headings = page.select("h1");
    String title = plain(page.title());
    if (headings.size() == 1 && title.isEmpty()) {
      return orNull(plain(headings.get(0).text()));
    }
    return orNull(withoutSite(title, site, true));
  }

  private static @Nullable String heading(Document page, MetaTags meta, StructuredData data) {
    String told =
        String.join(
            " ",
            or(data.text("headline")),
            or(meta.first("og:title")),
            or(meta.first("twitter:title")),
            page.title());
    String best = null;
    double most = AGREES;
    for (Element element :
        page.select("h1, [itemprop=headline], h2[class*=title], h2[class*=headline]").stream()
            .limit(50)
            .toList()) {
      String text = plain(element.text());
      boolean first = element.normalName().equals("h1");
      if (text.length() < 3 || isSiteName(element, text, meta)) {
        continue;
      }
      double shared =
          Wording.shared(text, told) * (first ? 1 : 0.9) + Math.min(text.length(), 60) / 600.0;
      if (shared > most) {
        most = shared;
        best = text;
      }
    }
    return best == null ? null : withoutKicker(best, data.text("headline"), meta.first("og:title"));
  }

  /** A heading that ends in the told title opens with the subject's name, not with the headline. */
  private static String withoutKicker(String heading, @Nullable String... told) {
    for (String each : told) {
      String title = each == null ? "" : plain(each);
      if (title.length() > heading.length() / 2 && heading.endsWith(title)) {
        return title;
      }
    }
    return heading;
  }

  private static boolean isSiteName(Element heading, String text, MetaTags meta) {
    String site = meta.first("og:site_name");
    return (site != null && site.equalsIgnoreCase(text))
        || heading.closest("[class*=logo], [id*=logo], nav") != null;
  }

  private static String withoutSite(String title, @Nullable String site, boolean guessing) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String head = title.substring(0, last).strip();
        String tail = title.substring(last + separator.length()).strip();
        boolean named = site != null && Wording.shared(tail, site) >= AGREES;
        if (named || (guessing && tail.length() < head.length() && tail.split(" ").length <= 4)) {
          return head;
        }
      }
    }
    return title;
  }

  /** One line of what is left of a text without its markup and its invisible characters. */
  static String plain(String title) {
    String text =
        Parser.unescapeEntities(
            title.length() > 4 * LONGEST ? title.substring(0, 4 * LONGEST) : title, false);
    StringBuilder out = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00A0';
      int type = Character.getType(c);
      if (!blank
          && (type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.UNASSIGNED)) {
        continue;
      }
      if (!blank) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = blank;
    }
    String squeezed = out.toString().strip();
    return squeezed.length() > LONGEST ? squeezed.substring(0, LONGEST) : squeezed;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
