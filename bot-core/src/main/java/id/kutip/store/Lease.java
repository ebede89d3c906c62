package id.kutip.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * The right of one node to do what only one may do at a time, such as listening to a platform. It
 * is kept in the database and ends by itself when it is not renewed, so that another node can take
 * over from one that died. Nodes have to agree on the time to within a part of the lease.
 * Thread-safe.
 */
public final class Lease {

  private final Database database;
  private final String name;
  private final Duration time;
  private final InstantSource clock;
  private final String holder = UUID.randomUUID().toString();

  /**
   * A lease that is not held yet.
   *
   * @param name of what may be done
   * @param time for which it is held without being renewed
   */
  public Lease(Database database, String name, Duration time, InstantSource clock) {
    this.database = database;
    this.name = name;
    this.time = time;
    this.clock = clock;
  }

  /** Takes or renews the right; false while another node has it. */
  public boolean hold() {
    Instant now = clock.instant();
    return database.write(
        handle ->
            handle
                    .createUpdate(
                        "INSERT INTO lease (name, holder, held_until)"
                            + " VALUES (:name, :holder, :until)"
                            + " ON CONFLICT (name) DO UPDATE"
                            + " SET holder = excluded.holder, held_until = excluded.held_until"
                            + " WHERE lease.holder = excluded.holder OR lease.held_until <= :now")
                    .bind("name", name)
                    .bind("holder", holder)
                    .bind("until", now.plus(time).toEpochMilli())
                    .bind("now", now.toEpochMilli())
                    .execute()
                > 0);
  }

  /** Gives the right back, so that another node need not wait for its end. */
  public void release() {
    database.update(
        handle ->
            handle
                .createUpdate("DELETE FROM lease WHERE name = :name AND holder = :holder")
                .bind("name", name)
                .bind("holder", holder)
                .execute());
  }
}
