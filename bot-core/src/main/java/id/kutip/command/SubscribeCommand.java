package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.chat.ChatId;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.locale.UserMessage;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.Subscription;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Subscribes the chat to a feed, by the address of the feed or of its site, or changes how it is
 * subscribed; shows the last articles as proof.
 */
final class SubscribeCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape("subscribe", true, Set.of(Option.WRITTEN), true);

  /** Articles shown as proof. */
  private static final int PROOF = 3;

  private final ChatSubscriptions subscriptions;
  private final Feeds feeds;
  private final FeedLists lists;
  private final PhraseParser parser;

  SubscribeCommand(
      ChatSubscriptions subscriptions, Feeds feeds, FeedLists lists, PhraseParser parser) {
    this.subscriptions = subscriptions;
    this.feeds = feeds;
    this.lists = lists;
    this.parser = parser;
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
    String written = request.question().option(Option.WRITTEN).orElse("");
    return request
        .ask()
        .article()
        .fold(
            () -> site(request, written),
            number -> change(request, written),
            kept -> ChatSubscriptions.refuse(request, UserMessage.of("subscribe.which")),
            url -> subscribe(request, url, written),
            text -> ChatSubscriptions.refuse(request, UserMessage.of("subscribe.which")),
            file -> lists.subscribe(request, file));
  }

  /** {@code subscribe example.com}: a site whose address is written as people say it. */
  private Answer site(CommandRequest request, String written) {
    int end = 0;
    while (end < written.length() && !Character.isWhitespace(written.charAt(end))) {
      end++;
    }
    String first = written.substring(0, end);
    String rest = written.substring(end).strip();
    if (isSite(first)) {
      return subscribe(request, "https://" + first, rest);
    }
    // "subscribe kompas daily": one that the chat has, by its name
    Optional<Subscription> named =
        rest.isEmpty() ? Optional.empty() : subscriptions.named(request.chat(), first);
    return named
        .map(before -> change(request, before, rest))
        .orElseGet(() -> ChatSubscriptions.refuse(request, UserMessage.of("subscribe.which")));
  }

  private static boolean isSite(String word) {
    int slash = word.indexOf('/');
    String host = (slash < 0 ? word : word.substring(0, slash)).toLowerCase(Locale.ROOT);
    int dot = host.lastIndexOf('.');
    return dot > 0
        && host.length() - dot > 2
        && host.indexOf(':') < 0
        && host.chars().allMatch(c -> c == '.' || c == '-' || Character.isLetterOrDigit(c))
        && host.substring(dot + 1).chars().allMatch(Character::isLetter);
  }

  private Answer subscribe(CommandRequest request, String url, String written) {
    SubscriptionWords.Wish wish = parser.wish(written, Preferences.DEFAULT);
    UserMessage problem = wish.problem();
    if (problem != null) {
      return ChatSubscriptions.refuse(request, problem);
    }
    return feeds
        .follow(url)
        .fold(
            feed -> {
              boolean had =
                  subscriptions.of(request.chat()).stream()
                      .anyMatch(known -> known.feedId() == feed.id());
              if (!had && subscriptions.isFull(request.chat())) {
                return ChatSubscriptions.refuse(
                    request, UserMessage.of("subscribe.full", ChatSubscriptions.MOST));
              }
              Subscription made = subscriptions.subscribe(request, feed.id(), wish.wanted());
              return said(request, made, feed, "subscribe.done");
            },
            reason -> ChatSubscriptions.refuse(request, reason));
  }

  private Answer change(CommandRequest request, String written) {
    return subscriptions
        .meant(request)
        .map(before -> change(request, before, written))
        .orElseGet(() -> subscriptions.which(request));
  }

  private Answer change(CommandRequest request, Subscription before, String written) {
    SubscriptionWords.Wish wish = parser.wish(written, before.wanted());
    UserMessage problem = wish.problem();
    if (problem != null) {
      return ChatSubscriptions.refuse(request, problem);
    }
    Subscription made = subscriptions.change(request, before, wish.wanted());
    Feeds.Found.Followed feed =
        new Feeds.Found.Followed(made.feedId(), subscriptions.title(made), List.of());
    return said(request, made, feed, "subscribe.changed");
  }

  private Answer said(
      CommandRequest request, Subscription made, Feeds.Found.Followed feed, String key) {
    Messages words = request.words();
    ZoneId zone = subscriptions.hours(request.chat()).zone();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, words.say(key, feed.title())));
    List<String> state = new ArrayList<>();
    if (made.paused()) {
      state.add(words.say("subscriptions.isPaused"));
    }
    state.addAll(SubscriptionLines.wishes(made.wanted(), zone, words));
    blocks.add(new Block.Paragraph(Text.of(String.join(" · ", state))));
    if (!feed.newest().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.of(words.say("subscribe.last"))));
      for (Feeds.Entry entry : feed.newest().stream().limit(PROOF).toList()) {
        List<String> parts = new ArrayList<>();
        parts.add(entry.title());
        if (entry.published() != null) {
          parts.add(words.moment(entry.published(), zone));
        }
        blocks.add(new Block.SourceLine(parts, entry.link()));
      }
    }
    int number = subscriptions.number(request, made);
    blocks.add(
        new Actions(
            List.of(action("subscriptions", 0, request), action("unsubscribe", number, request))));
    return Answer.of(blocks);
  }

  private Action action(String command, int number, CommandRequest request) {
    return new Action(
        request.words().say("command." + command + ".label"),
        parser.write(Question.of(command), number, request.language()));
  }
}
