package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.locale.Messages;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the chat is subscribed to, and how each of them is doing. */
final class SubscriptionsCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("subscriptions", false, Set.of());

  private final ChatSubscriptions subscriptions;

  SubscriptionsCommand(ChatSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Messages words = request.words();
    List<Subscription> all = subscriptions.of(request.chat());
    if (all.isEmpty()) {
      return Answer.of(
          List.of(new Block.Notice(Block.Tone.REFUSAL, words.say("subscriptions.none"))));
    }
    List<Block.ArticleLine> lines = new ArrayList<>();
    for (Subscription subscription : all) {
      lines.add(
          new Block.ArticleLine(
              lines.size() + 1,
              subscriptions.title(subscription),
              String.join(" · ", details(subscription, words))));
    }
    return Answer.of(
        List.of(
            new Block.Heading(1, words.say("subscriptions.title")), new Block.ArticleList(lines)));
  }

  private List<String> details(Subscription subscription, Messages words) {
    List<String> details = new ArrayList<>();
    details.add(words.say("subscriptions." + subscription.digest().every()));
    if (!subscription.filter().written().isEmpty()) {
      details.add(subscription.filter().written());
    }
    if (subscription.paused()) {
      details.add(words.say("subscriptions.isPaused"));
    }
    for (SubscriptionStore.Outcome last : subscriptions.outcomes(subscription, 1)) {
      details.add(words.say("subscriptions.last", last.title()));
    }
    return details;
  }
}
