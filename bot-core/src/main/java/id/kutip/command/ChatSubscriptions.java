package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.store.Database;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/** A chat's subscriptions, which its commands call by their places in the list, from 1. */
final class ChatSubscriptions {

  private final Database database;
  private final SubscriptionStore store;
  private final LongFunction<String> titles;
  private final InstantSource clock;

  /**
   * The subscriptions in that database.
   *
   * @param titles of feeds
   */
  ChatSubscriptions(
      Database database,
      SubscriptionStore store,
      LongFunction<String> titles,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.titles = titles;
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

  String title(Subscription subscription) {
    return titles.apply(subscription.feedId());
  }

  /** The last news of its feed and what became of each. */
  List<SubscriptionStore.Outcome> outcomes(Subscription subscription, int most) {
    return database.read(handle -> store.outcomes(handle, subscription, most));
  }

  /** The one that the request names; the only one, where it names none. */
  Optional<Subscription> meant(CommandRequest request) {
    List<Subscription> all = of(request.chat());
    int number =
        request
            .ask()
            .article()
            .fold(() -> all.size() == 1 ? 1 : 0, told -> told, url -> 0, text -> 0, file -> 0);
    return number > 0 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
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

  /** Asks which one is meant. */
  static Answer which(CommandRequest request) {
    return said(request, Block.Tone.REFUSAL, "subscriptions.which", "");
  }

  private static Answer said(CommandRequest request, Block.Tone tone, String key, String title) {
    return Answer.of(List.of(new Block.Notice(tone, request.words().say(key, title))));
  }
}
