package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.conversation.KnownArticle;
import id.kutip.locale.Messages;
import id.kutip.search.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The articles of the chat: those of its conversation, by their numbers, and the last ones before.
 */
final class LatestCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("latest", false, Set.of());

  /** Buttons under the list. */
  private static final int BUTTONS = 3;

  /** Articles that the conversation does not know (any more). */
  private static final int MOST_EARLIER = 10;

  private final NextSteps steps;
  private final ChatArchive archive;

  LatestCommand(NextSteps steps, ChatArchive archive) {
    this.steps = steps;
    this.archive = archive;
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
    List<Source> earlier =
        archive.latestBeside(request.chat(), request.conversation(), MOST_EARLIER);
    if (articles.isEmpty() && earlier.isEmpty()) {
      return Answer.of(List.of(new Block.Notice(Block.Tone.REFUSAL, words.say("latest.none"))));
    }
    List<Action> actions =
        articles.stream()
            .limit(BUTTONS)
            .map(
                article -> {
                  Action item = steps.action(request, "summary", article);
                  return new Action(item.label() + " " + article.number(), item.line());
                })
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, words.say("latest.title")));
    if (!articles.isEmpty()) {
      blocks.add(ArticleBlocks.list(articles, words));
    }
    earlier.forEach(source -> blocks.add(ChatArchive.line(source, words)));
    blocks.add(new Actions(actions));
    return Answer.of(blocks);
  }
}
