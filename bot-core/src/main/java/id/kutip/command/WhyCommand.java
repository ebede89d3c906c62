package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.locale.Messages;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Why the last news of a subscription was sent, or was not. */
final class WhyCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("why", true, Set.of());

  /** Pieces of news that are explained. */
  private static final int MOST = 10;

  private final ChatSubscriptions subscriptions;

  WhyCommand(ChatSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public List<Suggestion> candidates(ChatId chat, Conversation conversation) {
    return subscriptions.candidates(chat);
  }

  @Override
  public Answer answer(CommandRequest request) {
    return subscriptions
        .meant(request)
        .map(subscription -> explain(subscription, request.words()))
        .orElseGet(() -> ChatSubscriptions.which(request));
  }

  private Answer explain(Subscription subscription, Messages words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, subscriptions.title(subscription)));
    for (SubscriptionStore.Outcome outcome : subscriptions.outcomes(subscription, MOST)) {
      String reason = words.say("why." + outcome.verdict().reason(), outcome.verdict().term());
      blocks.add(new Block.Paragraph(Text.strong(outcome.title()).plus(Text.of(" · " + reason))));
    }
    if (blocks.size() == 1) {
      blocks.add(new Block.Notice(Block.Tone.INFO, words.say("why.nothing")));
    }
    return Answer.of(blocks);
  }
}
