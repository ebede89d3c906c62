package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kutip.chat.StartRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates that Telegram sends by itself, to whichever node. */
class WebhookTest extends BotInTelegram {

  private static final String SECRET = "a-Secret_of-256-letters-at-most";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private int port;
  private int updates = 500;

  /** Without the poller that other tests have. */
  @BeforeEach
  @Override
  void start() throws Exception {
    open();
    port = freePort();
    adapter = adapter(settings(SECRET, port));
    adapter.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private TelegramSettings settings(String secret, int at) {
    return new TelegramSettings(
        TelegramStandIn.TOKEN,
        telegram.settings().api(),
        new TelegramSettings.Webhook(
            URI.create("https://bot.test/telegram"), secret, "127.0.0.1", at));
  }

  private String question(String words) {
    return json.createObjectNode()
        .put("update_id", ++updates)
        .<ObjectNode>set("message", telegram.message(RINA, words))
        .toString();
  }

  private int post(int to, String path, String secret, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to + path))
            .POST(BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header(UpdateWebhook.SECRET_HEADER, secret);
    }
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private int post(String body) throws Exception {
    return post(port, "/telegram", SECRET, body);
  }

  @Test
  void areAskedForAtTheAddressThatIsSetAndPolledForNoMore() {
    TelegramStandIn.Request told = telegram.requests("setwebhook").get(0);

    assertThat(told.body().path("url").asText()).isEqualTo("https://bot.test/telegram");
    assertThat(told.body().path("secret_token").asText()).isEqualTo(SECRET);
    assertThat(told.body().path("allowed_updates").toString()).contains("my_chat_member");
    assertThat(telegram.requests("getupdates")).isEmpty();
  }

  @Test
  void areAnswered() throws Exception {
    samplesIn(RINA);

    assertThat(post(question("ringkas 1"))).isEqualTo(200);
    assertThat(text(sent(1).get(0))).contains("Jembatan Wairano");
  }

  @Test
  void areTakenOnlyFromWhoKnowsTheSecret() throws Exception {
    samplesIn(RINA);

    assertThat(post(port, "/telegram", "", question("ringkas 1"))).isEqualTo(401);
    assertThat(post(port, "/telegram", SECRET + "x", question("ringkas 1"))).isEqualTo(401);
    assertThat(post(port, "/telegram", "A" + SECRET.substring(1), question("ringkas 1")))
        .isEqualTo(401);
    assertThat(post(question("ringkas 2"))).isEqualTo(200);

    assertThat(text(sent(1).get(0))).contains("Kopi Lereng Aruna");
  }

  @Test
  void areRefusedWhereTheyAreNone() throws Exception {
    assertThat(post(port, "/other", SECRET, question("ringkas 1"))).isEqualTo(404);
    assertThat(post("{\"update_id\":")).isEqualTo(400);
    assertThat(post("{}")).isEqualTo(400);
    assertThat(post("x".repeat(UpdateWebhook.LARGEST + 1))).isEqualTo(413);
    assertThat(
            http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/telegram"))
                        .header(UpdateWebhook.SECRET_HEADER, SECRET)
                        .build(),
                    BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(405);
    assertThat(telegram.requests("sendmessage")).isEmpty();
  }

  @Test
  void areAnsweredOnceThoughTelegramSendsThemAgainToAnotherNode() throws Exception {
    samplesIn(RINA);
    int other = freePort();
    TelegramAdapter second = adapter(settings(SECRET, other));
    second.start();
    String question = question("ringkas 1");

    assertThat(post(question)).isEqualTo(200);
    sent(1);
    assertThat(post(other, "/telegram", SECRET, question)).isEqualTo(200);
    assertThat(post(other, "/telegram", SECRET, question("ringkas 2"))).isEqualTo(200);

    assertThat(text(sent(2).get(1))).contains("Kopi Lereng Aruna");
    second.close();
  }

  @Test
  void areKeptInOrderAcrossNodes() throws Exception {
    samplesIn(RINA);
    int other = freePort();
    TelegramAdapter second = adapter(settings(SECRET, other));
    second.start();

    post(question("ringkas 1"));
    post(other, "/telegram", SECRET, question("ringkas 2"));
    post(question("ringkas 3"));

    assertThat(sent(3).stream().map(BotInTelegram::text))
        .satisfiesExactly(
            first -> assertThat(first).contains("Jembatan Wairano"),
            next -> assertThat(next).contains("Kopi Lereng Aruna"),
            last -> assertThat(last).contains("Harbour council"));
    second.close();
  }

  @Test
  void areSentAgainByTelegramWhereTheyCannotBeKept() throws Exception {
    database.close();

    assertThat(post(question("ringkas 1"))).isEqualTo(503);
  }

  @Test
  void haveASecretOfTheirOwnWhereNoneIsSet() throws Exception {
    int other = freePort();
    TelegramAdapter second = adapter(settings("", other));
    second.start();
    String secret = telegram.requests("setwebhook").get(1).body().path("secret_token").asText();

    assertThat(secret).matches("[0-9a-f]{64}").doesNotContain(TelegramStandIn.TOKEN);
    assertThat(post(other, "/telegram", secret, question("ringkas 1"))).isEqualTo(200);
    second.close();
  }

  @Test
  void cannotComeWhereThePortIsTaken() {
    TelegramAdapter second = adapter(settings(SECRET, port));

    assertThatThrownBy(second::start)
        .isInstanceOf(StartRefusedException.class)
        .hasMessage("telegram.webhookPort");
    second.close();
  }

  @Test
  void cannotComeToAnAddressThatTelegramDoesNotTake() throws Exception {
    telegram.refuseNext("setwebhook", 400, "Bad Request: bad webhook: IP address is reserved", 0);
    TelegramAdapter second = adapter(settings(SECRET, freePort()));

    assertThatThrownBy(second::start)
        .isInstanceOf(StartRefusedException.class)
        .hasMessage("telegram.webhookRefused");
    second.close();
  }

  @Test
  void areAskedForAgainUntilTelegramKnowsWhereToSendThem() throws Exception {
    telegram.refuseNext("setwebhook", 502, "Bad Gateway", 0);
    TelegramAdapter second = adapter(settings(SECRET, freePort()));
    second.start();

    await().until(() -> telegram.requests("setwebhook").size() == 3);
    second.close();
  }
}
