package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Text;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the chat is subscribed to, and how each of them is doing. */
final class SubscriptionsCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("subscriptions", false, Set.of());

  private final ChatSubscriptions subscriptions;
  private final PhraseParser parser;
  private final InstantSource clock;

  SubscriptionsCommand(ChatSubscriptions subscriptions, PhraseParser parser, InstantSource clock) {
    this.parser = parser;
    this.subscriptions = subscriptions;
    this.clock = clock;
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
    ZoneId zone = subscriptions.hours(request.chat()).zone();
    List<Block.ArticleLine> lines = new ArrayList<>();
    for (Subscription subscription : all) {
      lines.add(
          new Block.ArticleLine(
              lines.size() + 1,
              subscriptions.title(subscription),
              String.join(" · ", details(subscription, zone, words))));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, words.say("subscriptions.title")));
    subscriptions
        .pauseReason(request.chat())
        .ifPresent(reason -> blocks.add(new Block.Notice(Block.Tone.REFUSAL, words.say(reason))));
    blocks.add(
        new Block.ArticleList(
            lines, parser.write(Question.of(WhyCommand.SHAPE.key()), 0, request.language())));
    blocks.add(new Block.Paragraph(Text.of(words.say("subscriptions.change"))));
    return Answer.of(blocks);
  }

  private List<String> details(Subscription subscription, ZoneId zone, Messages words) {
    List<String> details = new ArrayList<>();
    if (subscription.paused()) {
      details.add(words.say("subscriptions.isPaused"));
    }
    details.addAll(SubscriptionLines.wishes(subscription.wanted(), zone, words));
    for (SubscriptionStore.Outcome last : subscriptions.outcomes(subscription, 1)) {
      details.add(words.say("subscriptions.last", last.title(), words.moment(last.at(), zone)));
    }
    subscriptions
        .health(subscription)
        .ifPresent(health -> details.addAll(health(health, zone, words)));
    return details;
  }

  private List<String> health(Feeds.Health health, ZoneId zone, Messages words) {
    List<String> lines = new ArrayList<>();
    if (health.problem() != null) {
      lines.add(words.say("subscriptions.problem", words.say(health.problem())));
    }
    if (!health.polled()) {
      lines.add(words.say("subscriptions.ended.feed"));
    } else {
      Instant next = health.nextPoll();
      lines.add(
          next.isAfter(clock.instant())
              ? words.say("subscriptions.next", words.moment(next, zone))
              : words.say("subscriptions.now"));
    }
    return lines;
  }
}
