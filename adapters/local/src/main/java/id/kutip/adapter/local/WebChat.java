package id.kutip.adapter.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.command.Asker;
import id.kutip.command.Attachment;
import id.kutip.command.CommandRouter;
import id.kutip.command.Message;
import id.kutip.conversation.Reading;
import id.kutip.locale.Messages;
import id.kutip.locale.UserMessage;
import id.kutip.text.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The chat in the browser, for people on the bot's own machine: one page, and messages and replies
 * as JSON. Listens on the loopback address only; {@link WebGuard} refuses what other web sites
 * send.
 */
public final class WebChat implements ChatAdapter {

  private static final int THREADS = 8;
  private static final int WAITING = 256;

  /** Bytes of the largest message, a file in it included. */
  private static final int MOST_BYTES = 8 << 20;

  private static final Map<String, String> PAGES =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/chat.css", "text/css; charset=utf-8",
          "/chat.js", "text/javascript; charset=utf-8");

  private static final List<String> WORDS =
      List.of("web.title", "web.placeholder", "web.send", "web.file", "web.failed", "web.waiting");

  private final CommandRouter router;
  private final Supplier<List<Reading>> samples;
  private final ObjectMapper json = new ObjectMapper();
  private final WebSessions sessions;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
  private final HttpServer server;
  private final WebGuard guard;

  /**
   * A chat that is not listening yet.
   *
   * @param samples articles to offer at the beginning
   * @param events told of browsers that come back
   * @param port to listen on; 0 for any free one
   * @throws IOException if the port is taken
   */
  public WebChat(CommandRouter router, Supplier<List<Reading>> samples, ChatEvents events, int port)
      throws IOException {
    this.sessions = new WebSessions(events);
    this.router = router;
    this.samples = samples;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    this.guard = new WebGuard(server.getAddress().getPort());
    server.setExecutor(threads);
    PAGES.forEach(
        (path, type) -> guard.route(server, path, "GET", exchange -> page(exchange, path, type)));
    guard.route(server, "/api/greeting", "POST", this::greet);
    guard.route(server, "/api/messages", "POST", this::answer);
    guard.route(server, "/api/news", "GET", this::news);
  }

  @Override
  public void start() {
    server.start();
  }

  @Override
  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public Platform platform() {
    return Platform.WEB;
  }

  @Override
  public DeliveryResult send(ChatId chat, Reply reply) {
    return sessions
        .post(chat, reply)
        .<DeliveryResult>map(DeliveryResult.Sent::new)
        .orElseGet(() -> new DeliveryResult.ChatGone(UserMessage.of("web.gone")));
  }

  /** Sends the reply anew: a page shows what it was sent until it is closed. */
  @Override
  public DeliveryResult edit(ChatId chat, String messageId, Reply reply) {
    return send(chat, reply);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void page(HttpExchange exchange, String path, String type) throws IOException {
    String name = path.equals("/") ? "chat.html" : path.substring(1);
    try (var in = WebChat.class.getResourceAsStream("web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource web/" + name);
      }
      guard.respond(exchange, 200, type, in.readAllBytes());
    }
  }

  private void greet(HttpExchange exchange) throws IOException {
    ChatId chat = sessions.open(exchange);
    Language spoken = WebGuard.language(exchange);
    Reply greeting = router.greet(chat, samples.get(), spoken);
    Messages words = Messages.in(router.language(chat));
    ObjectNode answer = json.createObjectNode();
    answer.put("language", router.language(chat).code());
    ObjectNode labels = answer.putObject("words");
    WORDS.forEach(key -> labels.put(key.substring("web.".length()), words.say(key)));
    answer.set("reply", new WebRenderer(json).render(greeting));
    respond(exchange, answer);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      guard.refuse(exchange, 413);
      return;
    }
    Optional<Message> message = message(body);
    if (message.isEmpty()) {
      guard.refuse(exchange, 400);
      return;
    }
    Reply reply = router.answer(sessions.open(exchange), Asker.OPERATOR, message.get());
    respond(exchange, new WebRenderer(json).render(reply));
  }

  private Optional<Message> message(byte[] body) {
    try {
      JsonNode read = json.readTree(new String(body, StandardCharsets.UTF_8));
      JsonNode file = read.path("file");
      String text = read.path("text").asText("");
      boolean sent = file.path("content").isTextual();
      if (text.isBlank() && !sent) {
        return Optional.empty();
      }
      return Optional.of(
          sent
              ? new Message(
                  text,
                  new Attachment(file.path("name").asText(""), file.path("content").binaryValue()))
              : Message.of(text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void news(HttpExchange exchange) throws IOException {
    ArrayNode news = json.createArrayNode();
    for (Reply reply : sessions.take(sessions.open(exchange))) {
      news.add(new WebRenderer(json).render(reply));
    }
    respond(exchange, news);
  }

  private void respond(HttpExchange exchange, JsonNode answer) throws IOException {
    guard.respond(exchange, 200, "application/json; charset=utf-8", bytes(answer));
  }

  private byte[] bytes(JsonNode node) {
    try {
      return json.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
