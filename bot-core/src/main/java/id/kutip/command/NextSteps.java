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
import java.util.function.Function;
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
    Function<Question, String> lines =
        article == null
            ? asked -> parser.write(asked, 0, request.language())
            : lines(request, article);
    List<Action> actions = new ArrayList<>();
    if (page < pages.size()) {
      actions.add(turn(lines, question, page + 1, words, "next"));
    }
    if (page > 1) {
      actions.add(turn(lines, question, page - 1, words, "previous"));
    }
    if (article != null) {
      for (String command : ABOUT_AN_ARTICLE) {
        if (!command.equals(question.command())) {
          actions.add(action(lines, command, words));
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
    return action(lines(request, article), command, request.words());
  }

  private static Action action(Function<Question, String> lines, String command, Messages words) {
    return new Action(
        words.say("command." + command + ".label"), lines.apply(Question.of(command)));
  }

  /**
   * Writes questions about the article as the lines that ask them: by its lasting number where it
   * has one, since buttons live longer than conversations do.
   */
  Function<Question, String> lines(CommandRequest request, KnownArticle article) {
    OptionalLong kept = archive.number(request.chat(), article);
    return question ->
        kept.isPresent()
            ? parser.writeKept(question, kept.getAsLong(), request.language())
            : parser.write(question, article.number(), request.language());
  }

  private static Action turn(
      Function<Question, String> lines,
      Question question,
      int page,
      Messages words,
      String direction) {
    String line = lines.apply(question.with(Option.PAGE, Integer.toString(page)));
    return new Action(
        words.say("page." + direction),
        Action.fits(line) ? line : words.say("page." + direction + ".line"),
        true);
  }
}
