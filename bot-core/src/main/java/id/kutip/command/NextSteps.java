package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.chat.Pages;
import id.kutip.chat.Reply;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Puts answers about an article on pages, and offers what can be asked next. */
final class NextSteps {

  private static final List<String> ABOUT_AN_ARTICLE = List.of("summary", "quotes", "facts");

  private final PhraseParser parser;
  private final ChatArchive archive;

  NextSteps(PhraseParser parser, ChatArchive archive) {
    this.parser = parser;
    this.archive = archive;
  }

  /**
   * The page asked for.
   *
   * @param question as it was understood, to be remembered
   * @param head what stands above every page
   */
  Answer paged(
      CommandRequest request,
      KnownArticle article,
      Question question,
      List<Block> head,
      List<Block> body) {
    return pages(request, article, question, head, body);
  }

  /** The same of an answer that is about no single article. */
  Answer paged(CommandRequest request, Question question, List<Block> head, List<Block> body) {
    return pages(request, null, question, head, body);
  }

  private Answer pages(
      CommandRequest request,
      @Nullable KnownArticle article,
      Question question,
      List<Block> head,
      List<Block> body) {
    List<List<Block>> pages = Pages.of(body, Pages.PAGE);
    int page = Math.min(question.page(), pages.size());
    Messages words = request.words();
    List<Block> blocks = new ArrayList<>(head);
    blocks.addAll(pages.get(page - 1));
    if (pages.size() > 1) {
      blocks.add(new Block.Notice(Block.Tone.INFO, words.say("page.of", page, pages.size())));
    }
    List<Action> actions = new ArrayList<>();
    if (page < pages.size()) {
      actions.add(turn(request, article, question, page + 1, "next"));
    }
    if (page > 1) {
      actions.add(turn(request, article, question, page - 1, "previous"));
    }
    if (article != null) {
      for (String command : ABOUT_AN_ARTICLE) {
        if (!command.equals(question.command())) {
          actions.add(action(request, command, article));
        }
      }
    }
    if (!actions.isEmpty()) {
      blocks.add(new Actions(actions));
    }
    return new Answer(new Reply(blocks), question.with(Option.PAGE, Integer.toString(page)));
  }

  /** A button for a command about an article. */
  Action action(CommandRequest request, String command, KnownArticle article) {
    return new Action(
        request.words().say("command." + command + ".label"),
        line(request, Question.of(command), article));
  }

  /**
   * The line that asks the question of the article: by its lasting number where it has one, since
   * buttons live longer than conversations do.
   */
  String line(CommandRequest request, Question question, KnownArticle article) {
    OptionalLong kept = archive.number(request.chat(), article);
    return kept.isPresent()
        ? parser.writeKept(question, kept.getAsLong(), request.language())
        : parser.write(question, article.number(), request.language());
  }

  private Action turn(
      CommandRequest request,
      @Nullable KnownArticle article,
      Question question,
      int page,
      String direction) {
    Question turned = question.with(Option.PAGE, Integer.toString(page));
    String line =
        article == null
            ? parser.write(turned, 0, request.language())
            : line(request, turned, article);
    return new Action(
        request.words().say("page." + direction),
        Action.fits(line) ? line : request.words().say("page." + direction + ".line"),
        true);
  }
}
