package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.chat.ChatId;
import id.kutip.chat.Reply;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.KnownArticle;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.search.Source;
import id.kutip.subscription.Subscription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The articles of the chat: those of its conversation, by their numbers, and the last ones before;
 * or those that one of its feeds brought.
 */
final class LatestCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape("latest", false, Set.of(Option.SUBSCRIPTION, Option.PAGE));

  /** Buttons under the list. */
  private static final int BUTTONS = 3;

  /** Articles that the conversation does not know (any more). */
  private static final int MOST_EARLIER = 300;

  private final NextSteps steps;
  private final ChatArchive archive;
  private final @Nullable ChatSubscriptions subscriptions;

  /**
   * The command.
   *
   * @param subscriptions null where nothing is kept
   */
  LatestCommand(NextSteps steps, ChatArchive archive, @Nullable ChatSubscriptions subscriptions) {
    this.steps = steps;
    this.archive = archive;
    this.subscriptions = subscriptions;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public List<Suggestion> candidates(ChatId chat, Conversation conversation) {
    return subscriptions == null ? List.of() : subscriptions.candidates(chat);
  }

  @Override
  public Answer answer(CommandRequest request) {
    Messages words = request.words();
    if (subscriptions != null && ChatSubscriptions.isNamed(request)) {
      return subscriptions
          .meant(request)
          .map(subscription -> ofFeed(request, subscription))
          .orElseGet(() -> subscriptions.which(request));
    }
    List<KnownArticle> articles = new ArrayList<>(request.conversation().articles());
    Collections.reverse(articles);
    List<Source> earlier =
        archive.latestBeside(request.chat(), request.conversation(), MOST_EARLIER);
    if (articles.isEmpty() && earlier.isEmpty()) {
      return Answer.of(List.of(new Block.Notice(Block.Tone.REFUSAL, words.say("latest.none"))));
    }
    List<Block> body = new ArrayList<>();
    if (!articles.isEmpty()) {
      body.add(ArticleBlocks.list(articles, words));
    }
    earlier.forEach(source -> body.add(ChatArchive.line(source, words)));
    Answer page =
        steps.paged(
            request,
            request.question(),
            List.of(new Block.Heading(1, words.say("latest.title"))),
            body);
    return request.question().page() == 1 ? withButtons(page, request, articles) : page;
  }

  private Answer ofFeed(CommandRequest request, Subscription subscription) {
    Messages words = request.words();
    String title = Objects.requireNonNull(subscriptions).title(subscription);
    List<Block> body = new ArrayList<>();
    archive
        .latest(request.chat(), subscription.feedId(), MOST_EARLIER)
        .forEach(source -> body.add(ChatArchive.line(source, words)));
    if (body.isEmpty()) {
      body.add(new Block.Notice(Block.Tone.INFO, words.say("latest.feed.none", title)));
    }
    // by its number, since the next page is asked for without a name
    Question question =
        request
            .question()
            .without(Option.WORDS)
            .with(
                Option.SUBSCRIPTION, Integer.toString(subscriptions.number(request, subscription)));
    return steps.paged(
        request, question, List.of(new Block.Heading(1, words.say("latest.feed", title))), body);
  }

  /** Offers summaries of the first articles before the page is turned. */
  private Answer withButtons(Answer page, CommandRequest request, List<KnownArticle> articles) {
    List<Action> actions = new ArrayList<>();
    articles.stream()
        .limit(BUTTONS)
        .map(
            article -> {
              Action item = steps.action(request, "summary", article);
              return new Action(item.label() + " " + article.number(), item.line());
            })
        .forEach(actions::add);
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.reply().blocks()) {
      if (block instanceof Actions turn) {
        actions.addAll(turn.items());
      } else {
        blocks.add(block);
      }
    }
    blocks.add(new Actions(actions));
    return new Answer(new Reply(blocks), page.question());
  }
}
