package id.kutip.websub;

import id.kutip.feed.Feed.Push;
import id.kutip.websub.HubSubscription.State;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is agreed with hubs, for all nodes together. All methods work inside the caller's
 * transaction. Thread-safe.
 */
final class HubStore {

  /** Bytes of tokens and secrets. */
  private static final int RANDOM = 32;

  /** Agreements that are looked after in one go. */
  private static final int MOST = 100;

  private static final String WANTED =
      "EXISTS (SELECT 1 FROM subscription s WHERE s.feed_id = websub.feed_id)";

  private final SecureRandom random = new SecureRandom();

  /** A feed was read that a hub tells of, or none does. */
  void offered(Handle handle, long feed, @Nullable Push push, Instant now) {
    Optional<HubSubscription> known = of(handle, feed);
    if (push == null) {
      known.ifPresent(one -> leave(handle, one, now));
      return;
    }
    boolean same =
        known
            .filter(one -> one.hub().equals(push.hub()) && one.topic().equals(push.topic()))
            .filter(one -> one.state() != State.LEAVING)
            .isPresent();
    if (!same && isWanted(handle, feed)) {
      handle.execute("DELETE FROM websub WHERE feed_id = ?", feed);
      handle.execute(
          "INSERT INTO websub (feed_id, topic, hub, token, secret, state, next_at)"
              + " VALUES (?, ?, ?, ?, ?, 'WANTED', ?)",
          feed,
          push.topic(),
          push.hub(),
          unguessable(),
          unguessable(),
          now.toEpochMilli());
    }
  }

  private static boolean isWanted(Handle handle, long feed) {
    return handle
        .createQuery("SELECT 1 FROM subscription WHERE feed_id = :feed LIMIT 1")
        .bind("feed", feed)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private String unguessable() {
    byte[] bytes = new byte[RANDOM];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void leave(Handle handle, HubSubscription one, Instant now) {
    if (one.state() == State.ACTIVE) {
      handle.execute(
          "UPDATE websub SET state = 'LEAVING', next_at = ?, failures = 0 WHERE feed_id = ?",
          now.toEpochMilli(),
          one.feed());
    } else if (one.state() != State.LEAVING) {
      remove(handle, one);
    }
  }

  /** Those of feeds that nobody wants any more are to end. */
  void leaveUnwanted(Handle handle, Instant now) {
    all(handle, "WHERE state <> 'LEAVING' AND NOT " + WANTED)
        .forEach(one -> leave(handle, one, now));
  }

  static void remove(Handle handle, HubSubscription one) {
    handle.execute("DELETE FROM websub WHERE feed_id = ? AND token = ?", one.feed(), one.token());
  }

  /** That of a feed. */
  Optional<HubSubscription> of(Handle handle, long feed) {
    return all(handle, "WHERE feed_id = ?", feed).stream().findFirst();
  }

  /** The one whose hub sends to that address. */
  Optional<HubSubscription> by(Handle handle, String token) {
    return all(handle, "WHERE token = ?", token).stream().findFirst();
  }

  /**
   * Those for which a hub is to be asked, taken by this node: they come up again after a while that
   * doubles each time.
   */
  List<HubSubscription> claim(Handle handle, Instant now) {
    List<HubSubscription> due =
        all(handle, "WHERE next_at <= ? ORDER BY next_at LIMIT ?", now.toEpochMilli(), MOST);
    return due.stream()
        .filter(
            one ->
                handle.execute(
                        "UPDATE websub SET next_at = ?, failures = failures + 1,"
                            + " state = CASE WHEN state = 'DENIED' THEN 'WANTED' ELSE state END"
                            + " WHERE token = ? AND next_at <= ?",
                        now.plus(patience(one.failures())).toEpochMilli(),
                        one.token(),
                        now.toEpochMilli())
                    > 0)
        .toList();
  }

  /** An hour, doubled with each failure up to a day. */
  private static Duration patience(int failures) {
    return Duration.ofHours(Math.min(24, 1L << Math.min(failures, 5)));
  }

  /** The hub has agreed. */
  void verified(Handle handle, HubSubscription one, Instant expires, Instant renew) {
    handle.execute(
        "UPDATE websub SET state = 'ACTIVE', expires_at = ?, next_at = ?, failures = 0"
            + " WHERE token = ?",
        expires.toEpochMilli(),
        renew.toEpochMilli(),
        one.token());
  }

  /** The hub has refused. */
  void denied(Handle handle, HubSubscription one, Instant again) {
    handle.execute(
        "UPDATE websub SET state = 'DENIED', next_at = ?, failures = 0 WHERE token = ?",
        again.toEpochMilli(),
        one.token());
  }

  /** The hub has told of something; null when it was read. */
  void pushed(Handle handle, HubSubscription one, @Nullable Instant moment) {
    handle.execute(
        "UPDATE websub SET pushed_at = ? WHERE token = ?",
        moment == null ? null : moment.toEpochMilli(),
        one.token());
  }

  /** Those that a hub has told of and that may not have been read since. */
  List<HubSubscription> pushed(Handle handle) {
    return all(handle, "WHERE pushed_at IS NOT NULL");
  }

  private static List<HubSubscription> all(Handle handle, String where, Object... arguments) {
    return handle
        .select("SELECT * FROM websub " + where, arguments)
        .map((row, context) -> subscription(row))
        .list();
  }

  private static HubSubscription subscription(ResultSet row) throws SQLException {
    return new HubSubscription(
        row.getLong("feed_id"),
        row.getString("topic"),
        row.getString("hub"),
        row.getString("token"),
        row.getString("secret"),
        State.valueOf(row.getString("state")),
        moment(row, "expires_at"),
        row.getInt("failures"),
        moment(row, "pushed_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long milliseconds = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
  }
}
