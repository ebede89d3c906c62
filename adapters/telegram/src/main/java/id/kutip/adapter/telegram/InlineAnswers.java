package id.kutip.adapter.telegram;

import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/**
 * What a reply offers to somebody who asks from another chat: the whole of it, and each quotation
 * by itself with the speaker above and the article below it.
 */
final class InlineAnswers {

  /** Results that Telegram shows at once (Bot API, "answerInlineQuery"). */
  private static final int MOST = 50;

  private static final int SECONDS_KEPT = 30;
  private static final int PREVIEW = 120;

  private final TelegramRenderer renderer = new TelegramRenderer();

  /**
   * Something to send.
   *
   * @param title what it is
   * @param description how it begins, or what it says
   */
  record Titled(String title, String description, Reply reply) {

    /** Something that is described by its beginning. */
    Titled(String title, Reply reply) {
      this(title, "", reply);
    }
  }

  /** A reply, and each of its quotations by itself. */
  static List<Titled> parts(Reply reply, String wholeTitle) {
    List<Titled> parts = new ArrayList<>();
    List<Block> blocks = reply.blocks();
    // of a single quotation the whole would be the same again
    if (blocks.stream().filter(Block.Quotation.class::isInstance).count() != 1) {
      parts.add(new Titled(wholeTitle, reply));
    }
    String speaker = "";
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Heading heading && heading.level() > 1) {
        speaker = heading.words();
      } else if (block instanceof Block.Quotation quotation) {
        List<Block> own = new ArrayList<>();
        if (!speaker.isEmpty()) {
          own.add(new Block.Heading(2, speaker));
        }
        own.add(quotation);
        sourceOf(blocks, i).ifPresent(own::add);
        parts.add(
            new Titled(
                speaker.isEmpty() ? "“" + quotation.words() + "”" : speaker,
                quotation.words(),
                new Reply(own)));
      }
    }
    return parts;
  }

  /** The answer to a query, for nobody but the one who asked. */
  AnswerInlineQuery answer(String query, List<Titled> offered) {
    List<InlineQueryResult> results = new ArrayList<>();
    for (Titled one : offered.subList(0, Math.min(MOST, offered.size()))) {
      results.add(result(Integer.toString(results.size()), one));
    }
    return AnswerInlineQuery.builder()
        .inlineQueryId(query)
        .results(results)
        .cacheTime(SECONDS_KEPT)
        .isPersonal(true)
        .build();
  }

  /** The nearest source after the quotation, or before it. */
  private static Optional<Block> sourceOf(List<Block> blocks, int at) {
    for (int i = at + 1; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.SourceLine) {
        return Optional.of(blocks.get(i));
      }
    }
    for (int i = at; i >= 0; i--) {
      if (blocks.get(i) instanceof Block.SourceLine) {
        return Optional.of(blocks.get(i));
      }
    }
    return Optional.empty();
  }

  private InlineQueryResult result(String id, Titled one) {
    TelegramMessage message = renderer.render(one.reply()).get(0);
    String description =
        one.description().isEmpty()
            ? message.plain().strip().replace('\n', ' ')
            : one.description();
    return InlineQueryResultArticle.builder()
        .id(id)
        .title(cut(one.title()))
        .description(cut(description))
        .inputMessageContent(
            InputTextMessageContent.builder()
                .messageText(message.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                .build())
        .build();
  }

  private static String cut(String words) {
    if (words.length() <= PREVIEW) {
      return words;
    }
    int space = words.lastIndexOf(' ', PREVIEW);
    return words.substring(0, space > 0 ? space : PREVIEW) + "…";
  }
}
