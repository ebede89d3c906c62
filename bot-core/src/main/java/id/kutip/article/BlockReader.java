package id.kutip.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads an element's blocks in their order: one walk, used once. */
final class BlockReader implements NodeVisitor {

  private static final int LONGEST = 200_000;

  /** A paragraph this long that stands twice was put there twice by the page's software. */
  private static final int NOT_REPEATED = 80;

  private static final int LINK_LINE = 200;
  private static final double MOSTLY = 0.6;

  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final StringBuilder line = new StringBuilder();
  private int length;
  private int links;
  private int linked;

  private BlockReader() {}

  static List<Block> blocks(Element root) {
    BlockReader reader = new BlockReader();
    root.traverse(reader);
    reader.flush(root);
    return reader.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String whole = text.getWholeText();
      line.append(whole.replace('\n', ' '));
      linked += links > 0 ? text.text().strip().length() : 0;
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        line.append('\n');
      } else if (parts(element)) {
        flush(element);
      }
      links += element.normalName().equals("a") ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (parts(element)) {
        flush(element);
      } else if (Tags.isCell(element)) {
        line.append(' ');
      }
    }
  }

  /** Cells of a row stand in one line, unless the table serves to lay out the page. */
  private static boolean parts(Element element) {
    return Tags.isCell(element)
        ? element.children().stream().anyMatch(Tags::isBlock)
        : Tags.isBlock(element);
  }

  private void flush(Element element) {
    if (line.length() == 0) {
      return;
    }
    String raw = line.toString();
    boolean links = linked > raw.strip().length() * MOSTLY;
    line.setLength(0);
    linked = 0;
    Block.Kind kind =
        Tags.isHeading(element)
            ? Block.Kind.HEADING
            : element.normalName().equals("li") ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
    for (String part : paragraphs(raw)) {
      String text = Blanks.squeezed(part);
      boolean repeated =
          kind == Block.Kind.PARAGRAPH && text.length() >= NOT_REPEATED && !seen.add(text);
      if (!text.isEmpty()
          && !repeated
          && !(links && text.length() < LINK_LINE)
          && length + text.length() + 2 <= LONGEST) {
        length += text.length() + 2;
        blocks.add(new Block(text, kind));
      }
    }
  }

  /** Two line breaks in a row part paragraphs on old pages. */
  private static List<String> paragraphs(String raw) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int broken = -1;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\n') {
        if (broken >= start) {
          parts.add(raw.substring(start, broken));
          start = i + 1;
        }
        broken = i;
      } else if (!Blanks.isBlank(c)) {
        broken = -1;
      }
    }
    parts.add(raw.substring(start));
    return parts;
  }
}
