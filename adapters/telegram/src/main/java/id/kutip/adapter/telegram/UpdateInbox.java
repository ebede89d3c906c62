package id.kutip.adapter.telegram;

import id.kutip.store.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The updates that Telegram has handed over and that are not answered yet, kept in the database:
 * Telegram forgets an update once a later one is asked for. Thread-safe.
 */
final class UpdateInbox {

  private static final String PLATFORM = "telegram";

  /** An update that took the whole program down with it as often is not tried again. */
  private static final int MOST_TRIES = 3;

  private final Database database;

  UpdateInbox(Database database) {
    this.database = database;
  }

  /** Keeps updates, by their number; those that are here already stay as they are. */
  void add(Map<Long, String> updates) {
    database.update(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "INSERT INTO inbox (platform, id, body) VALUES (:platform, :id, :body)"
                      + " ON CONFLICT (platform, id) DO NOTHING");
          updates.forEach(
              (id, body) ->
                  batch.bind("platform", PLATFORM).bind("id", id).bind("body", body).add());
          batch.execute();
        });
  }

  /** Forgets an update that is answered. */
  void remove(long id) {
    database.update(
        handle ->
            handle
                .createUpdate("DELETE FROM inbox WHERE platform = :platform AND id = :id")
                .bind("platform", PLATFORM)
                .bind("id", id)
                .execute());
  }

  /** What an earlier run has left, in order, each counted as tried once more. */
  Map<Long, String> leftOver() {
    return database.write(
        handle -> {
          handle
              .createUpdate("DELETE FROM inbox WHERE platform = :platform AND tries >= :most")
              .bind("platform", PLATFORM)
              .bind("most", MOST_TRIES)
              .execute();
          handle
              .createUpdate("UPDATE inbox SET tries = tries + 1 WHERE platform = :platform")
              .bind("platform", PLATFORM)
              .execute();
          Map<Long, String> left = new LinkedHashMap<>();
          handle
              .createQuery("SELECT id, body FROM inbox WHERE platform = :platform ORDER BY id")
              .bind("platform", PLATFORM)
              .map((row, context) -> Map.entry(row.getLong("id"), row.getString("body")))
              .forEach(entry -> left.put(entry.getKey(), entry.getValue()));
          return left;
        });
  }
}
