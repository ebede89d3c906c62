package id.kutip.websub;

import id.kutip.feed.FeedStore;
import id.kutip.feed.TrackedFeed;
import id.kutip.http.FormSender;
import id.kutip.store.Database;
import id.kutip.websub.HubSubscription.State;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks hubs to tell of feeds that somebody wants, again before they forget it, and to stop when
 * nobody does. What a hub answers to the request means little: it agrees by calling back. Where a
 * hub does not, the feed is polled as ever, and the hub asked again later. Thread-safe.
 */
public final class HubUpkeep {

  private static final Logger log = LoggerFactory.getLogger(HubUpkeep.class);

  /** How long a hub is asked to remember. */
  static final Duration LEASE = Duration.ofDays(10);

  /** A hub that does not let go after so many requests will forget by itself. */
  private static final int FAREWELLS = 3;

  /** A feed is read once more after this: its server may have handed out a copy of before. */
  private static final Duration AGAIN = Duration.ofSeconds(45);

  private final Database database;
  private final FeedStore feeds;
  private final FormSender forms;
  private final URI address;
  private final InstantSource clock;
  private final HubStore hubs = new HubStore();

  /**
   * Upkeep of the agreements in that database.
   *
   * @param address that hubs reach the bot at
   */
  public HubUpkeep(Database database, FormSender forms, URI address, InstantSource clock) {
    this.database = database;
    this.feeds = new FeedStore(database);
    this.forms = forms;
    this.address = address;
    this.clock = clock;
  }

  /** Does all that is due; to be called once a minute, on any number of nodes. */
  public void run() {
    Instant now = clock.instant();
    database.read(hubs::pushed).forEach(one -> settle(one, now));
    List<HubSubscription> due =
        database.write(
            handle -> {
              hubs.leaveUnwanted(handle, now);
              return hubs.claim(handle, now);
            });
    due.forEach(this::ask);
  }

  /** What a hub told of is polled until it was read after that. */
  private void settle(HubSubscription one, Instant now) {
    Instant pushed = one.pushed();
    if (pushed == null) {
      return;
    }
    Optional<TrackedFeed> feed = feeds.find(one.feed());
    Instant readAt = feed.map(TrackedFeed::readAt).orElse(null);
    boolean read = readAt != null && readAt.isAfter(pushed.plus(AGAIN));
    database.update(
        handle -> {
          if (read || feed.isEmpty()) {
            hubs.pushed(handle, one, null);
          } else {
            feeds.hasten(handle, one.feed(), now, now);
          }
        });
  }

  private void ask(HubSubscription one) {
    boolean leaving = one.state() == State.LEAVING;
    if (leaving && one.failures() >= FAREWELLS) {
      database.update(handle -> HubStore.remove(handle, one));
      return;
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.callback", callback(one));
    form.put("hub.mode", leaving ? "unsubscribe" : "subscribe");
    form.put("hub.topic", one.topic());
    if (!leaving) {
      form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
      form.put("hub.secret", one.secret());
    }
    FormSender.Sent sent = forms.send(one.hub(), form);
    if (!sent.isAccepted()) {
      log.info("the hub of feed {} took no request: {}", one.feed(), sent.cause());
    }
  }

  private String callback(HubSubscription one) {
    String base = address.toString();
    return (base.endsWith("/") ? base : base + "/") + one.token();
  }
}
