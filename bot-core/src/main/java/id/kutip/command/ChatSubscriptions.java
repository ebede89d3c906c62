package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.PortableSubscription;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A chat's subscriptions, which its commands call by their places in the list, from 1. */
final class ChatSubscriptions {

  private final Database database;
  private final ChatStore chats;
  private final SubscriptionStore store;
  private final Feeds feeds;
  private final InstantSource clock;

  /** Feeds that a chat may be subscribed to; more would make one chat's news everybody's load. */
  static final int MOST = 500;

  /** Subscriptions that are named where several may be meant. */
  private static final int MOST_NAMES = 5;

  /** The subscriptions in that database. */
  ChatSubscriptions(Kept kept, InstantSource clock) {
    this.database = kept.database();
    this.chats = new ChatStore(database);
    this.store = new SubscriptionStore(chats);
    this.feeds = kept.feeds();
    this.clock = clock;
  }

  /** Changes a subscription inside a transaction. */
  interface Change {
    /** Makes the change. */
    void make(
        Handle handle, SubscriptionStore store, Subscription subscription, String by, Instant now);
  }

  List<Subscription> of(ChatId chat) {
    return database.read(handle -> store.of(handle, chat));
  }

  boolean isFull(ChatId chat) {
    return of(chat).size() >= MOST;
  }

  String title(Subscription subscription) {
    return feeds.health(subscription.feedId()).map(Feeds.Health::title).orElse("?");
  }

  /** How its feed is doing. */
  Optional<Feeds.Health> health(Subscription subscription) {
    return feeds.health(subscription.feedId());
  }

  /** Why nothing at all goes to the chat: the key of a message; empty where it does. */
  Optional<String> pauseReason(ChatId chat) {
    return chats.pauseReason(chat);
  }

  /** The chat's subscriptions by their places in its list. */
  List<Suggestion> candidates(ChatId chat) {
    List<Suggestion> candidates = new ArrayList<>();
    for (Subscription subscription : of(chat)) {
      candidates.add(new Suggestion(Integer.toString(candidates.size() + 1), title(subscription)));
    }
    return candidates;
  }

  /** The chat's zone and quiet hours. */
  SubscriptionStore.Hours hours(ChatId chat) {
    return database.read(
        handle ->
            chats
                .find(handle, chat)
                .map(number -> store.hours(handle, number))
                .orElse(
                    new SubscriptionStore.Hours(SubscriptionStore.DEFAULT_ZONE, Optional.empty())));
  }

  /** Sets them. */
  void setHours(CommandRequest request, SubscriptionStore.Hours hours) {
    database.update(
        handle ->
            store.setHours(handle, request.chat(), hours, request.asker().name(), clock.instant()));
  }

  /** Sets the language of the bot's words in a chat; null to follow its writers. */
  void setLanguage(ChatId chat, @Nullable String code) {
    chats.setLanguage(chat, code);
  }

  /** Deletes all that is kept for a chat. */
  void forget(ChatId chat) {
    chats.forget(chat);
  }

  /** Subscribes the chat to a feed, or changes how it is subscribed. */
  Subscription subscribe(CommandRequest request, long feed, Preferences wanted) {
    return database.write(
        handle ->
            store.subscribe(
                handle, request.chat(), feed, wanted, request.asker().name(), clock.instant()));
  }

  /** Changes how the chat is subscribed. */
  Subscription change(CommandRequest request, Subscription before, Preferences wanted) {
    return database.write(
        handle -> store.change(handle, before, wanted, request.asker().name(), clock.instant()));
  }

  /** Subscribes the chat to a feed as another chat was. */
  void subscribe(CommandRequest request, long feed, PortableSubscription like) {
    database.update(
        handle ->
            store.subscribe(
                handle, request.chat(), feed, like, request.asker().name(), clock.instant()));
  }

  /** Its place in the chat's list, from 1. */
  int number(CommandRequest request, Subscription subscription) {
    return 1
        + of(request.chat()).stream().map(Subscription::id).toList().indexOf(subscription.id());
  }

  /** Says why something was not done. */
  static Answer refuse(CommandRequest request, UserMessage reason) {
    return Answer.of(List.of(new Block.Notice(Block.Tone.REFUSAL, request.words().say(reason))));
  }

  /** The last news of its feed and what became of each. */
  List<SubscriptionStore.Outcome> outcomes(Subscription subscription, int most) {
    return database.read(handle -> store.outcomes(handle, subscription, most));
  }

  /** Whether the request names one, by its number, its name or an address. */
  static boolean isNamed(CommandRequest request) {
    Question question = request.question();
    boolean told =
        question.option(Option.SUBSCRIPTION).or(() -> question.option(Option.WORDS)).isPresent();
    return request
        .ask()
        .article()
        .fold(() -> told, number -> true, kept -> false, url -> true, text -> false, file -> false);
  }

  /** The one that the request names; the only one, where it names none. */
  Optional<Subscription> meant(CommandRequest request) {
    return meant(request, request.question().option(Option.WORDS).orElse(""));
  }

  private Optional<Subscription> meant(CommandRequest request, String name) {
    return request
        .ask()
        .article()
        .fold(
            () -> told(request, name),
            number -> at(request, number),
            kept -> Optional.empty(),
            url -> nearlyNamed(request.chat(), url),
            text -> Optional.empty(),
            file -> Optional.empty());
  }

  private Optional<Subscription> told(CommandRequest request, String name) {
    Optional<String> place = request.question().option(Option.SUBSCRIPTION);
    if (name.isEmpty()) {
      return at(request, place.map(Integer::parseInt).orElse(0));
    }
    // "pause 2 for now", but also "pause 24 hours of news"
    return place
        .map(
            number ->
                named(request.chat(), number + " " + name)
                    .or(() -> at(request, Integer.parseInt(number))))
        .orElseGet(() -> nearlyNamed(request.chat(), name));
  }

  /** The one at that place from 1; for 0, the only one. */
  private Optional<Subscription> at(CommandRequest request, int place) {
    List<Subscription> all = of(request.chat());
    int meant = place == 0 && all.size() == 1 ? 1 : place;
    return meant > 0 && meant <= all.size() ? Optional.of(all.get(meant - 1)) : Optional.empty();
  }

  /**
   * The one whose feed has that name or part of a name, or that site; empty for none or several.
   */
  Optional<Subscription> named(ChatId chat, String name) {
    List<Subscription> all = of(chat);
    return only(all, names(all).exactly(name));
  }

  /** The same, and where none has that name, the one that has nearly that name. */
  private Optional<Subscription> nearlyNamed(ChatId chat, String name) {
    List<Subscription> all = of(chat);
    return only(all, names(all).nearly(name));
  }

  private static Optional<Subscription> only(List<Subscription> all, List<Integer> places) {
    return places.size() == 1 ? Optional.of(all.get(places.get(0))) : Optional.empty();
  }

  private NamedFeeds names(List<Subscription> all) {
    return new NamedFeeds(
        all.stream()
            .map(
                subscription ->
                    health(subscription)
                        .map(feed -> FeedName.of(feed.title(), feed.url()))
                        .orElseGet(() -> new FeedName(Set.of(), "")))
            .toList());
  }

  /** Changes the one that the request names, and says so by the message of {@code key}. */
  Answer change(CommandRequest request, Change change, String key) {
    return meant(request)
        .map(
            subscription -> {
              database.update(
                  handle ->
                      change.make(
                          handle, store, subscription, request.asker().name(), clock.instant()));
              return said(request, Block.Tone.INFO, key, title(subscription));
            })
        .orElseGet(() -> which(request));
  }

  /**
   * Lets the one that the request names go on.
   *
   * @param name by which the request calls it, if not by its number
   * @param skip whether what came meanwhile is left out
   */
  Answer resume(CommandRequest request, String name, boolean skip) {
    return meant(request, name)
        .map(
            subscription -> {
              int held =
                  database.write(
                      handle ->
                          store.resume(
                              handle, subscription, skip, request.asker().name(), clock.instant()));
              String key = held == 0 ? "" : skip ? ".skipped" : ".held";
              return Answer.of(
                  List.of(
                      new Block.Notice(
                          Block.Tone.INFO,
                          request
                              .words()
                              .say("subscriptions.resumed" + key, title(subscription), held))));
            })
        .orElseGet(() -> which(request, name));
  }

  /** Asks which one is meant, and names those that may be. */
  Answer which(CommandRequest request) {
    return which(request, request.ask().named());
  }

  private Answer which(CommandRequest request, String name) {
    List<Subscription> all = of(request.chat());
    List<Integer> several = name.isEmpty() ? List.of() : names(all).nearly(name);
    if (several.size() > 1) {
      String names =
          several.stream()
              .limit(MOST_NAMES)
              .map(place -> (place + 1) + " " + title(all.get(place)))
              .collect(Collectors.joining(", "));
      return refuse(request, UserMessage.of("subscriptions.several", name, names));
    }
    return refuse(
        request,
        name.isEmpty()
            ? UserMessage.of("subscriptions.which")
            : UserMessage.of("subscriptions.notNamed", name));
  }

  private static Answer said(CommandRequest request, Block.Tone tone, String key, String title) {
    return Answer.of(List.of(new Block.Notice(tone, request.words().say(key, title))));
  }
}
