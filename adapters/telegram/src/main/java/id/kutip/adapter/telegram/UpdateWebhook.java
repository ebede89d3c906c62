package id.kutip.adapter.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kutip.chat.StartRefusedException;
import id.kutip.locale.UserMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for what Telegram sends, on any number of nodes behind one address. A call counts only if
 * it knows the secret, which is looked at before anything else of it is read; it is answered with
 * 200 once its update is safe, since Telegram sends an update again until then. What is set at
 * Telegram stays when the bot stops, so that updates wait there for its next start.
 */
final class UpdateWebhook implements UpdateSource {

  private static final Logger log = LoggerFactory.getLogger(UpdateWebhook.class);

  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** Bytes of a call; an update of the longest message with all its markup is far shorter. */
  static final int LARGEST = 1024 * 1024;

  private static final int THREADS = 8;

  private final TelegramApi api;
  private final Reception reception;
  private final TelegramSettings.Webhook settings;
  private final String secret;
  private final ObjectMapper json = new ObjectMapper();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpServer server;
  private volatile boolean known;

  /** A webhook at which nobody listens yet. */
  UpdateWebhook(
      TelegramApi api, Reception reception, String token, TelegramSettings.Webhook settings) {
    this.api = api;
    this.reception = reception;
    this.settings = settings;
    this.secret = settings.secret().isEmpty() ? secretOf(token) : settings.secret();
    try {
      this.server = HttpServer.create();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same on every node, and telling nothing of the token. */
  private static String secretOf(String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal("webhook".getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  @Override
  public void start() throws StartRefusedException {
    try {
      server.bind(new InetSocketAddress(settings.host(), settings.port()), 0);
    } catch (IOException e) {
      close();
      throw new StartRefusedException(
          UserMessage.of("telegram.webhookPort", settings.host() + ":" + settings.port()));
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
    ApiAnswer<JsonNode> answer = tell();
    if (answer instanceof ApiAnswer.Refused<JsonNode> refused && refused.code() == 400) {
      close();
      throw new StartRefusedException(
          UserMessage.of("telegram.webhookRefused", refused.description()));
    }
  }

  /** The port that is listened at. */
  int port() {
    return server.getAddress().getPort();
  }

  /** Tells Telegram where to send updates, until it knows. */
  @Override
  public void lookAfter() {
    if (!known) {
      tell();
    }
  }

  private ApiAnswer<JsonNode> tell() {
    ApiAnswer<JsonNode> answer = api.setWebhook(settings.url(), secret, KINDS);
    known = answer instanceof ApiAnswer.Done;
    if (!known) {
      log.warn("Telegram does not know yet where to send what is written to the bot");
    }
    return answer;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status(exchange), -1);
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    String given = exchange.getRequestHeaders().getFirst(SECRET_HEADER);
    if (given == null || !isSecret(given)) {
      return 401;
    }
    String path = settings.url().getPath();
    if (!exchange.getRequestURI().getPath().equals(path.isEmpty() ? "/" : path)) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return 413;
    }
    JsonNode update;
    try {
      update = json.readTree(body);
    } catch (IOException e) {
      return 400;
    }
    if (!update.path("update_id").isIntegralNumber()) {
      return 400;
    }
    try {
      reception.take(List.of(update));
      return 200;
    } catch (RuntimeException e) {
      log.error("an update could not be kept; Telegram will send it again", e);
      return 503;
    }
  }

  /** Takes as long for a wrong secret as for one that is nearly right. */
  private boolean isSecret(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
