package id.kutip.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article: the writer a page's tags name beside its editor, else JSON-LD, else meta
 * tags, else the byline on the page. Editors, addresses and the site's own name are no authors.
 */
final class Bylines {

  private static final int LONGEST = 80;
  private static final int MOST = 20;
  private static final int LOOKED_AT = 100;
  private static final List<String> OPENINGS =
      ResourceLines.of("byline-openings.txt").stream().map(line -> line.replace('_', ' ')).toList();
  private static final List<String> EDITORS = ResourceLines.of("byline-editors.txt");
  private static final String[] TAGS = {
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dc:creator",
    "dcterms.creator",
    "cxenseparse:author",
    "citation_author",
    "byl",
    "og:article:author",
    "article:author_name",
    "twitter:data1"
  };
  private static final String[] MARKED = {
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author]",
    "[rel=author]",
    "a[href*=/author/], a[href*=/autor/], a[href*=/penulis/], a[href*=/auteur/]",
    ".author-name, .author__name, .byline-name, .byline__name, .article-author, .p-author, .author.vcard",
    "[class*=byline], [class*=author], [class*=Author], [class*=autor], [class*=penulis], [class*=reporter]",
  };

  private Bylines() {}

  static List<String> authors(
      Document page, MetaTags meta, StructuredData data, @Nullable String site) {
    for (List<String> told : List.of(meta.all("content_author"), data.authors())) {
      List<String> names = names(told, site);
      if (!names.isEmpty()) {
        return names;
      }
    }
    for (String tag : TAGS) {
      List<String> names = names(meta.all(tag), site);
      if (!names.isEmpty() && (!tag.equals("twitter:data1") || looksLikeName(names.get(0)))) {
        return names;
      }
    }
    List<String> onPage = onPage(page, site);
    // an agency's or a desk's own piece: its publisher is all that is told
    return onPage.isEmpty() ? names(data.authors(), null) : onPage;
  }

  private static List<String> onPage(Document page, @Nullable String site) {
    for (String selector : MARKED) {
      List<String> found = new ArrayList<>();
      int left = LOOKED_AT;
      for (Element element : page.select(selector)) {
        if (left-- == 0) {
          break;
        }
        String text = element.childNodeSize() > 30 ? "" : element.text().strip();
        if (text.length() <= LONGEST
            && element.closest(
                    "aside, footer, nav, [class*=comment], [id*=comment], [class*=related], [class*=sidebar], [id*=sidebar]")
                == null) {
          for (String name : names(List.of(text), site)) {
            if (looksLikeName(name)) {
              found.add(name);
            }
          }
        }
        // several bylines in one place are one article's, later ones are other articles'
        if (!found.isEmpty()) {
          break;
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<String> names(List<String> told, @Nullable String site) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : told) {
      String plain =
          Parser.unescapeEntities(text.length() > 500 ? text.substring(0, 500) : text, false);
      if (plain.startsWith("http") || plain.startsWith("@") || plain.startsWith("/")) {
        continue;
      }
      for (String part : split(plain)) {
        String name = name(part);
        if (name != null && names.size() < MOST && (site == null || !site.equalsIgnoreCase(name))) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  private static List<String> split(String text) {
    return List.of(text.split("[;|•·\\n]| (?:and|und|et|dan|y|e|og|och|en) |, | & | / "));
  }

  private static @Nullable String name(String part) {
    int bracket = part.indexOf('(');
    String name = (bracket < 0 ? part : part.substring(0, bracket)).replaceAll("\\s+", " ").strip();
    String lower = name.toLowerCase(Locale.ROOT);
    for (String editor : EDITORS) {
      if (lower.startsWith(editor)) {
        return null;
      }
    }
    for (String opening : OPENINGS) {
      if (lower.startsWith(opening)) {
        name = name.substring(opening.length()).strip();
        break;
      }
    }
    boolean usable =
        name.length() >= 2
            && name.length() <= LONGEST
            && name.indexOf('@') < 0
            && !name.contains("://")
            && name.chars().anyMatch(Character::isLetter);
    return usable ? name : null;
  }

  /** Two to five words, the first in capitals, no digit. */
  private static boolean looksLikeName(String name) {
    String[] words = name.split(" ");
    return words.length >= 1
        && words.length <= 5
        && name.chars().noneMatch(Character::isDigit)
        && !Character.isLowerCase(name.charAt(0));
  }
}
