package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Discord's HTTP API on the loopback, as far as a bot needs it: it keeps the messages it is sent,
 * refuses what it is told to refuse, and checks every request against Discord's description where
 * that is at hand.
 */
final class HttpStandIn implements AutoCloseable {

  /** A request that came in; an empty object stands for no body. */
  record Request(String method, String path, JsonNode body) {}

  private final ObjectMapper json = new ObjectMapper();
  private final String token;
  private final Entities entities;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Optional<DiscordDescription> description = DiscordDescription.find();
  private final List<String> uploads = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, String>> messages = new ConcurrentHashMap<>();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, Fault> closed = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, String> originals = new ConcurrentHashMap<>();
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private boolean filesHeld;
  private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
  private final Places places;
  private volatile boolean needsCodeGrant;

  HttpStandIn(int port, String token, Entities entities) throws IOException {
    this.token = token;
    this.entities = entities;
    this.places = new Places(entities);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** What can be asked for beside messages. */
  Places places() {
    return places;
  }

  /** Lets only the bot's owner invite it. */
  void needCodeGrant() {
    needsCodeGrant = true;
  }

  List<Request> requests(String method, String pathPart) {
    return requests.stream()
        .filter(it -> it.method().equals(method) && it.path().contains(pathPart))
        .toList();
  }

  /** The texts that readers of a channel see, in order. */
  List<String> shown(String channel) {
    Map<String, String> there = messages.getOrDefault(channel, Map.of());
    synchronized (there) {
      return List.copyOf(there.values());
    }
  }

  /** Lets the next message to the channel meet that; further ones queue behind it. */
  void meet(String channel, Fault fault) {
    faults.computeIfAbsent(channel, key -> new ConcurrentLinkedQueue<>()).add(fault);
  }

  /** Refuses every message to the channel. */
  void closeTo(String channel, Fault fault) {
    closed.put(channel, fault);
  }

  /** Keeps a file that people have attached, and says where it is. */
  String file(String name, byte[] content) {
    String path = "attachments/" + entities.next() + "/" + name;
    files.put(path, content);
    return "http://localhost:" + port() + "/" + path;
  }

  /** What Discord's description has against the requests until now. */
  List<String> violations() {
    return violations;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String whole = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String body = payload(whole);
      JsonNode sent = body.startsWith("{") || body.startsWith("[") ? json.readTree(body) : null;
      String path = exchange.getRequestURI().getPath().replaceFirst("^/(api/v10/)?", "");
      String method = exchange.getRequestMethod();
      if (files.containsKey(path)) {
        awaitRelease();
        answer(exchange, 200, files.get(path));
        return;
      }
      requests.add(new Request(method, path, sent == null ? json.createObjectNode() : sent));
      description.ifPresent(it -> violations.addAll(it.check(method, path, query(exchange), sent)));
      if (!("Bot " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))
          && !path.startsWith("interactions/")
          && !path.startsWith("webhooks/")) {
        answer(exchange, Fault.refusal(401, 0, "401: Unauthorized"));
        return;
      }
      route(exchange, method, path, path.split("/"), sent);
    }
  }

  /** What is asked for, also where files go with it (Discord, "Uploading Files"). */
  private String payload(String body) {
    int field = body.indexOf("name=\"payload_json\"");
    if (!body.startsWith("--") || field < 0) {
      return body;
    }
    uploads.add(body);
    int start = body.indexOf("\r\n\r\n", field) + 4;
    return body.substring(start, body.indexOf("\r\n--", start));
  }

  /** The bodies of requests that brought files. */
  List<String> uploads() {
    return uploads;
  }

  private void awaitRelease() throws IOException {
    synchronized (files) {
      try {
        while (filesHeld) {
          files.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  /** Whether files that are asked for wait. */
  void holdFiles(boolean held) {
    synchronized (files) {
      filesHeld = held;
      files.notifyAll();
    }
  }

  private static Set<String> query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    return query == null
        ? Set.of()
        : Arrays.stream(query.split("&")).map(it -> it.split("=")[0]).collect(Collectors.toSet());
  }

  private void route(
      HttpExchange exchange, String method, String path, String[] parts, @Nullable JsonNode sent)
      throws IOException {
    if (path.equals("users/@me")) {
      answer(exchange, 200, entities.bot());
    } else if (path.equals("applications/@me")) {
      answer(
          exchange,
          200,
          json.createObjectNode()
              .put("id", Entities.BOT)
              .put("bot_require_code_grant", needsCodeGrant));
    } else if (path.endsWith("/commands")) {
      commands(exchange, path, parts, sent);
    } else if (method.equals("GET") && parts.length > 1 && closed.containsKey(parts[1])) {
      answer(exchange, closed.get(parts[1]));
    } else if (method.equals("GET") && places.at(path, parts).isPresent()) {
      answer(exchange, 200, places.at(path, parts).orElseThrow());
    } else if (path.endsWith("/callback") && sent != null) {
      callback(exchange, parts[2], sent);
    } else if (path.endsWith("/crosspost")) {
      answer(exchange, 200, entities.message(parts[1], parts[3]));
    } else if (path.endsWith("/threads") && sent != null) {
      thread(exchange, parts, sent);
    } else if (parts[0].equals("channels") && sent != null) {
      take(exchange, parts[1], method.equals("PATCH") ? parts[3] : entities.next(), sent);
    } else if (parts[0].equals("webhooks") && method.equals("DELETE")) {
      remove(channel(parts[2]), originals.getOrDefault(parts[2], ""));
      answer(exchange, 204, new byte[0]);
    } else if (parts[0].equals("webhooks") && sent != null) {
      String original = originals.computeIfAbsent(parts[2], key -> entities.next());
      String id = path.endsWith("@original") ? original : entities.next();
      take(exchange, channel(parts[2]), id, sent);
    } else {
      answer(exchange, Fault.refusal(404, 0, "404: Not Found"));
    }
  }

  private void commands(HttpExchange exchange, String path, String[] parts, @Nullable JsonNode sent)
      throws IOException {
    if (parts.length > 4 && places.refusesCommands(parts[3])) {
      answer(exchange, Fault.refusal(403, 50_001, "Missing Access"));
      return;
    }
    if (sent != null) {
      commands.put(path, withIds(sent));
    }
    answer(exchange, 200, commands.getOrDefault(path, json.createArrayNode()));
  }

  /** The channel that an interaction's token was given for. */
  private static String channel(String interaction) {
    return interaction.substring(0, interaction.indexOf('-'));
  }

  private void callback(HttpExchange exchange, String interaction, JsonNode sent)
      throws IOException {
    if (sent.path("type").asInt() == 4) {
      String id = originals.computeIfAbsent(interaction, key -> entities.next());
      show(channel(interaction), id, sent.path("data"));
    }
    answer(exchange, 204, new byte[0]);
  }

  /** A post in a forum, or a thread below a message. */
  private void thread(HttpExchange exchange, String[] parts, JsonNode sent) throws IOException {
    if (met(exchange, parts[1])) {
      return;
    }
    String id = parts.length > 3 ? parts[3] : entities.next();
    if (sent.has("message")) {
      show(id, id, sent.path("message"));
    }
    answer(exchange, 201, places.addPost(parts[1], id, sent));
  }

  private JsonNode withIds(JsonNode sent) {
    ArrayNode kept = sent.deepCopy();
    for (JsonNode command : kept) {
      ((ObjectNode) command)
          .put("id", entities.next())
          .put("application_id", Entities.BOT)
          .put("version", entities.next());
    }
    return kept;
  }

  /** Takes a message, once for each nonce. */
  private void take(HttpExchange exchange, String channel, String id, JsonNode sent)
      throws IOException {
    if (!met(exchange, channel)) {
      String nonce = sent.path("nonce").asText();
      String kept = nonce.isEmpty() ? id : nonces.computeIfAbsent(channel + nonce, key -> id);
      if (kept.equals(id)) {
        show(channel, id, sent);
      }
      answer(exchange, 200, entities.message(channel, kept));
    }
  }

  /** Whether something stood in a message's way. */
  private boolean met(HttpExchange exchange, String channel) throws IOException {
    Queue<Fault> waiting = faults.get(channel);
    Fault next = waiting == null ? null : waiting.poll();
    Fault fault = next == null ? closed.get(channel) : next;
    if (fault != null && fault.status() > 0) {
      answer(exchange, fault);
    }
    return fault != null;
  }

  private void show(String channel, String id, JsonNode sent) {
    Map<String, String> there = messages.computeIfAbsent(channel, c -> new LinkedHashMap<>());
    synchronized (there) {
      there.put(id, ShownText.of(sent));
    }
  }

  private void remove(String channel, String id) {
    Map<String, String> there = messages.getOrDefault(channel, new LinkedHashMap<>());
    synchronized (there) {
      there.remove(id);
    }
  }

  private static void answer(HttpExchange exchange, Fault fault) throws IOException {
    fault.headers().forEach(exchange.getResponseHeaders()::add);
    answer(exchange, fault.status(), fault.body().getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    answer(exchange, status, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    // without it JDA takes a refusal for one of Discord's guard before the API
    exchange.getResponseHeaders().add("Via", "1.1 stand-in");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
