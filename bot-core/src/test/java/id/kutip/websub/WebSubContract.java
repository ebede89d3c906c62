package id.kutip.websub;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.feed.EntryListener;
import id.kutip.feed.FeedPoller;
import id.kutip.feed.FeedStore;
import id.kutip.feed.PollSchedule;
import id.kutip.feed.StoredEntry;
import id.kutip.feed.TrackedFeed;
import id.kutip.http.AddressGuard;
import id.kutip.http.FetchLimits;
import id.kutip.http.GuardedFetcher;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How feed, hub and bot agree, on every engine, with a hub that is really called. */
abstract class WebSubContract {

  private static final String NEWS = "<rss>anything</rss>";

  private Instant now = Instant.parse("2026-05-01T05:00:00Z");
  private final InstantSource clock = () -> now;
  private LoopbackHub site;
  private Database database;
  private FeedStore feeds;
  private SubscriptionStore subscriptions;
  private Subscription subscription;
  private FeedPoller poller;
  private HubUpkeep upkeep;
  private HubCallback callback;
  private long feed;

  abstract Database open();

  @BeforeEach
  void begin() throws IOException {
    database = open();
    site = new LoopbackHub();
    feeds = new FeedStore(database);
    subscriptions = new SubscriptionStore(new ChatStore(database));
    GuardedFetcher fetcher =
        new GuardedFetcher(
            new AddressGuard(Set.of(site.host())), FetchLimits.standard(), "Test/1", clock);
    poller =
        new FeedPoller(
            new FeedPoller.Parts(
                database,
                feeds,
                fetcher,
                new PollSchedule(PollSchedule.Bounds.standard()),
                new HubWatch(new Nobody(), clock),
                clock,
                () -> 0.5));
    upkeep =
        new HubUpkeep(database, fetcher.forms(), URI.create("https://bot.example/websub"), clock);
    callback = new HubCallback(database, clock);
    feed = feeds.track(site.url("/feed"), now).id();
    subscription =
        database.write(
            handle ->
                subscriptions.subscribe(
                    handle,
                    new ChatId(Platform.WEB, "redaksi"),
                    feed,
                    Preferences.DEFAULT,
                    "sari",
                    now));
  }

  @AfterEach
  void end() {
    site.close();
    database.close();
  }

  private List<TrackedFeed> due() {
    return feeds.claimDue(10, now, Duration.ofMinutes(1));
  }

  private void poll() {
    due().forEach(poller::poll);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  /** The last request that the hub got. */
  private Map<String, String> asked() {
    return site.asked.get(site.asked.size() - 1);
  }

  private static String token(Map<String, String> form) {
    String address = form.getOrDefault("hub.callback", "");
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private Optional<String> verify(Map<String, String> form, String seconds) {
    return callback.verify(
        token(form),
        Map.of(
            "hub.mode",
            form.get("hub.mode"),
            "hub.topic",
            form.get("hub.topic"),
            "hub.challenge",
            "c+h 1",
            "hub.lease_seconds",
            seconds));
  }

  /** A feed whose hub has agreed to tell of it for a day. */
  private Map<String, String> agreed() {
    poll();
    upkeep.run();
    Map<String, String> form = asked();
    assertThat(verify(form, "86400")).contains("c+h 1");
    return form;
  }

  private int push(String token, String signature) throws IOException {
    return callback.receive(
        token, signature, new ByteArrayInputStream(NEWS.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sign(String method, String algorithm, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return method
          + "="
          + HexFormat.of().formatHex(mac.doFinal(NEWS.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rightly(Map<String, String> form) {
    return sign("sha256", "HmacSHA256", form.getOrDefault("hub.secret", ""));
  }

  @Test
  void asksTheHubOfAFeedThatSomebodyWants() {
    poll();
    upkeep.run();

    assertThat(site.asked).hasSize(1);
    assertThat(asked())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", site.url("/feed"))
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(asked().get("hub.callback")).matches("https://bot\\.example/websub/[\\w-]{43}");
    assertThat(asked().get("hub.secret")).hasSize(43).isNotEqualTo(token(asked()));
  }

  @ParameterizedTest
  @CsvSource({
    "sha1, HmacSHA1",
    "sha256, HmacSHA256",
    "sha384, HmacSHA384",
    "sha512, HmacSHA512",
    "SHA256, HmacSHA256"
  })
  void pollsAtOnceWhenTheHubTellsOfSomethingNew(String method, String algorithm)
      throws IOException {
    Map<String, String> form = agreed();
    pass(Duration.ofMinutes(5));
    assertThat(due()).isEmpty();

    assertThat(push(token(form), sign(method, algorithm, form.getOrDefault("hub.secret", ""))))
        .isEqualTo(202);

    assertThat(due()).extracting(TrackedFeed::id).containsExactly(feed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256=00", "sha256=", "sha256=xyz", "md5=00", "=", "nonsense"})
  void takesButIgnoresWhatIsNotRightlySigned(String signature) throws IOException {
    Map<String, String> form = agreed();
    pass(Duration.ofMinutes(5));

    assertThat(push(token(form), signature)).isEqualTo(202);
    assertThat(push(token(form), sign("sha256", "HmacSHA256", "another secret"))).isEqualTo(202);
    assertThat(callback.receive(token(form), null, new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isEqualTo(202);

    assertThat(due()).isEmpty();
  }

  @Test
  void readsNoMoreOfABodyThanIsReasonable() throws IOException {
    Map<String, String> form = agreed();
    long[] given = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            given[0]++;
            return 'x';
          }

          @Override
          public int read(byte[] into, int from, int most) {
            given[0] += most;
            return most;
          }
        };

    assertThat(callback.receive(token(form), "sha256=00", endless)).isEqualTo(202);

    assertThat(given[0]).isBetween((long) HubCallback.LARGEST, HubCallback.LARGEST + 10_000L);
  }

  @Test
  void agreesToNothingThatItDidNotAskFor() throws IOException {
    poll();
    upkeep.run();
    Map<String, String> form = asked();
    String topic = form.getOrDefault("hub.topic", "");

    assertThat(callback.verify("unknown", query("subscribe", topic))).isEmpty();
    assertThat(callback.verify("", query("subscribe", topic))).isEmpty();
    assertThat(callback.verify(token(form), query("subscribe", topic + "/other"))).isEmpty();
    assertThat(callback.verify(token(form), query("unsubscribe", topic))).isEmpty();
    assertThat(callback.verify(token(form), query("publish", topic))).isEmpty();
    assertThat(callback.verify(token(form), Map.of())).isEmpty();
    assertThat(push("unknown", rightly(form))).isEqualTo(404);
    assertThat(callback.verify(token(form), query("subscribe", topic))).contains("x");
  }

  private static Map<String, String> query(String mode, String topic) {
    return Map.of("hub.mode", mode, "hub.topic", topic, "hub.challenge", "x");
  }

  @Test
  void agreesWithAHubThatVerifiesBeforeItAnswers() {
    site.verification = form -> assertThat(verify(form, "86400")).contains("c+h 1");

    poll();
    upkeep.run();
    pass(Duration.ofHours(2));
    upkeep.run();

    assertThat(site.asked).hasSize(1);
  }

  @Test
  void renewsBeforeTheHubForgets() {
    Map<String, String> first = agreed();
    pass(Duration.ofHours(19));
    upkeep.run();
    assertThat(site.asked).hasSize(1);

    pass(Duration.ofMinutes(30));
    upkeep.run();

    assertThat(site.asked).hasSize(2);
    assertThat(asked()).isEqualTo(first);
    assertThat(verify(asked(), "86400")).isPresent();
  }

  @Test
  void aHubThatRefusesIsAskedAgainAfterAWeek() {
    poll();
    upkeep.run();
    Map<String, String> form = asked();

    assertThat(
            callback.verify(
                token(form),
                Map.of(
                    "hub.mode", "denied",
                    "hub.topic", form.get("hub.topic"),
                    "hub.reason", "not\nhere")))
        .contains("");
    assertThat(verify(form, "60")).isEmpty();
    pass(Duration.ofDays(6));
    poll();
    upkeep.run();
    assertThat(site.asked).hasSize(1);

    pass(Duration.ofDays(2));
    upkeep.run();
    assertThat(site.asked).hasSize(2);
  }

  @Test
  void aHubThatIsGoneIsAskedLessAndLessWhileThePollGoesOn() {
    site.status = 404;
    poll();
    for (int minute = 0; minute < 24 * 60; minute++) {
      upkeep.run();
      pass(Duration.ofMinutes(1));
    }

    assertThat(site.asked.size()).isBetween(4, 6);
    assertThat(due()).extracting(TrackedFeed::id).containsExactly(feed);
  }

  @Test
  void followsAHubThatMovesOnlyAsAFormMayBeSentOn() {
    site.linksInFeed = site.links("/moved");
    poll();
    upkeep.run();
    assertThat(site.asked).hasSize(1);
    assertThat(asked()).containsEntry("hub.mode", "subscribe");

    site.linksInFeed = site.links("/found");
    pass(Duration.ofHours(2));
    poll();
    upkeep.run();
    assertThat(site.asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/inside", "http://10.0.0.1/hub", "http://169.254.169.254/"})
  void doesNotSendToPrivateAddresses(String hub) {
    site.linksInFeed = site.links(hub);

    poll();
    upkeep.run();

    assertThat(site.asked).isEmpty();
  }

  @Test
  void tellsTheHubToStopWhenNobodyWantsTheFeed() throws IOException {
    Map<String, String> form = agreed();
    database.update(handle -> subscriptions.unsubscribe(handle, subscription, "sari", now));

    upkeep.run();

    assertThat(asked())
        .containsEntry("hub.mode", "unsubscribe")
        .containsEntry("hub.callback", form.get("hub.callback"));
    assertThat(push(token(form), rightly(form))).isEqualTo(404);
    assertThat(verify(asked(), "1")).contains("c+h 1");
    assertThat(verify(asked(), "1")).isEmpty();
    pass(Duration.ofDays(2));
    upkeep.run();
    assertThat(site.asked).hasSize(2);
  }

  @Test
  void aHubThatDoesNotLetGoIsLeftAfterAWhile() {
    agreed();
    database.update(handle -> subscriptions.unsubscribe(handle, subscription, "sari", now));

    for (int day = 0; day < 10; day++) {
      upkeep.run();
      pass(Duration.ofDays(1));
    }

    assertThat(site.asked).hasSize(4);
  }

  @Test
  void aFeedThatChangesItsHubGetsAnotherAddressAndSecret() throws IOException {
    Map<String, String> before = agreed();
    site.linkHeader = "<%s>; rel=\"hub\"".formatted(site.url("/hub?other"));
    pass(Duration.ofHours(2));
    poll();
    upkeep.run();

    assertThat(asked().get("hub.callback")).isNotEqualTo(before.get("hub.callback"));
    assertThat(asked().get("hub.secret")).isNotEqualTo(before.get("hub.secret"));
    assertThat(push(token(before), rightly(before))).isEqualTo(404);
  }

  @Test
  void theHeaderGoesBeforeTheFeed() {
    site.linksInFeed = site.links("http://10.0.0.1/hub");
    site.linkHeader =
        "<https://pos.example/,home>; rel=alternate, <%s>; title=\"a, b\"; rel=\"x hub\", <%s>; rel=self"
            .formatted(site.url("/hub"), site.url("/feed?topic"));

    poll();
    upkeep.run();

    assertThat(asked()).containsEntry("hub.topic", site.url("/feed?topic"));
  }

  @Test
  void ofTwoNodesOneAsks() {
    poll();
    HubUpkeep other =
        new HubUpkeep(
            database,
            (url, form) -> {
              throw new IllegalStateException("asked twice");
            },
            URI.create("https://bot.example/websub"),
            clock);

    upkeep.run();
    other.run();

    assertThat(site.asked).hasSize(1);
  }

  @Test
  void whatIsToldWhileTheFeedIsReadIsNotOverlooked() throws IOException {
    Map<String, String> form = agreed();
    pass(Duration.ofSeconds(5));
    assertThat(push(token(form), rightly(form))).isEqualTo(202);
    assertThat(due()).isEmpty();

    pass(Duration.ofMinutes(1));
    upkeep.run();
    poll();
    pass(Duration.ofMinutes(1));
    upkeep.run();

    assertThat(due()).isEmpty();
  }

  @Test
  void aFeedIsReadOnceMoreSinceItsServerMayHandOutAnOldCopy() throws IOException {
    Map<String, String> form = agreed();
    pass(Duration.ofMinutes(5));
    push(token(form), rightly(form));
    poll();
    pass(Duration.ofMinutes(1));

    upkeep.run();

    assertThat(due()).hasSize(1);
  }

  @Test
  void aFeedThatNamesItsHubNoMoreIsLetGo() {
    agreed();
    site.linksInFeed = "";
    pass(Duration.ofHours(2));
    poll();
    upkeep.run();

    assertThat(asked()).containsEntry("hub.mode", "unsubscribe");
  }

  @Test
  void secretsDoNotShow() {
    Map<String, String> form = agreed();
    HubSubscription kept = database.read(handle -> new HubStore().of(handle, feed)).orElseThrow();

    assertThat(kept.toString()).doesNotContain(token(form), form.get("hub.secret"));
  }

  /** Wants nothing but what a poll does by itself. */
  private static final class Nobody implements EntryListener {

    @Override
    public void appeared(Handle handle, TrackedFeed feed, List<StoredEntry> entries) {}

    @Override
    public void ended(Handle handle, TrackedFeed feed) {}

    @Override
    public void failing(Handle handle, TrackedFeed feed) {}
  }
}
