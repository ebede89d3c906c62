package id.kutip.delivery;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, in the database.
 *
 * <p>A worker claims chats, not messages: who holds a chat sends the message that has waited there
 * longest, so that the order within a chat is kept by whatever number of workers and nodes. A claim
 * ends by itself when its time is over. Whoever changes what a chat waits for locks the chat's row
 * first; without that, PostgreSQL could let a chat fall asleep over a message that is just being
 * added. Thread-safe.
 */
public final class Outbox {

  /** Chats named in one statement. */
  private static final int CHUNK = 500;

  private final Database database;
  private final Pace pace;
  private final String forUpdate;
  private final String skipLocked;

  /** The outbox of that database. */
  public Outbox(Database database, Pace pace) {
    this.database = database;
    this.pace = pace;
    boolean rows = database.engine() == Database.Engine.POSTGRESQL;
    this.forUpdate = rows ? " FOR UPDATE" : "";
    this.skipLocked = rows ? " FOR UPDATE SKIP LOCKED" : "";
  }

  /**
   * Puts a message for each of the chats at the end of its queue, inside the caller's transaction.
   * A chat that was ever given the subject is not given it again.
   *
   * @param chats their numbers
   */
  public void add(Handle handle, Collection<Long> chats, String subject, Instant now) {
    List<Long> sorted = new ArrayList<>(new TreeSet<>(chats));
    for (int from = 0; from < sorted.size(); from += CHUNK) {
      List<Long> some = sorted.subList(from, Math.min(sorted.size(), from + CHUNK));
      wake(handle, some, now);
      handle
          .createUpdate(
              "INSERT INTO delivery (chat_id, subject, made_at)"
                  + " SELECT id, :subject, :now FROM chat WHERE id IN (<chats>)"
                  + " ON CONFLICT DO NOTHING")
          .bind("subject", subject)
          .bind("now", now.toEpochMilli())
          .bindList("chats", some)
          .execute();
    }
  }

  /**
   * Has all messages already sent about the subject put anew in their places, inside the caller's
   * transaction.
   */
  public void revise(Handle handle, String subject, Instant now) {
    revise(
        handle,
        handle
            .createQuery(
                "SELECT chat_id FROM delivery WHERE subject = :subject AND message_id IS NOT NULL")
            .bind("subject", subject)
            .mapTo(Long.class)
            .list(),
        subject,
        now);
  }

  /** Has those of the messages put anew that are in one of the chats. */
  public void revise(Handle handle, Collection<Long> ofChats, String subject, Instant now) {
    List<Long> chats = new ArrayList<>(new TreeSet<>(ofChats));
    for (int from = 0; from < chats.size(); from += CHUNK) {
      List<Long> some = chats.subList(from, Math.min(chats.size(), from + CHUNK));
      wake(handle, some, now);
      handle
          .createUpdate(
              "UPDATE delivery SET done_at = NULL, attempts = 0 WHERE subject = :subject"
                  + " AND message_id IS NOT NULL AND chat_id IN (<chats>)")
          .bind("subject", subject)
          .bindList("chats", some)
          .execute();
    }
  }

  private void wake(Handle handle, List<Long> chats, Instant now) {
    handle
        .createQuery("SELECT id FROM chat WHERE id IN (<chats>) ORDER BY id" + forUpdate)
        .bindList("chats", chats)
        .mapTo(Long.class)
        .list();
    handle
        .createUpdate(
            "UPDATE chat SET due_at = CASE WHEN next_at > :now THEN next_at ELSE :now END"
                + " WHERE due_at IS NULL AND id IN (<chats>)")
        .bind("now", now.toEpochMilli())
        .bindList("chats", chats)
        .execute();
  }

  /**
   * Claims up to {@code most} chats of a platform that something is due for, and the moments at
   * which it may be sent.
   *
   * @param lease how long the claim holds
   */
  public List<Delivery> claim(
      Platform platform, RateLimits limits, int most, Duration lease, Instant now) {
    // most looks find nothing: they must not take the one writer of SQLite
    if (!database.read(handle -> isDue(handle, platform, lease, now))) {
      return List.of();
    }
    return database.write(handle -> claim(handle, platform, limits, most, lease, now));
  }

  private boolean isDue(Handle handle, Platform platform, Duration lease, Instant now) {
    boolean blocked = pace.freeAt(handle, platform).isAfter(now.plus(lease.dividedBy(2)));
    return !blocked && !due(handle, platform, 1, now, "").isEmpty();
  }

  private static List<Long> due(
      Handle handle, Platform platform, int most, Instant now, String lock) {
    return handle
        .createQuery(
            "SELECT id FROM chat WHERE platform = :platform AND due_at <= :now"
                + " AND leased_until <= :now AND paused IS NULL ORDER BY due_at, id LIMIT :most"
                + lock)
        .bind("platform", platform.name())
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  private List<Delivery> claim(
      Handle handle, Platform platform, RateLimits limits, int most, Duration lease, Instant now) {
    List<Long> chats = due(handle, platform, most, now, skipLocked);
    if (chats.isEmpty()) {
      return List.of();
    }
    Delivery.Claim claim = new Delivery.Claim(UUID.randomUUID().toString(), now.plus(lease));
    // in a statement of its own, so that it sees what others did before the chats were locked
    Map<Long, Delivery> heads = heads(handle, platform, chats, claim, now);
    chats.stream()
        .filter(chat -> !heads.containsKey(chat))
        .forEach(chat -> handle.execute("UPDATE chat SET due_at = NULL WHERE id = ?", chat));
    if (heads.isEmpty()) {
      return List.of();
    }
    hold(handle, heads.keySet(), claim);
    List<Instant> slots = pace.slots(handle, platform, limits.between(), heads.size(), now);
    List<Delivery> claimed = new ArrayList<>();
    for (Delivery head : heads.values()) {
      claimed.add(at(head, slots.get(claimed.size())));
    }
    return claimed;
  }

  private static void hold(Handle handle, Collection<Long> chats, Delivery.Claim claim) {
    handle
        .createUpdate(
            "UPDATE chat SET leased_until = :until, leased_by = :owner WHERE id IN (<chats>)")
        .bind("until", claim.until().toEpochMilli())
        .bind("owner", claim.owner())
        .bindList("chats", List.copyOf(chats))
        .execute();
  }

  private static Map<Long, Delivery> heads(
      Handle handle, Platform platform, List<Long> chats, Delivery.Claim claim, Instant now) {
    Map<Long, Delivery> heads = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT d.id, d.chat_id, c.name, d.subject, d.message_id, d.attempts FROM delivery d"
                + " JOIN chat c ON c.id = d.chat_id WHERE d.id IN (SELECT min(id) FROM delivery"
                + " WHERE done_at IS NULL AND chat_id IN (<chats>) GROUP BY chat_id)"
                + " ORDER BY c.due_at, c.id")
        .bindList("chats", chats)
        .map(
            (row, context) ->
                new Delivery(
                    row.getLong("id"),
                    row.getLong("chat_id"),
                    new ChatId(platform, row.getString("name")),
                    row.getString("subject"),
                    row.getString("message_id"),
                    row.getInt("attempts"),
                    now,
                    claim))
        .forEach(head -> heads.put(head.chatNumber(), head));
    return heads;
  }

  private static Delivery at(Delivery head, Instant slot) {
    return new Delivery(
        head.id(),
        head.chatNumber(),
        head.chat(),
        head.subject(),
        head.messageId(),
        head.attempts(),
        slot,
        head.claim());
  }

  /**
   * It is in the chat, which goes on with its next message no sooner than {@code spacing} from now.
   *
   * @param messageId the platform's name for it; null where there was nothing to send after all
   */
  public void sent(Delivery delivery, @Nullable String messageId, Duration spacing, Instant now) {
    finish(delivery, messageId, false, now.plus(spacing), now);
  }

  /** It will never be taken; the chat goes on with its next message. */
  public void rejected(Delivery delivery, Instant now) {
    finish(delivery, delivery.messageId(), true, now, now);
  }

  private void finish(
      Delivery delivery, @Nullable String messageId, boolean rejected, Instant next, Instant now) {
    database.update(
        handle -> {
          lock(handle, delivery.chatNumber());
          handle
              .createUpdate(
                  "UPDATE delivery SET done_at = :now, message_id = :message, rejected = :rejected"
                      + " WHERE id = :id AND done_at IS NULL")
              .bind("now", now.toEpochMilli())
              .bind("message", messageId)
              .bind("rejected", rejected ? 1 : 0)
              .bind("id", delivery.id())
              .execute();
          release(handle, delivery, next);
        });
  }

  /** Not now: the chat's turn comes again at {@code next}. */
  public void postpone(Delivery delivery, Instant next, boolean failed) {
    database.update(handle -> postpone(handle, delivery, next, failed));
  }

  void postpone(Handle handle, Delivery delivery, Instant next, boolean failed) {
    lock(handle, delivery.chatNumber());
    handle
        .createUpdate("UPDATE delivery SET attempts = attempts + :failed WHERE id = :id")
        .bind("failed", failed ? 1 : 0)
        .bind("id", delivery.id())
        .execute();
    release(handle, delivery, next);
  }

  /** Gives the chat back, unless the claim has ended and the chat may be another's by now. */
  private static void release(Handle handle, Delivery delivery, Instant next) {
    handle
        .createUpdate(
            "UPDATE chat SET leased_until = 0, leased_by = NULL, next_at = :next,"
                + " due_at = CASE WHEN EXISTS (SELECT 1 FROM delivery d WHERE d.chat_id = chat.id"
                + " AND d.done_at IS NULL) THEN CAST(:next AS BIGINT) END"
                + " WHERE id = :id AND leased_by = :owner")
        .bind("next", next.toEpochMilli())
        .bind("id", delivery.chatNumber())
        .bind("owner", delivery.claim().owner())
        .execute();
  }

  private void lock(Handle handle, long chat) {
    handle
        .createQuery("SELECT id FROM chat WHERE id = :id" + forUpdate)
        .bind("id", chat)
        .mapTo(Long.class)
        .findOne();
  }

  /** How many messages wait, in all chats that are not paused. */
  public long waiting() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM delivery d JOIN chat c ON c.id = d.chat_id"
                        + " WHERE d.done_at IS NULL AND c.paused IS NULL")
                .mapTo(Long.class)
                .one());
  }

  /**
   * Forgets messages that were done with before {@code moment}.
   *
   * @return how many
   */
  public int forget(Instant moment) {
    return database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM delivery WHERE done_at < :moment")
                .bind("moment", moment.toEpochMilli())
                .execute());
  }
}
