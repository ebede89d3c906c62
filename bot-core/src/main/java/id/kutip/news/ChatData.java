package id.kutip.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.chat.ChatId;
import id.kutip.feed.FeedStore;
import id.kutip.feed.Opml;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.PortableSubscription;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Takes what is kept of a chat out, and its feeds in. Thread-safe. */
public final class ChatData {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is kept of a chat, each with the query that reads it by {@code :chat}. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put(
        "chat",
        "SELECT platform, name, zone, quiet_from, quiet_to, language, paused FROM chat"
            + " WHERE id = :chat");
    PARTS.put(
        "subscriptions",
        "SELECT f.url, f.title, s.filter, s.digest, s.breaking, s.look, s.paused FROM subscription s"
            + " JOIN feed f ON f.id = s.feed_id WHERE s.chat_id = :chat ORDER BY s.id");
    PARTS.put(
        "changes",
        "SELECT made_at, made_by, action, detail FROM audit WHERE chat_id = :chat ORDER BY id");
    PARTS.put(
        "news",
        "SELECT n.title, n.url, n.source, n.published_at, d.decided_at, d.reason, d.term"
            + " FROM decision d JOIN subscription s ON s.id = d.subscription_id"
            + " JOIN news n ON n.id = d.news_id WHERE s.chat_id = :chat ORDER BY n.id");
    PARTS.put(
        "articles",
        "SELECT a.title, a.url, a.site, a.day FROM chat_article ca"
            + " JOIN known_article a ON a.id = ca.article_id WHERE ca.chat_id = :chat ORDER BY a.id");
    PARTS.put(
        "messages",
        "SELECT subject, made_at, done_at, message_id, rejected FROM delivery"
            + " WHERE chat_id = :chat ORDER BY id");
  }

  private final Database database;
  private final ChatStore chats;
  private final SubscriptionStore subscriptions;
  private final FeedStore feeds;
  private final InstantSource clock;

  /** The chats' data in that database. */
  public ChatData(Database database, InstantSource clock) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.subscriptions = new SubscriptionStore(chats);
    this.feeds = new FeedStore(database);
    this.clock = clock;
  }

  /** Everything that is kept of the chat, as JSON; of one that nothing is kept of, empty lists. */
  public String json(ChatId chat) {
    Map<String, Object> data =
        database.read(
            handle -> {
              long number = chats.find(handle, chat).orElse(0L);
              Map<String, Object> parts = new LinkedHashMap<>();
              PARTS.forEach((name, query) -> parts.put(name, rows(handle, query, number)));
              return parts;
            });
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, Object>> rows(Handle handle, String query, long chat) {
    return handle.createQuery(query).bind("chat", chat).mapToMap().list();
  }

  /**
   * The chat's feeds as OPML, which other news readers take in, with what the chat wants of each in
   * attributes that they pass over.
   */
  public String opml(ChatId chat) {
    List<Opml.Outline> outlines =
        database.read(handle -> subscriptions.of(handle, chat)).stream()
            .flatMap(subscription -> outline(subscription).stream())
            .toList();
    return Opml.write("Kutip", outlines);
  }

  private Optional<Opml.Outline> outline(Subscription subscription) {
    return feeds
        .find(subscription.feedId())
        .map(
            feed ->
                new Opml.Outline(
                    feed.url(),
                    feed.title(),
                    feed.site(),
                    null,
                    PortableSubscription.of(subscription).written()));
  }

  /**
   * Subscribes the chat to feeds that it is not subscribed to; the others stay as they are.
   *
   * @param by who did so
   * @return how many were added
   */
  public int add(ChatId chat, List<Opml.Outline> outlines, String by) {
    Set<Long> had =
        database.read(handle -> subscriptions.of(handle, chat)).stream()
            .map(Subscription::feedId)
            .collect(Collectors.toSet());
    Instant now = clock.instant();
    int added = 0;
    for (Opml.Outline outline : outlines) {
      long feed = feeds.track(outline.url(), now).id();
      if (had.add(feed)) {
        PortableSubscription portable = PortableSubscription.of(outline.own());
        database.update(handle -> subscriptions.subscribe(handle, chat, feed, portable, by, now));
        added++;
      }
    }
    return added;
  }
}
