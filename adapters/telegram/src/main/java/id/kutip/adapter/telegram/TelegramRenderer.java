package id.kutip.adapter.telegram;

import id.kutip.adapter.telegram.TelegramMessage.Button;
import id.kutip.chat.Block;
import id.kutip.chat.Pages;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import id.kutip.chat.TextRenderer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a reply in Telegram's HTML, in as many messages as its limits ask for (4,096 shown
 * characters and 100 entities, Bot API "sendMessage" and "Formatting options"). Immutable.
 */
final class TelegramRenderer {

  static final int MOST_SHOWN = 4_096;
  static final int MOST_ENTITIES = 100;

  private static final int FIRST_TRY = 3_600;
  private static final int IN_A_ROW = 3;
  private static final int LONG_QUOTE = 400;
  private static final int LONGEST_COPY = 256;
  private static final int MOST_COPIES = 3;
  private static final int COPY_LABEL = 24;

  private final TextRenderer plain = new TextRenderer(TextRenderer.Style.PLAIN, 0);

  /** The messages in order; at least one. Buttons are under the last. */
  List<TelegramMessage> render(Reply reply) {
    for (int limit = FIRST_TRY; ; limit /= 2) {
      List<TelegramMessage> messages = new ArrayList<>();
      boolean fits = true;
      List<List<Block>> pages = Pages.of(words(reply.blocks()), limit);
      for (int i = 0; i < pages.size(); i++) {
        Html html = html(pages.get(i));
        fits &= html.shown() <= MOST_SHOWN && html.entities() <= MOST_ENTITIES;
        boolean last = i == pages.size() - 1;
        messages.add(
            new TelegramMessage(
                html.toString(),
                plain.render(new Reply(pages.get(i))),
                last ? buttons(reply.blocks()) : List.of()));
      }
      if (fits || limit < 200) {
        return messages;
      }
    }
  }

  /** What of the blocks is words. */
  static List<Block> words(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !(block instanceof Block.Actions || block instanceof Block.Picture))
        .toList();
  }

  private static Html html(List<Block> blocks) {
    Html html = new Html();
    Block before = null;
    for (Block block : blocks) {
      if (before != null) {
        html.words(isClose(before, block) ? "\n" : "\n\n");
      }
      block.accept(new Writer(html));
      before = block;
    }
    return html;
  }

  private static boolean isClose(Block before, Block block) {
    return block instanceof Block.SourceLine
        || before instanceof Block.Heading
        || (before instanceof Block.Quotation && block instanceof Block.Quotation);
  }

  /** What is under a message with these blocks, in rows. */
  static List<List<Button>> buttons(List<Block> blocks) {
    List<List<Button>> rows = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Actions actions) {
        List<Button> row = new ArrayList<>();
        for (Block.Action action : actions.items()) {
          if (row.size() == IN_A_ROW) {
            rows.add(List.copyOf(row));
            row.clear();
          }
          row.add(
              new Button(
                  action.label(),
                  action.line(),
                  action.turnsPage() ? TelegramMessage.Kind.TURN : TelegramMessage.Kind.ASK));
        }
        rows.add(List.copyOf(row));
      }
    }
    blocks.stream()
        .filter(Block.Quotation.class::isInstance)
        .map(Block.Quotation.class::cast)
        .filter(
            quotation ->
                quotation.manner() == Block.Manner.DIRECT
                    && quotation.words().length() <= LONGEST_COPY)
        .limit(MOST_COPIES)
        .forEach(quotation -> rows.add(List.of(copy(quotation.words()))));
    return rows;
  }

  private static Button copy(String words) {
    int end = words.length();
    if (end > COPY_LABEL) {
      int space = words.lastIndexOf(' ', COPY_LABEL);
      end = space > 0 ? space : COPY_LABEL;
    }
    String label = "⧉ “" + words.substring(0, end) + (end < words.length() ? "…" : "") + "”";
    return new Button(label, words, TelegramMessage.Kind.COPY);
  }

  /** Writes one block. */
  private static final class Writer implements Block.Visitor<Html> {

    private final Html html;

    Writer(Html html) {
      this.html = html;
    }

    @Override
    public Html heading(Block.Heading heading) {
      return html.open("b").words(heading.words()).close();
    }

    @Override
    public Html paragraph(Block.Paragraph paragraph) {
      return text(paragraph.text());
    }

    @Override
    public Html excerpt(Block.Excerpt excerpt) {
      return text(excerpt.text()).words(" [" + excerpt.place().label() + "]");
    }

    @Override
    public Html quotation(Block.Quotation quotation) {
      List<String> notes = new ArrayList<>(quotation.notes());
      notes.add(quotation.place().label());
      String place = " [" + String.join(" · ", notes) + "]";
      if (quotation.manner() == Block.Manner.REPORTED) {
        return html.words("– " + quotation.words() + place);
      }
      String attributes = quotation.words().length() > LONG_QUOTE ? " expandable" : "";
      return html.open("blockquote", attributes)
          .words("“" + quotation.words() + "”" + place)
          .close();
    }

    @Override
    public Html factList(Block.FactList facts) {
      String before = "";
      for (Block.FactLine item : facts.items()) {
        List<String> notes = new ArrayList<>(item.notes());
        notes.add(item.place().label());
        html.words(before + "• ");
        text(item.text()).words(" [" + String.join(" · ", notes) + "]");
        before = "\n";
      }
      return html;
    }

    @Override
    public Html sourceLine(Block.SourceLine source) {
      html.words(String.join(" · ", source.parts()));
      URI link = source.link();
      if (link != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))) {
        String host = link.getHost() == null ? link.toASCIIString() : link.getHost();
        html.words(source.parts().isEmpty() ? "" : " · ")
            .link(link.toASCIIString())
            .words(host)
            .close();
      }
      return html;
    }

    @Override
    public Html articleList(Block.ArticleList articles) {
      String before = "";
      for (Block.ArticleLine item : articles.items()) {
        html.words(before + item.number() + ". ").open("b").words(item.title()).close();
        if (!item.detail().isEmpty()) {
          html.words(" [" + item.detail() + "]");
        }
        before = "\n";
      }
      return html;
    }

    @Override
    public Html examples(Block.Examples examples) {
      String before = "";
      for (Block.Example item : examples.items()) {
        html.words(before).open("code").words(item.line()).close().words(" – " + item.meaning());
        before = "\n";
      }
      return html;
    }

    @Override
    public Html notice(Block.Notice notice) {
      boolean refusal = notice.tone() == Block.Tone.REFUSAL;
      return refusal
          ? html.words("⚠️ " + notice.words())
          : html.open("i").words(notice.words()).close();
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

    private Html text(Text text) {
      for (Text.Run run : text.runs()) {
        if (run.strong()) {
          html.open("b").words(run.words()).close();
        } else {
          html.words(run.words());
        }
      }
      return html;
    }
  }
}
