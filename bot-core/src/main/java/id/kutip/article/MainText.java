package id.kutip.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of a page's article: each element is scored by the text in its own
 * paragraphs less its links, with a damped share for those that hold it, after the idea of Arc90's
 * Readability; then the best one's paragraphs are read. Linear in the size of the page.
 */
final class MainText {

  private static final int ENOUGH = 250;
  private static final int LEVELS = 5;

  /** A holder is the whole of which the best element is a part if it holds this much more. */
  private static final double MORE = 1.2;

  private static final double MOST_LINKS = 0.35;
  private static final double MOST_LINKS_BEYOND = 0.2;

  /** What a page marks as an article and is this long is the whole of it. */
  private static final int LONG = 600;

  private MainText() {}

  /** The blocks of the article on the page; the page is cleaned on the way. */
  static List<Block> blocks(Document page) {
    Element body = page.body();
    PageCleaner.removeHidden(body);
    Element named = body.clone();
    PageCleaner.removeUnlikely(named, Density.of(named));
    List<Block> strict = read(named);
    if (length(strict) >= ENOUGH) {
      return strict;
    }
    // a name that usually stands for something else may hold the article here
    List<Block> relaxed = read(body);
    return length(relaxed) > 2 * length(strict) ? relaxed : strict;
  }

  private static List<Block> read(Element body) {
    Density density = Density.of(body);
    Element best = best(body, density);
    return best == null ? List.of() : BlockReader.blocks(climbed(best, density));
  }

  private static @Nullable Element best(Element body, Density density) {
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    List<Element> seen = new ArrayList<>();
    for (Element block : body.getAllElements()) {
      int own = density.own(block);
      if (own < Density.A_LINE || !Tags.isBlock(block) || Tags.isHeading(block)) {
        continue;
      }
      double score = 1 + own / 100.0 * (1 - density.linksInOwn(block));
      double share = 1;
      Element holder = block.normalName().equals("p") ? block.parent() : block;
      for (int level = 0; level < LEVELS && holder != null; level++) {
        if (scores.merge(holder, score * share, Double::sum) == score * share) {
          seen.add(holder);
        }
        share *= level == 0 ? 0.6 : 0.5;
        holder = holder.parent();
      }
    }
    Element best = null;
    double most = 0;
    for (Element holder : seen) {
      double score = scores.getOrDefault(holder, 0.0) * (1 - density.links(holder));
      if (score > most) {
        most = score;
        best = holder;
      }
    }
    return best;
  }

  private static Element climbed(Element best, Density density) {
    Element whole = best;
    for (Element at = best; at.parent() != null && !at.normalName().equals("body"); ) {
      if (isArticle(at) && density.running(at) >= LONG) {
        break;
      }
      at = at.parent();
      if (density.running(at) > density.running(whole) * MORE
          && density.links(at) < MOST_LINKS
          && density.linksBeyond(at, whole) < MOST_LINKS_BEYOND) {
        whole = at;
      }
    }
    return whole;
  }

  private static boolean isArticle(Element element) {
    return element.normalName().equals("article") || element.attr("itemprop").equals("articleBody");
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }
}
