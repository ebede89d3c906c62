package id.kutip.news;

import id.kutip.delivery.Outbox;
import id.kutip.store.Database;
import id.kutip.subscription.NewArticle;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes news to the subscriptions that want it: into the outbox at once, or to wait for a digest,
 * the end of quiet hours or of a pause. Everything is written inside the caller's transaction,
 * which is the one that remembers the news as seen. Thread-safe.
 */
public final class NewsDesk {

  private static final String WAITING =
      " WHERE subscription_id = :subscription AND subject IS NULL"
          + " AND reason IN ('DIGEST', 'QUIET', 'HELD')";

  private final SubscriptionStore subscriptions;
  private final Outbox outbox;

  /** A desk that fills the outbox. */
  public NewsDesk(SubscriptionStore subscriptions, Outbox outbox) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
  }

  /** A digest whose time has come. */
  private record Due(long subscription, long chat, long at) {}

  /** What a story is called in the outbox: a chat gets one message about it. */
  public static String subject(long story) {
    return "story:" + story;
  }

  /**
   * Takes a piece of news to all who subscribe to its feed. Where a chat has a message about the
   * story, that message is put anew to name this source too.
   *
   * @return the chats that want it, now or later
   */
  public Set<Long> publish(Handle handle, NewArticle article, NewsCard card, Instant now) {
    keep(handle, article, card);
    Set<Long> wanting = new LinkedHashSet<>();
    Set<Long> atOnce = new LinkedHashSet<>();
    Map<Long, SubscriptionStore.Hours> known = new LinkedHashMap<>();
    for (Subscription subscription : subscriptions.to(handle, article.feedId())) {
      SubscriptionStore.Hours hours =
          known.computeIfAbsent(
              subscription.chatNumber(), chat -> subscriptions.hours(handle, chat));
      Subscription.Decision decision =
          subscription.decide(article, hours.zone(), hours.quiet(), now);
      Instant later = decision.later();
      boolean passes = decision.verdict().passes();
      note(
          handle,
          subscription,
          article,
          decision,
          decision.isAtOnce() ? subject(article.story()) : null,
          now);
      if (passes) {
        wanting.add(subscription.chatNumber());
      }
      if (later != null) {
        subscriptions.sendBy(handle, subscription, later);
      } else if (decision.isAtOnce()) {
        atOnce.add(subscription.chatNumber());
      }
    }
    outbox.add(handle, atOnce, subject(article.story()), now);
    if (article.story() != article.id()) {
      outbox.revise(handle, atOnce, subject(article.story()), now);
    }
    return wanting;
  }

  private static void keep(Handle handle, NewArticle article, NewsCard card) {
    handle.execute(
        "INSERT INTO news (id, feed_id, title, url, source, published_at, story_id, card)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        article.id(),
        article.feedId(),
        article.title(),
        article.url(),
        article.source(),
        article.published().toEpochMilli(),
        article.story(),
        card.written());
  }

  private static void note(
      Handle handle,
      Subscription subscription,
      NewArticle article,
      Subscription.Decision decision,
      @Nullable String subject,
      Instant now) {
    handle.execute(
        "INSERT INTO decision (subscription_id, news_id, decided_at, reason, term, subject)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        subscription.id(),
        article.id(),
        now.toEpochMilli(),
        decision.verdict().reason().name(),
        decision.verdict().term(),
        subject);
  }

  /** The same in a transaction of its own. */
  public int sendDue(Database database, Instant now) {
    return database.write(handle -> sendDue(handle, now));
  }

  /**
   * Sends what waited for digests and the end of quiet hours that have come.
   *
   * @return how many digests
   */
  public int sendDue(Handle handle, Instant now) {
    List<Due> due =
        handle
            .createQuery(
                "SELECT id, chat_id, digest_at FROM subscription"
                    + " WHERE digest_at <= :now AND paused = 0 ORDER BY chat_id, id")
            .bind("now", now.toEpochMilli())
            .map(
                (row, context) ->
                    new Due(row.getLong("id"), row.getLong("chat_id"), row.getLong("digest_at")))
            .list();
    int sent = 0;
    for (Due digest : due) {
      // of two nodes that see the same digest due, only one takes it
      if (handle.execute(
              "UPDATE subscription SET digest_at = NULL WHERE id = ? AND digest_at = ?",
              digest.subscription(),
              digest.at())
          > 0) {
        sent += send(handle, digest, now) ? 1 : 0;
      }
    }
    return sent;
  }

  /** Sends what waits for the digest; whether anything does. */
  private boolean send(Handle handle, Due digest, Instant now) {
    Optional<Long> last =
        handle
            .createQuery("SELECT max(news_id) FROM decision" + WAITING)
            .bind("subscription", digest.subscription())
            .mapTo(Long.class)
            .findOne();
    // by its last news, not by its hour: a clock that was put back brings the same hour again
    last.ifPresent(
        news -> {
          String subject = "digest:" + digest.subscription() + ":" + news;
          handle
              .createUpdate("UPDATE decision SET subject = :subject" + WAITING)
              .bind("subject", subject)
              .bind("subscription", digest.subscription())
              .execute();
          outbox.add(handle, List.of(digest.chat()), subject, now);
        });
    return last.isPresent();
  }
}
