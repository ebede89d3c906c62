package id.kutip.websub;

import id.kutip.feed.FeedStore;
import id.kutip.store.Database;
import id.kutip.websub.HubSubscription.State;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what hubs send. What they bring is never read as news: that it is rightly signed says
 * that something is new, and the feed is then asked itself. So there is one way in for news,
 * whatever a hub adds or leaves out, and a hub can bring about no more than a poll. Thread-safe.
 */
public final class HubCallback {

  private static final Logger log = LoggerFactory.getLogger(HubCallback.class);

  /** Bytes of what a hub sends. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final int LONGEST_CHALLENGE = 4_096;
  private static final int LONGEST_REASON = 200;

  private static final Duration LONGEST_LEASE = Duration.ofDays(30);

  /** A hub that lets agreements end at once is not asked more often than this. */
  private static final Duration RENEWAL = Duration.ofMinutes(5);

  private static final Duration AFTER_DENIAL = Duration.ofDays(7);

  /** A feed that was read within this time is not polled at once, but soon. */
  private static final Duration BREATH = Duration.ofSeconds(20);

  private final Database database;
  private final FeedStore feeds;
  private final InstantSource clock;
  private final HubStore hubs = new HubStore();

  /** Answers for the agreements in that database. */
  public HubCallback(Database database, InstantSource clock) {
    this.database = database;
    this.feeds = new FeedStore(database);
    this.clock = clock;
  }

  /**
   * A hub asks whether the bot has meant what it is told to have asked for, or says that it will
   * not do it.
   *
   * @param token the end of the address that was called
   * @param query the parameters, decoded
   * @return what to answer with status 200; empty for 404
   */
  public Optional<String> verify(String token, Map<String, String> query) {
    String mode = query.getOrDefault("hub.mode", "");
    String topic = query.getOrDefault("hub.topic", "");
    String challenge = query.getOrDefault("hub.challenge", "");
    return database.write(
        handle ->
            hubs.by(handle, token)
                .filter(one -> one.topic().equals(topic))
                .filter(one -> challenge.length() <= LONGEST_CHALLENGE)
                .flatMap(
                    one -> {
                      boolean leaving = one.state() == State.LEAVING;
                      switch (mode) {
                        case "subscribe" -> {
                          if (leaving || one.state() == State.DENIED || challenge.isEmpty()) {
                            return Optional.empty();
                          }
                          Duration lease = lease(query.get("hub.lease_seconds"));
                          Instant now = clock.instant();
                          hubs.verified(handle, one, now.plus(lease), now.plus(renewal(lease)));
                          return Optional.of(challenge);
                        }
                        case "unsubscribe" -> {
                          if (!leaving || challenge.isEmpty()) {
                            return Optional.empty();
                          }
                          HubStore.remove(handle, one);
                          return Optional.of(challenge);
                        }
                        case "denied" -> {
                          log.info(
                              "the hub of feed {} does not tell of it: {}",
                              one.feed(),
                              reason(query.get("hub.reason")));
                          if (!leaving) {
                            hubs.denied(handle, one, clock.instant().plus(AFTER_DENIAL));
                          }
                          return Optional.of("");
                        }
                        default -> {
                          return Optional.empty();
                        }
                      }
                    }));
  }

  private static Duration lease(@Nullable String seconds) {
    try {
      long told = seconds == null ? HubUpkeep.LEASE.toSeconds() : Long.parseLong(seconds.strip());
      return Duration.ofSeconds(Math.max(1, Math.min(told, LONGEST_LEASE.toSeconds())));
    } catch (NumberFormatException e) {
      return HubUpkeep.LEASE;
    }
  }

  /** Well before the end, so that a hub that is away for a while costs nothing. */
  private static Duration renewal(Duration lease) {
    Duration most = lease.multipliedBy(4).dividedBy(5);
    return most.compareTo(RENEWAL) < 0 ? RENEWAL : most;
  }

  /** For the log: one short line. */
  private static String reason(@Nullable String told) {
    String text = told == null ? "" : told;
    StringBuilder line = new StringBuilder();
    text.chars()
        .limit(LONGEST_REASON)
        .map(c -> c < ' ' ? ' ' : c)
        .forEach(c -> line.append((char) c));
    return line.toString();
  }

  /**
   * A hub tells that something is new.
   *
   * @param token the end of the address that was called
   * @param signature the header; null if there is none
   * @return the status to answer with: 404 for an unknown address, else 202, whether it was rightly
   *     signed or not, as the Recommendation has it
   */
  public int receive(String token, @Nullable String signature, InputStream body)
      throws IOException {
    HubSubscription one = database.read(handle -> hubs.by(handle, token)).orElse(null);
    if (one == null || one.state() == State.LEAVING) {
      return 404;
    }
    Optional<Signature> given = Signature.read(signature, one.secret());
    if (given.isPresent() && given.get().isOf(body, LARGEST)) {
      Instant now = clock.instant();
      database.update(
          handle -> {
            hubs.pushed(handle, one, now);
            feeds.hasten(handle, one.feed(), now.minus(BREATH), now);
          });
    } else {
      log.info("what came for feed {} was not signed by its hub", one.feed());
    }
    return 202;
  }
}
