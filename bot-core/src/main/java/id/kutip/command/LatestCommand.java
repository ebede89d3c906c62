package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.conversation.KnownArticle;
import id.kutip.locale.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The articles that the conversation knows, the last one first. */
final class LatestCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("latest", false, Set.of());

  /** Buttons under the list. */
  private static final int BUTTONS = 3;

  private final NextSteps steps;

  LatestCommand(NextSteps steps) {
    this.steps = steps;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Messages words = request.words();
    List<KnownArticle> articles = new ArrayList<>(request.conversation().articles());
    Collections.reverse(articles);
    if (articles.isEmpty()) {
      return Answer.of(List.of(new Block.Notice(Block.Tone.REFUSAL, words.say("latest.none"))));
    }
    List<Action> actions =
        articles.stream()
            .limit(BUTTONS)
            .map(
                article -> {
                  Action item =
                      steps.action(words, "summary", article.number(), request.language());
                  return new Action(item.label() + " " + article.number(), item.line());
                })
            .toList();
    return Answer.of(
        List.of(
            new Block.Heading(1, words.say("latest.title")),
            ArticleBlocks.list(articles, words),
            new Actions(actions)));
  }
}
