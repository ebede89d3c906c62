package id.kutip.adapter.discord;

import id.kutip.chat.Block;
import id.kutip.chat.Pages;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Lays a reply out as Components V2, in as many messages as Discord's limits ask for (4,000
 * characters of text and 40 components a message, "Component Reference"). Nothing in it can ping
 * anybody. Immutable.
 */
final class DiscordRenderer {

  static final int MOST_SHOWN = 4_000;

  private static final int FIRST_TRY = 3_200;

  /** Texts of a container: with separators and five rows of five buttons fewer than 40. */
  private static final int MOST_TEXTS = 4;

  private static final int MOST_BUTTONS = 20;
  private static final int LONGEST_LABEL = 80;

  private static final int LONGEST_OPTION = 100;
  private static final int LONGEST_DESCRIPTION = 256;
  private static final int MOST_OPTIONS = 25;

  /** Characters of a message without components (Discord, "Create Message"). */
  private static final int MOST_PLAIN = 2_000;

  /** The messages in order; at least one. Buttons are under the last. */
  List<MessageCreateData> render(Reply reply) {
    return render(reply, "", List.of());
  }

  /**
   * The messages in order; at least one. Buttons and menus are under the last.
   *
   * @param elsewhere the channel that buttons ask about, where it is not the message's own
   * @param more buttons beside the reply's
   */
  List<MessageCreateData> render(Reply reply, String elsewhere, List<Button> more) {
    for (int limit = FIRST_TRY; ; limit /= 2) {
      List<List<String>> pages = new ArrayList<>();
      for (List<Block> page : Pages.of(words(reply.blocks()), limit)) {
        pages.add(texts(page));
      }
      boolean fits =
          pages.stream()
              .allMatch(page -> page.stream().mapToInt(String::length).sum() <= MOST_SHOWN);
      if (fits || limit < 100) {
        List<ActionRow> rows = new ArrayList<>();
        menu(reply.blocks(), elsewhere).ifPresent(menu -> rows.add(ActionRow.of(menu)));
        List<Button> buttons = buttons(reply.blocks(), elsewhere, MOST_BUTTONS - more.size());
        buttons.addAll(more);
        if (!buttons.isEmpty()) {
          rows.addAll(ActionRow.partitionOf(buttons));
        }
        return messages(pages, pictures(reply.blocks()), files(reply.blocks()), rows);
      }
    }
  }

  /** The same without components, for where Discord will not have them. */
  List<MessageCreateData> renderPlain(Reply reply) {
    List<MessageCreateData> messages = new ArrayList<>();
    for (List<Block> page : Pages.of(words(reply.blocks()), MOST_PLAIN / 2)) {
      String text = String.join("\n", texts(page));
      for (int start = 0; start < text.length(); start += MOST_PLAIN) {
        messages.add(
            quiet()
                .setContent(text.substring(start, Math.min(text.length(), start + MOST_PLAIN)))
                .build());
      }
    }
    return messages;
  }

  private static MessageCreateBuilder quiet() {
    return new MessageCreateBuilder()
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .setSuppressEmbeds(true);
  }

  private static List<MediaGalleryItem> pictures(List<Block> blocks) {
    List<MediaGalleryItem> pictures = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Picture picture && pictures.size() < MediaGallery.MAX_ITEMS) {
        pictures.add(
            MediaGalleryItem.fromUrl(picture.link().toASCIIString())
                .withDescription(cut(picture.shows(), LONGEST_DESCRIPTION)));
      }
    }
    return pictures;
  }

  private static List<FileUpload> files(List<Block> blocks) {
    List<FileUpload> files = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.File file && files.size() < Message.MAX_FILE_AMOUNT) {
        files.add(FileUpload.fromData(file.words().getBytes(StandardCharsets.UTF_8), file.name()));
      }
    }
    return files;
  }

  private static List<MessageCreateData> messages(
      List<List<String>> pages,
      List<MediaGalleryItem> pictures,
      List<FileUpload> files,
      List<ActionRow> rows) {
    List<MessageCreateData> messages = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<ContainerChildComponent> parts = new ArrayList<>();
      for (String text : pages.get(i)) {
        if (!parts.isEmpty()) {
          parts.add(Separator.createDivider(Separator.Spacing.SMALL));
        }
        parts.add(TextDisplay.of(text));
      }
      if (i == 0 && !pictures.isEmpty()) {
        parts.add(MediaGallery.of(pictures));
      }
      List<MessageTopLevelComponent> components = new ArrayList<>();
      components.add(Container.of(parts));
      if (i == pages.size() - 1) {
        files.forEach(file -> components.add(FileDisplay.fromFile(file)));
        components.addAll(rows);
      }
      messages.add(quiet().useComponentsV2(true).setComponents(components).build());
    }
    return messages;
  }

  private static List<Block> words(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !(block instanceof Block.Actions || block instanceof Block.Picture))
        .toList();
  }

  /** The page's texts: a new one begins with each part's heading while there is room. */
  private static List<String> texts(List<Block> blocks) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Writer writer = new Writer();
    for (Block block : blocks) {
      boolean part = block instanceof Block.Heading heading && heading.level() > 1;
      if (part && text.length() > 0 && texts.size() < MOST_TEXTS - 1) {
        texts.add(text.toString());
        text.setLength(0);
      }
      text.append(text.length() > 0 ? "\n" : "").append(block.accept(writer));
    }
    if (text.length() > 0 || texts.isEmpty()) {
      texts.add(text.length() > 0 ? text.toString() : "…");
    }
    return texts;
  }

  private static List<Button> buttons(List<Block> blocks, String elsewhere, int most) {
    List<Button> buttons = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Actions actions) {
        for (Block.Action action : actions.items()) {
          if (buttons.size() < most) {
            Press.Kind kind = action.turnsPage() ? Press.Kind.TURN : Press.Kind.ANSWER;
            String id = new Press(kind, elsewhere, action.line()).id(buttons.size());
            buttons.add(Button.secondary(id, cut(action.label(), LONGEST_LABEL)));
          }
        }
      }
    }
    return buttons;
  }

  /** A menu to choose from the first list that has a choice. */
  private static Optional<StringSelectMenu> menu(List<Block> blocks, String elsewhere) {
    for (Block block : blocks) {
      if (block instanceof Block.ArticleList list && list.items().size() > 1) {
        Press press = new Press(Press.Kind.PICK, elsewhere, list.asks());
        StringSelectMenu.Builder menu = StringSelectMenu.create(press.id(0));
        for (Block.ArticleLine item : list.items()) {
          if (menu.getOptions().size() < MOST_OPTIONS) {
            String number = Integer.toString(item.number());
            menu.addOption(cut(number + ". " + item.title(), LONGEST_OPTION), number);
          }
        }
        return Optional.of(menu.build());
      }
    }
    return Optional.empty();
  }

  private static String cut(String words, int most) {
    return words.length() > most ? words.substring(0, most - 1) + "…" : words;
  }

  /** Writes one block. */
  private static final class Writer implements Block.Visitor<String> {

    @Override
    public String heading(Block.Heading heading) {
      return (heading.level() == 1 ? "## " : "### ") + line(heading.words());
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
      return text(paragraph.text());
    }

    @Override
    public String excerpt(Block.Excerpt excerpt) {
      return text(excerpt.text()) + place(List.of(), excerpt.place().label());
    }

    @Override
    public String quotation(Block.Quotation quotation) {
      String place = place(quotation.notes(), quotation.place().label());
      return quotation.manner() == Block.Manner.REPORTED
          ? "– " + Markdown.plain(quotation.words()) + place
          : "> “" + Markdown.plain(quotation.words()).replace("\n", "\n> ") + "”" + place;
    }

    @Override
    public String factList(Block.FactList facts) {
      return String.join(
          "\n",
          facts.items().stream()
              .map(item -> "• " + text(item.text()) + place(item.notes(), item.place().label()))
              .toList());
    }

    @Override
    public String sourceLine(Block.SourceLine source) {
      List<String> parts = new ArrayList<>();
      source.parts().forEach(part -> parts.add(Markdown.plain(part)));
      URI link = source.link();
      if (link != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))) {
        String host = link.getHost() == null ? "link" : link.getHost();
        parts.add(Markdown.link(host, link.toASCIIString()));
      }
      return "-# " + String.join(" · ", parts).replace('\n', ' ');
    }

    @Override
    public String articleList(Block.ArticleList articles) {
      List<String> lines = new ArrayList<>();
      for (Block.ArticleLine item : articles.items()) {
        String detail = item.detail().isEmpty() ? "" : place(List.of(), item.detail());
        lines.add(item.number() + "\\. " + Markdown.strong(item.title()) + detail);
      }
      return String.join("\n", lines);
    }

    @Override
    public String examples(Block.Examples examples) {
      return String.join(
          "\n",
          examples.items().stream()
              .map(item -> Markdown.code(item.line()) + " – " + Markdown.plain(item.meaning()))
              .toList());
    }

    @Override
    public String notice(Block.Notice notice) {
      boolean refusal = notice.tone() == Block.Tone.REFUSAL;
      return refusal ? "⚠️ " + Markdown.plain(notice.words()) : "-# " + line(notice.words());
    }

    @Override
    public String actions(Block.Actions actions) {
      return "";
    }

    @Override
    public String picture(Block.Picture picture) {
      return "";
    }

    @Override
    public String file(Block.File file) {
      return "-# " + line(file.name());
    }

    private static String line(String words) {
      return Markdown.plain(words.replace('\n', ' '));
    }

    private static String place(List<String> notes, String label) {
      List<String> all = new ArrayList<>(notes);
      all.add(label);
      return " \\[" + Markdown.plain(String.join(" · ", all)) + "\\]";
    }

    private static String text(Text text) {
      StringBuilder out = new StringBuilder();
      for (Text.Run run : text.runs()) {
        out.append(run.strong() ? Markdown.strong(run.words()) : Markdown.plain(run.words()));
      }
      return out.toString();
    }
  }
}
