package id.kutip.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.feed.FeedPoller;
import id.kutip.feed.FeedStore;
import id.kutip.feed.FreshEntries;
import id.kutip.feed.Opml;
import id.kutip.feed.PollSchedule;
import id.kutip.http.FetchResult;
import id.kutip.http.FormSender;
import id.kutip.news.ChatData;
import id.kutip.news.Newsroom;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.websub.HubCallback;
import id.kutip.websub.HubUpkeep;
import id.kutip.websub.HubWatch;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that calls over HTTP, as the operator's web server passes it on. */
class WebSubServerTest {

  private static final String FEED = "https://pos.example/rss";
  private static final String RSS =
      "<rss><channel><link rel='hub' href='https://hub.example/'/><item><title>a</title></item></channel></rss>";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> asked = new HashMap<>();
  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-05-01T05:00:00Z");
  private final InstantSource clock = () -> now;
  private Database database;
  private FeedStore feeds;
  private WebSubServer server;

  @BeforeEach
  void begin() throws IOException {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    feeds = new FeedStore(database);
    new ChatData(database, clock)
        .add(
            new ChatId(Platform.WEB, "redaksi"),
            List.of(new Opml.Outline(FEED, null, null, null)),
            "sari");
    SubscriptionStore subscriptions = new SubscriptionStore(new ChatStore(database));
    Newsroom newsroom =
        new Newsroom(
            subscriptions,
            new FreshEntries(database),
            new Outbox(database, new Pace(database)),
            clock);
    FeedPoller poller =
        new FeedPoller(
            new FeedPoller.Parts(
                database,
                feeds,
                request ->
                    new FetchResult.Fetched(
                        FEED,
                        false,
                        RSS.getBytes(StandardCharsets.UTF_8),
                        "application/rss+xml",
                        null,
                        null,
                        null),
                new PollSchedule(PollSchedule.Bounds.standard()),
                new HubWatch(newsroom, clock),
                clock,
                () -> 0.5));
    feeds.claimDue(1, now, Duration.ofMinutes(1)).forEach(poller::poll);
    FormSender hub =
        (url, form) -> {
          asked.putAll(form);
          return new FormSender.Sent(202, "");
        };
    new HubUpkeep(database, hub, URI.create("https://bot.example/websub/"), clock).run();
    server = new WebSubServer(new HubCallback(database, clock), "127.0.0.1", 0);
  }

  @AfterEach
  void end() {
    server.close();
    database.close();
  }

  /** Where the operator's web server passes the call on to. */
  private URI passedOn(String query) {
    String path = URI.create(asked.getOrDefault("hub.callback", "")).getPath();
    return URI.create("http://127.0.0.1:" + server.port() + path + query);
  }

  private HttpResponse<String> call(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> verify(String topic) throws Exception {
    String query =
        "?hub.mode=subscribe&hub.lease_seconds=3600&hub.challenge=%3Cb%3E+1%26&hub.topic="
            + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    return call(HttpRequest.newBuilder(passedOn(query)).build());
  }

  @Test
  void echoesTheChallengeOfWhatWasAskedForAsPlainText() throws Exception {
    HttpResponse<String> answer = verify(FEED);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<b> 1&");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(verify(FEED + "/other").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsRightlySignedHasTheFeedPolled() throws Exception {
    verify(FEED);
    now = now.plus(Duration.ofMinutes(2));
    byte[] body = RSS.getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(
        new SecretKeySpec(
            asked.getOrDefault("hub.secret", "").getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
    String signature = "sha512=" + HexFormat.of().formatHex(mac.doFinal(body));
    HttpRequest.Builder push =
        HttpRequest.newBuilder(passedOn("")).POST(HttpRequest.BodyPublishers.ofByteArray(body));

    assertThat(call(push.copy().header("X-Hub-Signature", "sha512=00").build()).statusCode())
        .isEqualTo(202);
    assertThat(feeds.claimDue(1, now, Duration.ofMinutes(1))).isEmpty();
    assertThat(call(push.copy().header("X-Hub-Signature", signature).build()).statusCode())
        .isEqualTo(202);
    assertThat(feeds.claimDue(1, now, Duration.ofMinutes(1))).hasSize(1);
  }

  @Test
  void knowsNoOtherAddressesAndMethods() throws Exception {
    URI elsewhere = URI.create("http://127.0.0.1:" + server.port() + "/websub/guess");

    assertThat(call(HttpRequest.newBuilder(elsewhere).build()).statusCode()).isEqualTo(404);
    assertThat(
            call(HttpRequest.newBuilder(elsewhere)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build())
                .statusCode())
        .isEqualTo(404);
    assertThat(call(HttpRequest.newBuilder(passedOn("")).DELETE().build()).statusCode())
        .isEqualTo(405);
  }
}
