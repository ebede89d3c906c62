package id.kutip.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.Block;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebChatTest {

  private final SampleBot bot = new SampleBot();
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final List<ChatId> opened = new CopyOnWriteArrayList<>();
  private final ChatEvents events =
      new ChatEvents() {
        @Override
        public void moved(ChatId from, ChatId to) {}

        @Override
        public void closed(ChatId closed) {}

        @Override
        public void opened(ChatId back) {
          opened.add(back);
        }
      };
  private WebChat chat;
  private URI home;

  @BeforeEach
  void open() throws IOException {
    chat = new WebChat(bot.router(), bot::samples, events, 0);
    chat.start();
    home = URI.create(chat.address());
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Nested
  class Talking {

    @Test
    void greetsInTheBrowsersLanguageWithArticlesToTry() throws Exception {
      JsonNode english =
          read(send(post("/api/greeting", "{}", "Accept-Language", "en-AU,en;q=0.8")));

      assertThat(english.at("/language").asText()).isEqualTo("en");
      assertThat(english.at("/words/send").asText()).isEqualTo("Send");
      assertThat(english.at("/reply").toString()).contains("Jembatan Wairano", "/summary 1");
    }

    @Test
    void answersInTheConversationOfItsBrowser() throws Exception {
      send(post("/api/greeting", "{}"));
      say("ringkas 3");

      assertThat(say("apa kata Farrow?").toString()).contains("\"type\":\"quotation\"", "Farrow");
      assertThat(read(browserless(post("/api/messages", "{\"text\":\"/kutipan\"}"))).toString())
          .contains("Artikel yang mana?");
    }

    @Test
    void readsAFileThatIsSentAlong() throws Exception {
      String content =
          Base64.getEncoder()
              .encodeToString(
                  "Air sungai naik 3 meter pada Minggu malam dan masuk ke 40 rumah."
                      .getBytes(StandardCharsets.UTF_8));

      JsonNode reply =
          read(
              send(
                  post(
                      "/api/messages",
                      "{\"text\":\"fakta\",\"file\":{\"name\":\"a.txt\",\"content\":\""
                          + content
                          + "\"}}")));

      assertThat(reply.findValuesAsText("words")).contains("Air sungai naik ", "40 rumah");
    }

    @Test
    void handsOverWhatWasSentMeanwhile() throws Exception {
      HttpResponse<String> greeting = send(post("/api/greeting", "{}"));
      String cookie = greeting.headers().firstValue("Set-Cookie").orElseThrow();
      ChatId id =
          new ChatId(Platform.WEB, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));

      assertThat(chat.send(id, Reply.of(new Block.Paragraph(Text.of("berita baru")))))
          .isInstanceOf(DeliveryResult.Sent.class);
      assertThat(send(get("/api/news")).body()).contains("berita baru");
      assertThat(send(get("/api/news")).body()).isEqualTo("[]");
    }

    @Test
    void knowsABrowserAgainAfterItWasStartedAnew() throws Exception {
      HttpResponse<String> greeting = send(post("/api/greeting", "{}"));
      String cookie = greeting.headers().firstValue("Set-Cookie").orElseThrow();
      ChatId id =
          new ChatId(Platform.WEB, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
      chat.close();
      open();

      assertThat(chat.send(id, Reply.of())).isInstanceOf(DeliveryResult.ChatGone.class);
      send(get("/api/news"));
      assertThat(opened).containsExactly(id);
      assertThat(chat.send(id, Reply.of())).isInstanceOf(DeliveryResult.Sent.class);
    }

    @Test
    void saysThatABrowserUnknownToItIsGone() {
      assertThat(chat.send(new ChatId(Platform.WEB, "nobody"), Reply.of()))
          .isInstanceOf(DeliveryResult.ChatGone.class);
    }

    @Test
    void keepsWhatAnArticleSaysApartFromMarkup() throws Exception {
      String hostile =
          "<script>alert(1)</script> & <img src=x onerror=alert(1)> mengganggu 40 warga di kota itu pada Senin malam yang lalu.";
      JsonNode reply =
          read(
              send(
                  post(
                      "/api/messages",
                      json.writeValueAsString(
                          json.createObjectNode().put("text", "ringkas:\n" + hostile.repeat(4))))));

      assertThat(reply.findValuesAsText("words")).anyMatch(words -> words.contains("<script>"));
    }
  }

  @Nested
  class ServingThePage {

    @ParameterizedTest
    @CsvSource({"/, text/html", "/chat.css, text/css", "/chat.js, text/javascript"})
    void sendsItWithAPolicyThatAllowsNothingElse(String path, String type) throws Exception {
      HttpResponse<String> page = send(get(path));

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void hasNoInlineScriptHandlerOrStyle() throws Exception {
      assertThat(send(get("/")).body())
          .doesNotContainPattern("<script(?! src=)|<style|\\son\\w+=|\\sstyle=|javascript:");
      assertThat(send(get("/chat.js")).body())
          .doesNotContain(
              "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/chat.html", "/../chat.js", "/api", "/chat.css/x"})
    void knowsNoOtherPath(String path) throws Exception {
      assertThat(send(get(path)).statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class RefusingStrangers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://evil.example",
          "null",
          "http://localhost",
          "http://localhost:1",
          "https://localhost:PORT",
          "http://localhost:PORT.evil.example"
        })
    void refusesMessagesOfOtherSitesPages(String origin) throws Exception {
      String sent = origin.replace("PORT", Integer.toString(home.getPort()));

      assertThat(send(post("/api/messages", "{\"text\":\"halo\"}", "Origin", sent)).statusCode())
          .isEqualTo(403);
    }

    @Test
    void acceptsItsOwnPage() throws Exception {
      String own = "http://localhost:" + home.getPort();

      assertThat(send(post("/api/messages", "{\"text\":\"halo\"}", "Origin", own)).statusCode())
          .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void refusesWhatABrowserSaysCameFromElsewhere(String site) throws Exception {
      assertThat(
              send(post("/api/messages", "{\"text\":\"halo\"}", "Sec-Fetch-Site", site))
                  .statusCode())
          .isEqualTo(403);
    }

    @Test
    void refusesFormsWhichNeedNoPermissionToBeSentAcrossSites() throws Exception {
      HttpRequest form =
          HttpRequest.newBuilder(home.resolve("/api/messages"))
              .header("Content-Type", "text/plain")
              .POST(BodyPublishers.ofString("{\"text\":\"halo\"}"))
              .build();

      assertThat(send(form).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "localhost", "localhost:1", ""})
    void refusesNamesThatWereMadeToPointHere(String host) throws IOException {
      String named = host.replace("PORT", Integer.toString(home.getPort()));

      assertThat(statusLine("GET / HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n"))
          .contains(" 421 ");
    }

    @Test
    void listensOnThisMachineOnly() {
      assertThat(home.getHost()).isEqualTo("localhost");
      assertThat(InetAddress.getLoopbackAddress().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"text\":\"  \"}", "{", "\u0000", "{\"file\":{}}"})
    void refusesWhatIsNoMessage(String body) throws Exception {
      assertThat(send(post("/api/messages", body)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAMessageTooLarge() throws Exception {
      String body = "{\"text\":\"" + "a".repeat(9 << 20) + "\"}";

      assertThat(send(post("/api/messages", body)).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesOtherMethods() throws Exception {
      HttpRequest put =
          HttpRequest.newBuilder(home.resolve("/api/messages"))
              .PUT(BodyPublishers.ofString("{}"))
              .build();

      assertThat(send(put).statusCode()).isEqualTo(405);
      assertThat(send(get("/api/messages")).statusCode()).isEqualTo(405);
    }
  }

  private JsonNode say(String line) throws Exception {
    return read(
        send(
            post(
                "/api/messages",
                json.writeValueAsString(json.createObjectNode().put("text", line)))));
  }

  private JsonNode read(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).isEqualTo(200);
    return json.readTree(response.body());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> browserless(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create(chat.address() + path.substring(1))).build();
  }

  private HttpRequest post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(home.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    List<String> more = List.of(headers);
    for (int i = 0; i < more.size(); i += 2) {
      request.header(more.get(i), more.get(i + 1));
    }
    return request.build();
  }

  private String statusLine(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), home.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] start = socket.getInputStream().readNBytes(40);
      return new String(start, StandardCharsets.UTF_8);
    }
  }
}
