package id.kutip.adapter.telegram;

import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The updates that Telegram has handed over, kept in the database: Telegram forgets an update once
 * a later one is asked for, and hands some over twice. An update is held by one node at a time, and
 * those of a lane one after the other, whichever nodes they came to. Thread-safe.
 */
final class UpdateInbox {

  /** How long an update is held without being renewed, before another node may have it. */
  static final Duration HELD = Duration.ofSeconds(30);

  private static final String PLATFORM = "telegram";

  /** An update that took the whole program down with it as often is not tried again. */
  private static final int MOST_TRIES = 3;

  private static final int MOST_WAITING = 20;

  /** Longer than Telegram keeps an update, so that it is known again as long as it can come. */
  private static final Duration REMEMBERED = Duration.ofHours(25);

  private final Database database;
  private final InstantSource clock;
  private final String node = UUID.randomUUID().toString();

  /**
   * An update as it comes.
   *
   * @param lane whose updates are answered in order
   * @param body as Telegram wrote it
   */
  record Arrived(long id, String lane, String body) {}

  /** An update that this node is to answer. */
  record Held(long id, String body) {}

  UpdateInbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps updates; those that were here before stay as they are, and those of a lane in which too
   * much waits are left out.
   *
   * @return how many were left out
   */
  int add(List<Arrived> updates) {
    return database.write(
        handle -> {
          int leftOut = 0;
          for (Arrived update : updates) {
            boolean full = waiting(handle, update.lane()) >= MOST_WAITING;
            int added =
                handle
                    .createUpdate(
                        "INSERT INTO inbox (platform, id, lane, body, done_at)"
                            + " VALUES (:platform, :id, :lane, :body, :done)"
                            + " ON CONFLICT (platform, id) DO NOTHING")
                    .bind("platform", PLATFORM)
                    .bind("id", update.id())
                    .bind("lane", update.lane())
                    .bind("body", full ? "" : update.body())
                    .bind("done", full ? clock.millis() : null)
                    .execute();
            leftOut += full ? added : 0;
          }
          return leftOut;
        });
  }

  private static int waiting(Handle handle, String lane) {
    return handle
        .createQuery(
            "SELECT COUNT(*) FROM inbox"
                + " WHERE platform = :platform AND lane = :lane AND done_at IS NULL")
        .bind("platform", PLATFORM)
        .bind("lane", lane)
        .mapTo(Integer.class)
        .one();
  }

  /** The oldest update of the lane, from now on held by this node; empty while one is held. */
  Optional<Held> hold(String lane) {
    Instant now = clock.instant();
    return database.write(
        handle -> {
          handle
              .createUpdate(
                  "UPDATE inbox SET body = '', done_at = :now WHERE platform = :platform"
                      + " AND lane = :lane AND done_at IS NULL AND held_until <= :now"
                      + " AND tries >= :most")
              .bind("platform", PLATFORM)
              .bind("lane", lane)
              .bind("now", now.toEpochMilli())
              .bind("most", MOST_TRIES)
              .execute();
          return handle
              .createQuery(
                  "UPDATE inbox SET held_by = :node, held_until = :until, tries = tries + 1"
                      + " WHERE platform = :platform AND held_until <= :now AND done_at IS NULL"
                      + " AND id = (SELECT MIN(id) FROM inbox WHERE platform = :platform"
                      + " AND lane = :lane AND done_at IS NULL) RETURNING id, body")
              .bind("platform", PLATFORM)
              .bind("lane", lane)
              .bind("node", node)
              .bind("now", now.toEpochMilli())
              .bind("until", now.plus(HELD).toEpochMilli())
              .map((row, context) -> new Held(row.getLong("id"), row.getString("body")))
              .findOne();
        });
  }

  /** An update is answered: its number is remembered, its words are forgotten. */
  void done(long id) {
    set(List.of(id), "body = '', done_at = :moment", clock.instant());
  }

  /** Hands an update back, which this node could not answer. */
  void release(long id) {
    set(List.of(id), "held_until = :moment, tries = tries - 1", Instant.EPOCH);
  }

  /** Goes on holding these updates. */
  void renew(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      set(ids, "held_until = :moment", clock.instant().plus(HELD));
    }
  }

  private void set(Collection<Long> ids, String change, Instant moment) {
    database.update(
        handle ->
            handle
                .createUpdate(
                    "UPDATE inbox SET "
                        + change
                        + " WHERE platform = :platform AND id IN (<ids>) AND held_by = :node"
                        + " AND done_at IS NULL")
                .bindList("ids", List.copyOf(ids))
                .bind("platform", PLATFORM)
                .bind("node", node)
                .bind("moment", moment.toEpochMilli())
                .execute());
  }

  /** The lanes in which an update waits that nobody holds. */
  List<String> waitingLanes() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT lane FROM inbox WHERE platform = :platform AND done_at IS NULL"
                        + " AND held_until <= :now GROUP BY lane ORDER BY MIN(id)")
                .bind("platform", PLATFORM)
                .bind("now", clock.millis())
                .mapTo(String.class)
                .list());
  }

  /** Lets go of what an earlier run held, where no other node can be holding it. */
  void takeOver() {
    if (database.engine() == Database.Engine.SQLITE) {
      database.update(
          handle ->
              handle
                  .createUpdate("UPDATE inbox SET held_until = 0 WHERE platform = :platform")
                  .bind("platform", PLATFORM)
                  .execute());
    }
  }

  /** Forgets what Telegram will not hand over again. */
  void tidy() {
    database.update(
        handle ->
            handle
                .createUpdate("DELETE FROM inbox WHERE platform = :platform AND done_at < :before")
                .bind("platform", PLATFORM)
                .bind("before", clock.instant().minus(REMEMBERED).toEpochMilli())
                .execute());
  }
}
