package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kutip.adapter.testing.ChatAdapterContractTest.PlatformStandIn;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Speaks Discord's HTTP API and gateway on the loopback as far as a bot needs them. */
final class DiscordStandIn implements PlatformStandIn, AutoCloseable {

  static final String TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.notARealTokenButLongEnoughToBeOne";
  static final String BOT = "123456789012345678";

  /** Discord's names tell when they were given: milliseconds since this moment. */
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;

  /** A request that came in. */
  record Request(String method, String path, JsonNode body) {}

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer rest;
  private final Gateway gateway;
  private final CountDownLatch listening = new CountDownLatch(1);
  private final CountDownLatch identified = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, String>> messages = new ConcurrentHashMap<>();
  private final Map<String, Duration> slow = new ConcurrentHashMap<>();
  private final List<String> removed = new CopyOnWriteArrayList<>();
  private final AtomicLong numbers =
      new AtomicLong((System.currentTimeMillis() - DISCORD_EPOCH) << 22);
  private final AtomicLong sequence = new AtomicLong();
  private volatile JsonNode commands = json.createArrayNode();
  private volatile @Nullable WebSocket bot;
  private volatile boolean garbage;

  DiscordStandIn() throws IOException, InterruptedException {
    rest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    rest.createContext("/", this::handle);
    rest.setExecutor(threads);
    rest.start();
    gateway = new Gateway();
    gateway.start();
    if (!listening.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the gateway does not listen");
    }
  }

  DiscordSettings settings() {
    return new DiscordSettings(
        TOKEN,
        URI.create("http://localhost:" + rest.getAddress().getPort()),
        URI.create("ws://localhost:" + gateway.getPort()));
  }

  List<Request> requests(String method, String pathPart) {
    return requests.stream()
        .filter(it -> it.method().equals(method) && it.path().contains(pathPart))
        .toList();
  }

  void registered(JsonNode commands) {
    this.commands = commands;
  }

  /** Somebody uses a command in private. */
  void command(String name, ObjectNode... options) throws InterruptedException {
    ObjectNode data = json.createObjectNode();
    data.put("id", next()).put("name", name).put("type", 1);
    ArrayNode given = data.putArray("options");
    for (ObjectNode option : options) {
      given.add(option);
    }
    interaction(2, data);
  }

  ObjectNode option(String name, String value) {
    return json.createObjectNode().put("name", name).put("type", 3).put("value", value);
  }

  private void interaction(int type, ObjectNode data) throws InterruptedException {
    ObjectNode body = json.createObjectNode();
    body.put("id", next()).put("application_id", BOT).put("type", type).put("version", 1);
    body.put("token", "interaction-token").put("channel_id", chat().id()).put("locale", "id");
    body.put("context", 1).putArray("entitlements");
    body.putObject("authorizing_integration_owners").put("0", "0");
    ObjectNode person = person("7000000000000001", "rina", false);
    ObjectNode channel = body.putObject("channel").put("id", chat().id()).put("type", 1);
    channel.putArray("recipients").add(person);
    body.set("user", person);
    body.set("data", data);
    dispatch("INTERACTION_CREATE", body);
  }

  private void dispatch(String name, ObjectNode body) throws InterruptedException {
    WebSocket there = identified.await(10, TimeUnit.SECONDS) ? bot : null;
    if (there == null) {
      throw new IllegalStateException("no bot has identified itself");
    }
    there.send(
        json.createObjectNode()
            .put("op", 0)
            .put("t", name)
            .put("s", sequence.incrementAndGet())
            .set("d", body)
            .toString());
  }

  private String next() {
    return Long.toString(numbers.incrementAndGet());
  }

  private ObjectNode person(String id, String name, boolean bot) {
    return json.createObjectNode()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0")
        .put("bot", bot)
        .putNull("avatar");
  }

  // -- what the contract asks for

  @Override
  public ChatId chat() {
    return chat(1);
  }

  @Override
  public ChatId chat(int number) {
    return new ChatId(Platform.DISCORD, Long.toString(500_000_000_000_000_000L + number));
  }

  @Override
  public List<String> shown(ChatId chat) {
    Map<String, String> there = messages.getOrDefault(chat.id(), Map.of());
    synchronized (there) {
      return List.copyOf(there.values());
    }
  }

  @Override
  public void slowDown(ChatId chat, Duration time) {
    slow.put(chat.id(), time);
  }

  @Override
  public void removeBot(ChatId chat) {
    removed.add(chat.id());
  }

  @Override
  public void answerGarbageOnce() {
    garbage = true;
  }

  // -- the HTTP API

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    JsonNode sent = body.startsWith("{") || body.startsWith("[") ? json.readTree(body) : null;
    String path = exchange.getRequestURI().getPath().replaceFirst("^/api/v10/", "");
    String method = exchange.getRequestMethod();
    requests.add(new Request(method, path, sent == null ? json.createObjectNode() : sent));
    if (!("Bot " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
        && !path.startsWith("interactions/")
        && !path.startsWith("webhooks/")) {
      refuse(exchange, 401, 0, "401: Unauthorized");
      return;
    }
    String[] parts = path.split("/");
    if (path.equals("users/@me")) {
      answer(exchange, 200, person(BOT, "kutip", true).toString());
    } else if (path.endsWith("/commands")) {
      commands = sent == null ? commands : withIds(sent);
      answer(exchange, 200, commands.toString());
    } else if (parts[0].equals("channels") && sent != null) {
      message(exchange, parts[1], method.equals("PATCH") ? parts[3] : next(), sent);
    } else if (path.endsWith("/callback")) {
      answer(exchange, 204, "");
    } else if (parts[0].equals("webhooks") && sent != null) {
      String id = path.endsWith("@original") ? "1" : next();
      message(exchange, chat().id(), id, sent);
    } else {
      refuse(exchange, 404, 0, "404: Not Found");
    }
  }

  private JsonNode withIds(JsonNode sent) {
    ArrayNode kept = sent.deepCopy();
    kept.forEach(
        command ->
            ((ObjectNode) command)
                .put("id", next())
                .put("application_id", BOT)
                .put("version", next()));
    return kept;
  }

  private void message(HttpExchange exchange, String channel, String id, JsonNode sent)
      throws IOException {
    Duration wait = slow.remove(channel);
    if (garbage) {
      garbage = false;
      answer(exchange, 200, "<html>no message");
    } else if (wait != null) {
      exchange.getResponseHeaders().add("Retry-After", Long.toString(wait.toSeconds()));
      exchange.getResponseHeaders().add("X-RateLimit-Scope", "user");
      answer(
          exchange,
          429,
          json.createObjectNode()
              .put("message", "You are being rate limited.")
              .put("retry_after", wait.toSeconds())
              .put("global", false)
              .toString());
    } else if (removed.contains(channel)) {
      refuse(exchange, 403, 50_001, "Missing Access");
    } else {
      Map<String, String> there = messages.computeIfAbsent(channel, c -> new LinkedHashMap<>());
      synchronized (there) {
        there.put(id, ShownText.of(sent));
      }
      ObjectNode message = json.createObjectNode();
      message.put("id", id).put("channel_id", channel).put("type", 0).put("content", "");
      message.put("timestamp", "2026-01-01T00:00:00+00:00").putNull("edited_timestamp");
      message.put("tts", false).put("mention_everyone", false).put("pinned", false);
      message.set("author", person(BOT, "kutip", true));
      for (String list :
          List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
        message.putArray(list);
      }
      answer(exchange, 200, message.toString());
    }
  }

  private void refuse(HttpExchange exchange, int status, int code, String words)
      throws IOException {
    answer(
        exchange,
        status,
        json.createObjectNode().put("message", words).put("code", code).toString());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    rest.stop(0);
    threads.shutdownNow();
    try {
      gateway.stop(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The gateway: hello, heartbeats, identify and resume. */
  private final class Gateway extends WebSocketServer {

    Gateway() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      setReuseAddr(true);
      setDaemon(true);
    }

    @Override
    public void onStart() {
      listening.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      ObjectNode hello = json.createObjectNode().put("op", 10);
      hello.putObject("d").put("heartbeat_interval", 41_250);
      socket.send(hello.toString());
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      int op;
      try {
        op = json.readTree(text).path("op").asInt();
      } catch (IOException e) {
        socket.close(4002, "Decode error");
        return;
      }
      if (op == 1) {
        socket.send("{\"op\":11}");
      } else if (op == 2) {
        socket.send(ready().toString());
        bot = socket;
        identified.countDown();
      } else if (op == 6) {
        bot = socket;
        socket.send(
            "{\"op\":0,\"t\":\"RESUMED\",\"s\":" + sequence.incrementAndGet() + ",\"d\":{}}");
      }
    }

    private ObjectNode ready() {
      ObjectNode ready =
          json.createObjectNode()
              .put("op", 0)
              .put("t", "READY")
              .put("s", sequence.incrementAndGet());
      ObjectNode body = ready.putObject("d").put("v", 10).put("session_id", "session");
      body.put("resume_gateway_url", "ws://localhost:" + getPort());
      body.set("user", person(BOT, "kutip", true));
      body.putArray("guilds");
      body.putArray("private_channels");
      body.putObject("application").put("id", BOT).put("flags", 0);
      return ready;
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(@Nullable WebSocket socket, Exception error) {}
  }
}
