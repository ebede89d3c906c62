package id.kutip.adapter.telegram;

import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows a reply as a rich message of Bot API 10.1: headings, quotations with their credit, lists,
 * and what goes beyond a glance folded away (Bot API, "Rich HTML style"). One message holds all of
 * it: 32,768 characters and 500 blocks. Immutable.
 */
final class RichRenderer {

  private static final int MOST_SHOWN = 32_768;
  private static final int MOST_BLOCKS = 500;

  /** Quotations of one speaker that are shown before the rest is folded away. */
  private static final int UNFOLDED = 3;

  /**
   * The markup of a reply; empty for one that looks no better so, which are those without words of
   * an article to set apart, and for one that is too long.
   */
  Optional<String> render(Reply reply) {
    if (reply.blocks().stream().noneMatch(RichRenderer::isSetApart)) {
      return Optional.empty();
    }
    Writer writer = new Writer();
    List<Block> blocks = reply.blocks();
    for (int i = 0; i < blocks.size(); ) {
      int end = i;
      while (end < blocks.size() && blocks.get(end) instanceof Block.Quotation) {
        end++;
      }
      if (end - i > UNFOLDED + 1) {
        blocks.subList(i, i + UNFOLDED).forEach(block -> block.accept(writer));
        writer.fold(blocks.subList(i + UNFOLDED, end));
        i = end;
      } else {
        blocks.get(i).accept(writer);
        i++;
      }
    }
    return writer.html.shown() <= MOST_SHOWN && writer.html.entities() <= MOST_BLOCKS
        ? Optional.of(writer.html.toString())
        : Optional.empty();
  }

  private static boolean isSetApart(Block block) {
    return block instanceof Block.Quotation || block instanceof Block.FactList;
  }

  /** Writes one block after the other. */
  private static final class Writer implements Block.Visitor<Html> {

    private final Html html = new Html();
    private String speaker = "";

    void fold(List<Block> blocks) {
      html.open("details").open("summary").words("+" + blocks.size()).close();
      blocks.forEach(block -> block.accept(this));
      html.close();
    }

    @Override
    public Html heading(Block.Heading heading) {
      speaker = heading.level() > 1 ? heading.words() : "";
      return lines(html.open(heading.level() > 1 ? "h4" : "h3"), heading.words()).close();
    }

    @Override
    public Html paragraph(Block.Paragraph paragraph) {
      return text(html.open("p"), paragraph.text()).close();
    }

    @Override
    public Html excerpt(Block.Excerpt excerpt) {
      return text(html.open("p"), excerpt.text())
          .words(" [" + excerpt.place().label() + "]")
          .close();
    }

    @Override
    public Html quotation(Block.Quotation quotation) {
      List<String> notes = new ArrayList<>(quotation.notes());
      notes.add(quotation.place().label());
      if (quotation.manner() == Block.Manner.REPORTED) {
        return lines(html.open("p").words("– "), quotation.words())
            .words(" [" + String.join(" · ", notes) + "]")
            .close();
      }
      if (!speaker.isEmpty()) {
        notes.add(0, speaker);
      }
      lines(html.open("blockquote").words("“"), quotation.words()).words("”");
      return html.open("cite").words(String.join(" · ", notes)).close().close();
    }

    @Override
    public Html factList(Block.FactList facts) {
      html.open("ul");
      for (Block.FactLine item : facts.items()) {
        List<String> notes = new ArrayList<>(item.notes());
        notes.add(item.place().label());
        text(html.open("li"), item.text()).words(" [" + String.join(" · ", notes) + "]").close();
      }
      return html.close();
    }

    @Override
    public Html sourceLine(Block.SourceLine source) {
      html.open("footer").words(String.join(" · ", source.parts()));
      URI link = source.link();
      if (link != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))) {
        String host = link.getHost() == null ? link.toASCIIString() : link.getHost();
        html.words(source.parts().isEmpty() ? "" : " · ")
            .link(link.toASCIIString())
            .words(host)
            .close();
      }
      return html.close();
    }

    @Override
    public Html articleList(Block.ArticleList articles) {
      for (Block.ArticleLine item : articles.items()) {
        html.open("p").words(item.number() + ". ").open("b").words(item.title()).close();
        html.words(item.detail().isEmpty() ? "" : " [" + item.detail() + "]").close();
      }
      return html;
    }

    @Override
    public Html examples(Block.Examples examples) {
      for (Block.Example item : examples.items()) {
        html.open("p").open("code").words(item.line()).close();
        html.words(" – " + item.meaning()).close();
      }
      return html;
    }

    @Override
    public Html notice(Block.Notice notice) {
      String sign = notice.tone() == Block.Tone.REFUSAL ? "⚠️ " : "";
      return lines(html.open("p").words(sign), notice.words()).close();
    }

    @Override
    public Html actions(Block.Actions actions) {
      return html;
    }

    @Override
    public Html picture(Block.Picture picture) {
      return html;
    }

    @Override
    public Html file(Block.File file) {
      return html.words(file.name());
    }

    private static Html text(Html html, Text text) {
      for (Text.Run run : text.runs()) {
        if (run.strong()) {
          lines(html.open("b"), run.words()).close();
        } else {
          lines(html, run.words());
        }
      }
      return html;
    }

    /** A line break in an article is no mere space here, as it would be in HTML. */
    private static Html lines(Html html, String words) {
      int from = 0;
      for (int at = words.indexOf('\n'); at >= 0; at = words.indexOf('\n', from)) {
        html.words(words.substring(from, at)).lineBreak();
        from = at + 1;
      }
      return html.words(words.substring(from));
    }
  }
}
