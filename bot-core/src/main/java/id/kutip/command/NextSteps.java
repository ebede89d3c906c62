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
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Puts answers about an article on pages, and offers what can be asked next. */
final class NextSteps {

  private static final List<String> ABOUT_AN_ARTICLE = List.of("summary", "quotes", "facts");

  private final PhraseParser parser;

  NextSteps(PhraseParser parser) {
    this.parser = parser;
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
    return paged(request, article.number(), question, head, body);
  }

  /** The same of an answer that is about no single article, whose number is 0. */
  Answer paged(
      CommandRequest request, int article, Question question, List<Block> head, List<Block> body) {
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
    if (article > 0) {
      for (String command : ABOUT_AN_ARTICLE) {
        if (!command.equals(question.command())) {
          actions.add(action(words, command, article, request.language()));
        }
      }
    }
    if (!actions.isEmpty()) {
      blocks.add(new Actions(actions));
    }
    return new Answer(new Reply(blocks), question.with(Option.PAGE, Integer.toString(page)));
  }

  /** A button for a command about an article. */
  Action action(Messages words, String command, int article, Language language) {
    return new Action(
        words.say("command." + command + ".label"),
        parser.write(Question.of(command), article, language));
  }

  private Action turn(
      CommandRequest request, int article, Question question, int page, String direction) {
    String line =
        parser.write(
            question.with(Option.PAGE, Integer.toString(page)), article, request.language());
    return new Action(
        request.words().say("page." + direction),
        Action.fits(line) ? line : request.words().say("page." + direction + ".line"),
        true);
  }
}
