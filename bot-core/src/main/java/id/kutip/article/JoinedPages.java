package id.kutip.article;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes one article of the pages that its site has cut it into. */
final class JoinedPages {

  private static final String BREAK = "\n\n";

  private JoinedPages() {}

  /** The first page, with what stands on the further ones and not on those before. */
  static Article of(Article first, List<Article> further) {
    Set<String> paragraphs = new LinkedHashSet<>(paragraphs(first));
    further.forEach(page -> paragraphs.addAll(paragraphs(page)));
    return new Article(
        first.url(),
        first.title(),
        first.site(),
        first.authors(),
        first.published(),
        first.language(),
        ArticleExtractor.cut(String.join(BREAK, paragraphs)));
  }

  private static List<String> paragraphs(Article page) {
    return Arrays.asList(page.text().split(BREAK, -1));
  }
}
