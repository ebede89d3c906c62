package id.kutip.subscription;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes one message of those that could not be brought to a chat for a while, so that whoever lets
 * the bot back in is not flooded.
 */
final class CatchUp {

  /**
   * What such a message is called in the outbox, before the number of the last one it is made of.
   */
  static final String SUBJECT = "digest:chat:";

  /** So many come as they were meant to. */
  private static final int FEW = 3;

  private static final String WAITING =
      " FROM delivery WHERE chat_id = :chat AND done_at IS NULL AND message_id IS NULL"
          + " AND (subject LIKE 'story:%' OR subject LIKE 'digest:%') AND id <= :last";

  private CatchUp() {}

  /** Joins what waits for the chat, whose row the caller's transaction holds. */
  static void gather(Handle handle, long chat) {
    List<Long> waiting =
        handle
            .createQuery("SELECT id" + WAITING + " ORDER BY id")
            .bind("chat", chat)
            .bind("last", Long.MAX_VALUE)
            .mapTo(Long.class)
            .list();
    if (waiting.size() <= FEW) {
      return;
    }
    long last = waiting.get(waiting.size() - 1);
    String subject = SUBJECT + last;
    update(
        handle,
        "UPDATE decision SET subject = :subject WHERE subject IN (SELECT subject"
            + WAITING
            + ") AND subscription_id IN (SELECT id FROM subscription WHERE chat_id = :chat)",
        chat,
        last,
        subject);
    update(
        handle,
        "INSERT INTO delivery (chat_id, subject, made_at)"
            + " SELECT chat_id, :subject, made_at FROM delivery WHERE id = :last",
        chat,
        last,
        subject);
    // kept as done, so that the chat is not told of these stories again
    update(
        handle,
        "UPDATE delivery SET done_at = made_at WHERE id IN (SELECT id" + WAITING + ")",
        chat,
        last,
        subject);
  }

  private static void update(Handle handle, String sql, long chat, long last, String subject) {
    handle
        .createUpdate(sql)
        .bind("chat", chat)
        .bind("last", last)
        .bind("subject", subject)
        .execute();
  }
}
