package id.kutip.article;

import id.kutip.text.ResourceLines;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article: the writer a page's tags name beside its editor, else JSON-LD, else meta
 * tags, else the byline on the page. Editors, addresses and the site's own name are no authors.
 */
final class Bylines {

  private static final int LONGEST = 80;
  private static final int MOST = 20;
  private static final int MOST_WORDS = 5;
  private static final int LOOKED_AT = 100;
  private static final List<String> OPENINGS =
      ResourceLines.of(Bylines.class, "byline-openings.txt").stream()
          .map(line -> line.replace('_', ' '))
          .toList();
  private static final List<String> EDITORS = ResourceLines.of(Bylines.class, "byline-editors.txt");
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
  private static final String MARKED =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author.vcard .fn,"
          + " .author.vcard, .post-author .fn, .p-author, .author-name, .author__name, .byline-name,"
          + " .byline__name, .article-author, .entry-author";
  private static final String NAMED =
      "a[href*=/author/], a[href*=/autor/], a[href*=/penulis/], a[href*=/auteur/], [class*=byline],"
          + " [class*=author], [class*=Author], [class*=autor], [class*=penulis], [class*=reporter]";
  private static final String LINES = "p, div, span, small, li, em, i, h4, h5, h6, address, cite";

  /** Elements between a headline and a byline that nothing marks, at most. */
  private static final int AFTER_HEADLINE = 60;

  private static final String[] BESIDE = {
    "comment", "related", "sidebar", "recommend", "teaser", "share", "social"
  };
  private static final String[] ENDS = {
    " am ", " on ", " um ", " at ", " under ", " pada ", " le ", " - "
  };

  private Bylines() {}

  static List<String> authors(Document page, MetaTags meta, StructuredData data, SiteNames sites) {
    for (List<String> told : List.of(meta.all("content_author"), data.authors())) {
      List<String> names = names(told, sites);
      if (!names.isEmpty()) {
        return names;
      }
    }
    for (String tag : TAGS) {
      List<String> names = names(meta.all(tag), sites);
      if (!names.isEmpty() && (!tag.equals("twitter:data1") || looksLikeName(names.get(0)))) {
        return names;
      }
    }
    List<String> onPage = onPage(page, sites);
    // an agency's or a desk's own piece: its publisher is all that is told
    return onPage.isEmpty() ? names(data.authors(), null) : onPage;
  }

  private static List<String> onPage(Document page, SiteNames sites) {
    Element heading = page.selectFirst("h1");
    List<String> names = first(page.select(MARKED), heading, sites, false);
    if (names.isEmpty()) {
      names = first(page.select(NAMED), heading, sites, true);
    }
    return names.isEmpty() && heading != null ? afterHeading(page, heading, sites) : names;
  }

  /** Several names in one place are one article's, later ones are other articles'. */
  private static List<String> first(
      Elements elements, @Nullable Element heading, SiteNames sites, boolean unsure) {
    int left = LOOKED_AT;
    for (Element element : elements) {
      if (left-- == 0) {
        break;
      }
      String text = element.childNodeSize() > 30 ? "" : element.text().strip();
      if (text.length() <= LONGEST && !isBeside(element, heading)) {
        List<String> found =
            names(List.of(beforeEnd(text)), sites).stream()
                .filter(
                    name ->
                        unsure
                            ? looksLikeName(name) && !sites.hold(name)
                            : name.split(" ").length <= MOST_WORDS)
                .toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** A line that opens as bylines do, right after the headline. */
  private static List<String> afterHeading(Document page, Element heading, SiteNames sites) {
    int left = -1;
    for (Element element : page.body().getAllElements()) {
      if (element.equals(heading)) {
        left = AFTER_HEADLINE;
      } else if (left == 0) {
        break;
      } else if (left > 0 && isNameAlone(element)) {
        return names(List.of(element.text().replace('/', '|')), sites);
      } else if (left-- > 0 && element.is(LINES) && element.childNodeSize() <= 12) {
        String text = element.text().strip();
        if (text.length() <= LONGEST && !opening(text).isEmpty() && !isBeside(element, heading)) {
          List<String> found =
              names(List.of(beforeEnd(text)), sites).stream()
                  .filter(Bylines::looksLikeName)
                  .toList();
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  /** A paragraph that is a name in bold and nothing else. */
  private static boolean isNameAlone(Element element) {
    if (!element.normalName().equals("p") || element.childrenSize() != 1) {
      return false;
    }
    String tag = element.child(0).normalName();
    String[] words = element.text().strip().split("[ /]");
    return (tag.equals("strong") || tag.equals("b"))
        && element.ownText().isBlank()
        && words.length >= 2
        && words.length <= 2 * MOST_WORDS
        && Arrays.stream(words)
            .allMatch(
                word ->
                    word.length() > 1
                        && Character.isUpperCase(word.charAt(0))
                        && word.chars().allMatch(c -> Character.isLetter(c) || c == '-'));
  }

  private static boolean isBeside(Element element, @Nullable Element heading) {
    for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
      String names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
      boolean foot =
          at.normalName().equals("footer") && !names.contains("entry") && !names.contains("post");
      boolean beside = foot || at.normalName().equals("aside") || at.normalName().equals("nav");
      for (String name : BESIDE) {
        beside |= names.contains(name);
      }
      if (beside && (heading == null || !heading.parents().contains(at))) {
        return true;
      }
    }
    return false;
  }

  /** What a byline says of the day is no part of a name. */
  private static String beforeEnd(String text) {
    int end = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i)) && (i == 0 || text.charAt(i - 1) == ' ')) {
        end = i;
        break;
      }
    }
    for (String word : ENDS) {
      int at = text.indexOf(word);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end);
  }

  private static String opening(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return OPENINGS.stream().filter(lower::startsWith).findFirst().orElse("");
  }

  private static List<String> names(List<String> told, @Nullable SiteNames sites) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : told) {
      String plain =
          Parser.unescapeEntities(text.length() > 500 ? text.substring(0, 500) : text, false);
      if (plain.startsWith("http") || plain.startsWith("@") || plain.startsWith("/")) {
        continue;
      }
      for (String part : split(plain)) {
        String name = name(part);
        if (name != null && names.size() < MOST && (sites == null || !sites.are(name))) {
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
    name = name.substring(opening(name).length()).strip();
    boolean usable =
        name.length() >= 2
            && name.length() <= LONGEST
            && name.indexOf('@') < 0
            && !name.contains("://")
            && name.chars().anyMatch(Character::isLetter);
    return usable ? name : null;
  }

  /** A few words, the first in capitals, no digit. */
  private static boolean looksLikeName(String name) {
    String[] words = name.split(" ");
    return words.length <= MOST_WORDS
        && name.chars().noneMatch(Character::isDigit)
        && !Character.isLowerCase(name.charAt(0));
  }
}
