package id.kutip.article;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text each element of a page holds, how much of it is links and how much is running text:
 * blocks of a line or more that are not mostly links. Counted once, in one walk; characters without
 * blanks.
 */
final class Density {

  /** A block this long is no label, button or crumb. */
  static final int A_LINE = 25;

  private static final Weight NONE = new Weight();

  private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

  private Density() {}

  static Density of(Element root) {
    Density density = new Density();
    Counter counter = density.new Counter();
    root.traverse(counter);
    return density;
  }

  /** Characters in the element. */
  int text(Element element) {
    return weight(element).text;
  }

  /** Characters in blocks of running text in the element. */
  int running(Element element) {
    return weight(element).running;
  }

  /** Characters of the block's own text, inline elements included. */
  int own(Element block) {
    return weight(block).own;
  }

  /** Share of links in the block's own text, 0 to 1. */
  double linksInOwn(Element block) {
    Weight weight = weight(block);
    return weight.own == 0 ? 0 : (double) weight.ownLinked / weight.own;
  }

  /** Share of links in the element's text, 0 to 1. */
  double links(Element element) {
    Weight weight = weight(element);
    return weight.text == 0 ? 0 : (double) weight.linked / weight.text;
  }

  /** Share of links in what the element holds beyond one of its descendants, 0 to 1. */
  double linksBeyond(Element element, Element part) {
    Weight whole = weight(element);
    Weight inner = weight(part);
    int text = whole.text - inner.text;
    return text <= 0 ? 0 : (double) (whole.linked - inner.linked) / text;
  }

  private Weight weight(Element element) {
    return weights.getOrDefault(element, NONE);
  }

  private static final class Weight {
    private int text;
    private int linked;
    private int running;
    private int own;
    private int ownLinked;
  }

  private final class Counter implements NodeVisitor {
    private int links;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        weights.put(element, new Weight());
        links += element.normalName().equals("a") ? 1 : 0;
      } else if (node instanceof TextNode text && text.parent() != null) {
        int length = withoutBlanks(text.getWholeText());
        Weight weight = weights.get(text.parent());
        if (weight != null) {
          weight.text += length;
          weight.own += length;
          weight.linked += links > 0 ? length : 0;
          weight.ownLinked += links > 0 ? length : 0;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      links -= element.normalName().equals("a") ? 1 : 0;
      Weight weight = weights.get(element);
      Weight above = element.parent() == null ? null : weights.get(element.parent());
      boolean block = Tags.isBlock(element);
      if (weight != null && block && weight.own >= A_LINE && weight.ownLinked * 2 < weight.own) {
        weight.running += weight.own;
      }
      if (weight != null && above != null) {
        above.text += weight.text;
        above.linked += weight.linked;
        above.running += weight.running;
        if (!block) {
          above.own += weight.own;
          above.ownLinked += weight.ownLinked;
        }
      }
    }
  }

  private static int withoutBlanks(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    return length;
  }
}
