package id.kutip.subscription;

import id.kutip.chat.ChatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps subscriptions, what became of news for them, and who changed what. All methods work inside
 * the caller's transaction. Thread-safe.
 */
public final class SubscriptionStore {

  /** Jakarta's, where most of Kutip's readers are. */
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Jakarta");

  private static final String COLUMNS =
      "s.id, s.chat_id, s.feed_id, s.filter, s.digest, s.breaking, s.look, s.paused";

  private final ChatStore chats;

  /** Subscriptions of those chats. */
  public SubscriptionStore(ChatStore chats) {
    this.chats = chats;
  }

  /** A chat's hours. */
  public record Hours(ZoneId zone, Optional<QuietHours> quiet) {}

  /**
   * What became of a piece of news for a subscription.
   *
   * @param at when it was decided
   * @param with whether it came by itself or with others
   * @param onItsWay whether its message waits to be brought to the chat
   * @param refused whether its message was given up, the platform not taking it
   * @param sent when it came to the chat; null if it did not yet, or so long ago that it is
   *     forgotten
   * @param due when it will; null if it came, never will, or nobody knows
   */
  public record Outcome(
      String title,
      @Nullable String url,
      Verdict verdict,
      Instant at,
      With with,
      boolean onItsWay,
      boolean refused,
      @Nullable Instant sent,
      @Nullable Instant due) {}

  /** In which message a piece of news comes to a chat. */
  public enum With {
    /** None, or none yet. */
    NOTHING,
    /** One about its story. */
    STORY,
    /** One that tells what had waited. */
    DIGEST,
    /** One that tells what could not be brought to the chat for a while. */
    CATCH_UP
  }

  /** A line of what was changed, when, and by whom. */
  public record Change(Instant at, String by, String action, String detail) {}

  /** Subscribes a chat to a feed, or changes how it is subscribed. */
  public Subscription subscribe(
      Handle handle, ChatId chat, long feed, Preferences wanted, String by, Instant now) {
    long number = chats.number(handle, chat);
    find(handle, number, feed).ifPresent(before -> goOn(handle, before, now));
    handle
        .createUpdate(
            "INSERT INTO subscription (chat_id, feed_id, filter, digest, breaking, look)"
                + " VALUES (:chat, :feed, :filter, :digest, :breaking, :look)"
                + " ON CONFLICT (chat_id, feed_id) DO UPDATE SET"
                + " filter = :filter, digest = :digest, breaking = :breaking, look = :look, paused = 0")
        .bind("chat", number)
        .bind("feed", feed)
        .bind("filter", wanted.filter().written())
        .bind("digest", wanted.digest().written())
        .bind("breaking", wanted.breaking().written())
        .bind("look", wanted.look().written())
        .execute();
    audit(handle, number, by, "subscribe", described(feed, wanted), now);
    return find(handle, number, feed).orElseThrow();
  }

  private static Optional<Subscription> find(Handle handle, long chat, long feed) {
    return handle
        .createQuery(
            "SELECT " + COLUMNS + " FROM subscription s WHERE chat_id = :chat AND feed_id = :feed")
        .bind("chat", chat)
        .bind("feed", feed)
        .map((row, context) -> subscription(row))
        .findOne();
  }

  /** Subscribes a chat to a feed as another was, which may be paused. */
  public Subscription subscribe(
      Handle handle, ChatId chat, long feed, PortableSubscription like, String by, Instant now) {
    Subscription made = subscribe(handle, chat, feed, like.wanted(), by, now);
    if (like.paused()) {
      pause(handle, made, by, now);
    }
    return made;
  }

  /** The subscriptions of a chat, in the order in which they were made. */
  public List<Subscription> of(Handle handle, ChatId chat) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM subscription s JOIN chat c ON c.id = s.chat_id"
                + " WHERE c.platform = :platform AND c.name = :name ORDER BY s.id")
        .bind("platform", chat.platform().name())
        .bind("name", chat.id())
        .map((row, context) -> subscription(row))
        .list();
  }

  /** Changes how a chat is subscribed; a paused subscription stays so. */
  public Subscription change(
      Handle handle, Subscription before, Preferences wanted, String by, Instant now) {
    handle.execute(
        "UPDATE subscription SET filter = ?, digest = ?, breaking = ?, look = ? WHERE id = ?",
        wanted.filter().written(),
        wanted.digest().written(),
        wanted.breaking().written(),
        wanted.look().written(),
        before.id());
    audit(handle, before.chatNumber(), by, "change", described(before.feedId(), wanted), now);
    return new Subscription(
        before.id(), before.chatNumber(), before.feedId(), wanted, before.paused());
  }

  private static String described(long feed, Preferences wanted) {
    return feed + " " + wanted.digest().written() + " " + wanted.filter().written();
  }

  /** All subscriptions to a feed. */
  public List<Subscription> to(Handle handle, long feed) {
    return handle
        .createQuery(
            "SELECT " + COLUMNS + " FROM subscription s WHERE feed_id = :feed ORDER BY s.chat_id")
        .bind("feed", feed)
        .map((row, context) -> subscription(row))
        .list();
  }

  /** Whether any chat is subscribed to the feed. */
  public boolean isWanted(Handle handle, long feed) {
    return handle
        .createQuery("SELECT 1 FROM subscription WHERE feed_id = :feed LIMIT 1")
        .bind("feed", feed)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Ends a subscription. */
  public void unsubscribe(Handle handle, Subscription subscription, String by, Instant now) {
    handle.execute("DELETE FROM subscription WHERE id = ?", subscription.id());
    audit(handle, subscription.chatNumber(), by, "unsubscribe", "" + subscription.feedId(), now);
  }

  /** Pauses a subscription: what comes meanwhile is held. */
  public void pause(Handle handle, Subscription subscription, String by, Instant now) {
    handle.execute("UPDATE subscription SET paused = 1 WHERE id = ?", subscription.id());
    audit(handle, subscription.chatNumber(), by, "pause", "" + subscription.feedId(), now);
  }

  /**
   * Lets a paused subscription go on.
   *
   * @param skip whether what was held is left out; else it is sent in one message, after quiet
   *     hours if these are such
   * @return how many pieces of news were held
   */
  public int resume(
      Handle handle, Subscription subscription, boolean skip, String by, Instant now) {
    int held = 0;
    if (skip) {
      held =
          handle.execute(
              "UPDATE decision SET reason = 'PAUSED'"
                  + " WHERE subscription_id = ? AND reason = 'HELD' AND subject IS NULL",
              subscription.id());
      handle.execute("UPDATE subscription SET paused = 0 WHERE id = ?", subscription.id());
    } else {
      held = goOn(handle, subscription, now);
    }
    audit(
        handle,
        subscription.chatNumber(),
        by,
        skip ? "resume skip" : "resume",
        "" + subscription.feedId(),
        now);
    return held;
  }

  private int goOn(Handle handle, Subscription subscription, Instant now) {
    handle.execute("UPDATE subscription SET paused = 0 WHERE id = ?", subscription.id());
    int held =
        handle
            .createQuery(
                "SELECT count(*) FROM decision"
                    + " WHERE subscription_id = :id AND reason = 'HELD' AND subject IS NULL")
            .bind("id", subscription.id())
            .mapTo(Integer.class)
            .one();
    if (held > 0) {
      Hours hours = hours(handle, subscription.chatNumber());
      Instant due = hours.quiet().flatMap(quiet -> quiet.end(now, hours.zone())).orElse(now);
      sendBy(handle, subscription, due);
    }
    return held;
  }

  /** Has what waits for the subscription sent then, if not sooner. */
  public void sendBy(Handle handle, Subscription subscription, Instant moment) {
    handle.execute(
        "UPDATE subscription SET digest_at = ? WHERE id = ?"
            + " AND (digest_at IS NULL OR digest_at > ?)",
        moment.toEpochMilli(),
        subscription.id(),
        moment.toEpochMilli());
  }

  /** A chat's zone and quiet hours. */
  public Hours hours(Handle handle, long chat) {
    return handle
        .createQuery("SELECT zone, quiet_from, quiet_to FROM chat WHERE id = :id")
        .bind("id", chat)
        .map((row, context) -> hours(row))
        .one();
  }

  /** Sets a chat's zone and quiet hours. */
  public void setHours(Handle handle, ChatId chat, Hours hours, String by, Instant now) {
    long number = chats.number(handle, chat);
    String from = hours.quiet().map(quiet -> quiet.from().toString()).orElse(null);
    String to = hours.quiet().map(quiet -> quiet.to().toString()).orElse(null);
    handle.execute(
        "UPDATE chat SET zone = ?, quiet_from = ?, quiet_to = ? WHERE id = ?",
        hours.zone().getId(),
        from,
        to,
        number);
    audit(handle, number, by, "hours", hours.zone() + " " + from + " " + to, now);
  }

  private static Hours hours(ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    String from = row.getString("quiet_from");
    String to = row.getString("quiet_to");
    return new Hours(
        zone == null ? DEFAULT_ZONE : ZoneId.of(zone),
        from == null || to == null
            ? Optional.empty()
            : Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to))));
  }

  /**
   * The last news of a subscription's feed and why each was sent or was not, the last one first.
   */
  public List<Outcome> outcomes(Handle handle, Subscription subscription, int most) {
    return OutcomeRows.of(handle, subscription, most);
  }

  /** What was changed in a chat, the last change first. */
  public List<Change> changes(Handle handle, ChatId chat, int most) {
    return handle
        .createQuery(
            "SELECT a.made_at, a.made_by, a.action, a.detail FROM audit a"
                + " JOIN chat c ON c.id = a.chat_id WHERE c.platform = :platform"
                + " AND c.name = :name ORDER BY a.id DESC LIMIT :most")
        .bind("platform", chat.platform().name())
        .bind("name", chat.id())
        .bind("most", most)
        .map(
            (row, context) ->
                new Change(
                    Instant.ofEpochMilli(row.getLong("made_at")),
                    row.getString("made_by"),
                    row.getString("action"),
                    row.getString("detail")))
        .list();
  }

  private static void audit(
      Handle handle, long chat, String by, String action, String detail, Instant now) {
    handle.execute(
        "INSERT INTO audit (chat_id, made_at, made_by, action, detail) VALUES (?, ?, ?, ?, ?)",
        chat,
        now.toEpochMilli(),
        by,
        action,
        detail);
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        row.getLong("chat_id"),
        row.getLong("feed_id"),
        new Preferences(
            Filter.of(row.getString("filter")),
            Digest.of(row.getString("digest")).orElse(Digest.INSTANT),
            Breaking.of(row.getString("breaking")),
            Look.of(row.getString("look")).orElse(Look.CARD)),
        row.getInt("paused") != 0);
  }
}
