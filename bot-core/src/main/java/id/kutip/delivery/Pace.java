package id.kutip.delivery;

import id.kutip.chat.Platform;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Hands out the moments at which a platform may be written to, to all nodes from one row of the
 * database. Methods with a handle work inside the caller's transaction. Thread-safe.
 */
public final class Pace {

  private static final long MICROS = 1_000_000L;

  private final Database database;

  /** The pace kept in that database. */
  public Pace(Database database) {
    this.database = database;
  }

  /**
   * The next moment for an answer to a person, for a platform that counts answers. Deliveries that
   * have no slot yet come after it.
   */
  public Instant answer(Platform platform, RateLimits limits, Instant now) {
    return database.write(handle -> slots(handle, platform, limits.between(), 1, now).get(0));
  }

  /** Nothing more goes to the platform before {@code until}, since it has said so to an answer. */
  public void block(Platform platform, Instant until) {
    database.update(handle -> block(handle, platform, until));
  }

  /** When the platform is free again. */
  Instant freeAt(Handle handle, Platform platform) {
    return handle
        .createQuery("SELECT free_at FROM pace WHERE platform = :platform")
        .bind("platform", platform.name())
        .mapTo(Long.class)
        .findOne()
        .map(Pace::instant)
        .orElse(Instant.EPOCH);
  }

  /** That many moments from now on, in order, taken for the caller. */
  List<Instant> slots(Handle handle, Platform platform, Duration between, int count, Instant now) {
    long free = locked(handle, platform);
    long at = Math.max(free, micros(now));
    long step = between.toNanos() / 1_000;
    List<Instant> slots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slots.add(instant(at));
      at += step;
    }
    write(handle, platform, at);
    return slots;
  }

  /** Nothing more goes to the platform before {@code until}. */
  void block(Handle handle, Platform platform, Instant until) {
    write(handle, platform, Math.max(locked(handle, platform), micros(until)));
  }

  /** Everything that has no slot yet goes later by {@code delay}. */
  void delay(Handle handle, Platform platform, Duration delay, Instant now) {
    long free = Math.max(locked(handle, platform), micros(now));
    write(handle, platform, free + delay.toNanos() / 1_000);
  }

  private long locked(Handle handle, Platform platform) {
    handle
        .createUpdate(
            "INSERT INTO pace (platform, free_at) VALUES (:platform, 0) ON CONFLICT DO NOTHING")
        .bind("platform", platform.name())
        .execute();
    String lock = database.engine() == Database.Engine.POSTGRESQL ? " FOR UPDATE" : "";
    return handle
        .createQuery("SELECT free_at FROM pace WHERE platform = :platform" + lock)
        .bind("platform", platform.name())
        .mapTo(Long.class)
        .one();
  }

  private static void write(Handle handle, Platform platform, long freeAt) {
    handle
        .createUpdate("UPDATE pace SET free_at = :at WHERE platform = :platform")
        .bind("at", freeAt)
        .bind("platform", platform.name())
        .execute();
  }

  private static long micros(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), MICROS), moment.getNano() / 1_000);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
