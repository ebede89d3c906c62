package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.Option;
import id.kutip.locale.Messages;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.subscription.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Why the last news of a subscription was sent, or was not, and when. */
final class WhyCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("why", false, Set.of(Option.SUBSCRIPTION));

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
        .map(subscription -> explain(request.chat(), subscription, request.words()))
        .orElseGet(() -> subscriptions.which(request));
  }

  private Answer explain(ChatId chat, Subscription subscription, Messages words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, subscriptions.title(subscription)));
    ZoneId zone = subscriptions.hours(chat).zone();
    for (SubscriptionStore.Outcome outcome : subscriptions.outcomes(subscription, MOST)) {
      List<String> parts = new ArrayList<>();
      parts.add(reason(outcome, words));
      Instant moment = outcome.sent() == null ? outcome.due() : outcome.sent();
      if (moment != null) {
        parts.add(words.moment(moment, zone));
      } else if (outcome.onItsWay()) {
        parts.add(words.say("why.onItsWay"));
      }
      blocks.add(
          new Block.Paragraph(
              Text.strong(outcome.title()).plus(Text.of(" · " + String.join(" · ", parts)))));
    }
    if (blocks.size() == 1) {
      blocks.add(new Block.Notice(Block.Tone.INFO, words.say("why.nothing")));
    }
    return Answer.of(blocks);
  }

  private static String reason(SubscriptionStore.Outcome outcome, Messages words) {
    Verdict.Reason reason = outcome.verdict().reason();
    if (outcome.refused()) {
      return words.say("why.refused");
    }
    if (outcome.with() == SubscriptionStore.With.CATCH_UP) {
      return words.say("why.catchUp");
    }
    if (reason == Verdict.Reason.HELD && outcome.due() != null) {
      return words.say("why.HELD.due");
    }
    boolean waited =
        reason == Verdict.Reason.DIGEST
            || reason == Verdict.Reason.QUIET
            || reason == Verdict.Reason.HELD;
    return waited && outcome.with() == SubscriptionStore.With.DIGEST
        ? words.say("why." + reason + ".sent")
        : words.say("why." + reason, outcome.verdict().term());
  }
}
