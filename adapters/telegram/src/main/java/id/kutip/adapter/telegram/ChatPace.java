package id.kutip.adapter.telegram;

import id.kutip.delivery.RateLimits;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * When a chat may be written to again, answers and news of all nodes counted together: one message
 * a second, and in a group no more in any minute than its spacing allows on average, so that a few
 * quick questions need not wait; behind a long message a group has to wait for the whole spacing.
 * What Telegram refuses all the same is obeyed. The limit of all chats together is the core's
 * {@link id.kutip.delivery.Pace}. Kept in the database, and so known after a restart. Thread-safe.
 */
final class ChatPace {

  /** Shown characters from which on a message is a long one; half of what one can hold. */
  static final int LONG = TelegramRenderer.MOST_SHOWN / 2;

  private static final String PLATFORM = "telegram";
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final Database database;
  private final RateLimits limits;

  /** What a chat was sent, in milliseconds since 1970. */
  private record Row(Deque<Long> sent, long freeAt, long refusedUntil) {

    static Row of(String sent, long freeAt, long refusedUntil) {
      Deque<Long> moments = new ArrayDeque<>();
      if (!sent.isEmpty()) {
        for (String moment : sent.split(",", -1)) {
          moments.add(Long.valueOf(moment));
        }
      }
      return new Row(moments, freeAt, refusedUntil);
    }

    String written() {
      return sent.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
  }

  ChatPace(Database database, RateLimits limits) {
    this.database = database;
    this.limits = limits;
  }

  /**
   * Takes the right to write to the chat now; else how long to wait before asking again.
   *
   * @param shown how many characters are to be written
   */
  Duration take(TelegramChat chat, int shown, Instant moment) {
    long now = moment.toEpochMilli();
    return database.write(
        handle -> {
          Row row = locked(handle, chat);
          Deque<Long> sent = row.sent();
          sent.removeIf(before -> before <= now - MINUTE);
          long from = Math.max(row.freeAt(), row.refusedUntil());
          if (sent.size() >= MINUTE / limits.spacing(chat.id()).toMillis()) {
            from = Math.max(from, sent.getFirst() + MINUTE);
          }
          if (from > now) {
            return Duration.ofMillis(from - now);
          }
          sent.addLast(now);
          Duration pause = shown > LONG ? limits.spacing(chat.id()) : limits.inChat();
          write(handle, chat, new Row(sent, now + pause.toMillis(), 0));
          return Duration.ZERO;
        });
  }

  /** What was last taken for the chat is used only then. */
  void postponed(TelegramChat chat, Instant until) {
    database.update(
        handle -> {
          Row row = locked(handle, chat);
          Long last = row.sent().pollLast();
          if (last != null) {
            row.sent().addLast(until.toEpochMilli());
            long freeAt = row.freeAt() + until.toEpochMilli() - last;
            write(handle, chat, new Row(row.sent(), freeAt, row.refusedUntil()));
          }
        });
  }

  /**
   * Telegram refused a message to the chat for that long.
   *
   * @return whether another chat is waiting for the same reason, so that it is not the chat's limit
   *     but that of all
   */
  boolean refused(TelegramChat chat, Duration time, Instant now) {
    return database.write(
        handle -> {
          Row row = locked(handle, chat);
          long until = now.plus(time).toEpochMilli();
          write(handle, chat, new Row(row.sent(), row.freeAt(), until));
          return handle
              .createQuery(
                  "SELECT EXISTS (SELECT 1 FROM chat_pace WHERE platform = :platform"
                      + " AND refused_until > 0 AND refused_until > :now AND chat <> :chat)")
              .bind("platform", PLATFORM)
              .bind("chat", name(chat))
              .bind("now", now.toEpochMilli())
              .mapTo(Boolean.class)
              .one();
        });
  }

  /** Forgets what no longer keeps a chat from being written to. */
  void tidy(Instant now) {
    database.update(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM chat_pace WHERE platform = :platform AND free_at < :before"
                        + " AND refused_until < :now")
                .bind("platform", PLATFORM)
                .bind("before", now.toEpochMilli() - MINUTE)
                .bind("now", now.toEpochMilli())
                .execute());
  }

  private Row locked(Handle handle, TelegramChat chat) {
    handle
        .createUpdate(
            "INSERT INTO chat_pace (platform, chat) VALUES (:platform, :chat)"
                + " ON CONFLICT DO NOTHING")
        .bind("platform", PLATFORM)
        .bind("chat", name(chat))
        .execute();
    String lock = database.engine() == Database.Engine.POSTGRESQL ? " FOR UPDATE" : "";
    return handle
        .createQuery(
            "SELECT sent_at, free_at, refused_until FROM chat_pace"
                + " WHERE platform = :platform AND chat = :chat"
                + lock)
        .bind("platform", PLATFORM)
        .bind("chat", name(chat))
        .map(
            (row, context) ->
                Row.of(
                    row.getString("sent_at"), row.getLong("free_at"), row.getLong("refused_until")))
        .one();
  }

  private static void write(Handle handle, TelegramChat chat, Row row) {
    handle
        .createUpdate(
            "UPDATE chat_pace SET sent_at = :sent, free_at = :free, refused_until = :refused"
                + " WHERE platform = :platform AND chat = :chat")
        .bind("platform", PLATFORM)
        .bind("chat", name(chat))
        .bind("sent", row.written())
        .bind("free", row.freeAt())
        .bind("refused", row.refusedUntil())
        .execute();
  }

  /** The topics of a forum share its limits. */
  private static String name(TelegramChat chat) {
    return Long.toString(chat.number());
  }
}
