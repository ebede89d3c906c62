package id.kutip.article;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An article's headline, freed of the site's name: what the page gives to those who share it,
 * unless that only repeats the window's title; then the heading on the page that agrees with it.
 */
final class TitleFinder {

  private static final int LONGEST = 500;
  private static final double AGREES = 0.5;

  /** What parts a headline from a site's name; the later ones also stand within headlines. */
  private static final List<String> SEPARATORS =
      List.of(
          " | ", " - ", " – ", " — ", " » ", " › ", " · ", " :: ", " * ", "|", "｜", "：", ": ",
          "--");

  /** As many of the separators part a title from something that is not known to be a site. */
  private static final int SURE = 9;

  private static final String LOOSE = "|-–—»›·:｜：";

  private TitleFinder() {}

  static @Nullable String title(
      Document page, MetaTags meta, StructuredData data, SiteNames sites) {
    String heading = heading(page, meta, data);
    String window = withoutSite(plain(page.title()), sites, true);
    String shared = told(meta.first("og:title", "twitter:title"), sites);
    String headline = told(data.text("headline"), sites);
    if (shared != null) {
      for (String other : new String[] {heading, headline}) {
        if (other != null && isHead(other, shared)) {
          return other;
        }
      }
      String better = data.isNews() ? headline : heading;
      boolean repeated =
          shared.equalsIgnoreCase(window) || (heading != null && isOther(shared, window, heading));
      return repeated && better != null ? better : shared;
    }
    if (heading != null) {
      return heading;
    }
    if (headline != null) {
      return headline;
    }
    List<Element> headings = page.select("h1");
    return headings.size() == 1 && window.isEmpty()
        ? orNull(plain(headings.get(0).text()))
        : orNull(window);
  }

  private static @Nullable String told(@Nullable String title, SiteNames sites) {
    String plain = title == null ? "" : withoutSite(plain(title), sites, false);
    return plain.isEmpty() || sites.hold(plain) ? null : plain;
  }

  /** Whether what is shared has no word of the title on which window and page agree. */
  private static boolean isOther(String shared, String window, String heading) {
    return Wording.shared(shared, window) == 0 && Wording.shared(heading, window) >= AGREES;
  }

  /** Whether the longer title is the shorter one and a site's or section's name behind it. */
  private static boolean isHead(String title, String longer) {
    boolean head = straight(longer).startsWith(straight(title));
    String rest = head ? longer.substring(title.length()) : "";
    return title.length() > 3 && SEPARATORS.stream().limit(SURE + 3L).anyMatch(rest::startsWith);
  }

  /** With one kind of quotation marks, as long as before. */
  private static String straight(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
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

  private static String withoutSite(String title, SiteNames sites, boolean guessing) {
    String left = title;
    for (int i = 0; i < SEPARATORS.size(); i++) {
      String separator = SEPARATORS.get(i);
      int last = left.lastIndexOf(separator);
      if (last > 0) {
        String head = left.substring(0, last).strip();
        String tail = left.substring(last + separator.length()).strip();
        boolean guessed =
            guessing && i < SURE && tail.length() < head.length() && tail.split(" ").length <= 4;
        if (guessed || sites.hold(tail)) {
          left = head;
        }
      }
      int first = left.indexOf(separator);
      if (first > 0 && sites.hold(left.substring(0, first).strip())) {
        left = left.substring(first + separator.length()).strip();
      }
    }
    return withoutLooseEnds(left);
  }

  /** A site without a name leaves the mark that stood before it. */
  private static String withoutLooseEnds(String title) {
    int from = 0;
    int to = title.length();
    while (to > from + 1
        && LOOSE.indexOf(title.charAt(to - 1)) >= 0
        && title.charAt(to - 2) == ' ') {
      to = title.substring(0, to - 1).stripTrailing().length();
    }
    while (to > from + 1
        && LOOSE.indexOf(title.charAt(from)) >= 0
        && title.charAt(from + 1) == ' ') {
      from += 2;
    }
    return title.substring(from, to);
  }

  private static String plain(String title) {
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
