package id.kutip.adapter.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kutip.adapter.testing.ChatAdapterContractTest.PlatformStandIn;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the Bot API over HTTP as far as a bot needs it: updates with offsets and waiting, messages
 * that are sent and edited, refusals. Markup is read as strictly as Telegram does.
 */
final class TelegramStandIn implements PlatformStandIn, AutoCloseable {

  static final String TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
  static final long BOT = 110_201_543;
  static final String NAME = "kutip_test_bot";

  /** A request that came in. */
  record Request(String method, JsonNode body, Instant at) {}

  /** What is to be answered instead. */
  private record Refusal(int code, String description, int retryAfter) {}

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Optional<BotApiDescription> description = BotApiDescription.find();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final Map<Long, Map<Integer, String>> messages = new ConcurrentHashMap<>();
  private final Map<Long, Refusal> refusals = new ConcurrentHashMap<>();
  private final Map<String, Deque<Refusal>> methodRefusals = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<Integer, Boolean> photos = new ConcurrentHashMap<>();
  private final List<Long> removed = new CopyOnWriteArrayList<>();
  private final Map<Long, String> members = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger(100);
  private final AtomicInteger updateNumbers = new AtomicInteger(9_000);
  private final Object updates = new Object();
  private final ArrayNode waiting = json.createArrayNode();
  private final Map<Long, CountDownLatch> slow = new ConcurrentHashMap<>();
  private final AtomicInteger brokenUpdates = new AtomicInteger();
  private volatile Consumer<Request> watcher = request -> {};
  private volatile boolean garbage;
  private volatile boolean rich;
  private volatile boolean closed;

  TelegramStandIn() {
    this(0);
  }

  TelegramStandIn(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Runs as a program: tells by which settings a bot finds it, takes lines for private messages of
   * one person, and shows what the bot calls.
   *
   * @param arguments none, or the port
   */
  public static void main(String[] arguments) throws IOException {
    try (TelegramStandIn telegram =
            new TelegramStandIn(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println("KUTIP_TELEGRAM_TOKEN=" + TOKEN);
      System.out.println("KUTIP_TELEGRAM_API_URL=" + telegram.settings().api());
      telegram.watcher = request -> System.out.println(request.method() + " " + request.body());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        telegram.update("message", telegram.message(5_000_000_001L, line));
      }
    }
  }

  TelegramSettings settings() {
    return new TelegramSettings(
        TOKEN, URI.create("http://localhost:" + server.getAddress().getPort()));
  }

  int port() {
    return server.getAddress().getPort();
  }

  // -- what tests do and see

  @Override
  public ChatId chat() {
    return chat(1);
  }

  @Override
  public ChatId chat(int number) {
    return new ChatId(Platform.TELEGRAM, Long.toString(5_000_000_000L + number));
  }

  @Override
  public List<String> shown(ChatId chat) {
    return shown(TelegramChat.of(chat).number());
  }

  List<String> shown(long chat) {
    Map<Integer, String> there = messages.getOrDefault(chat, Map.of());
    synchronized (there) {
      return List.copyOf(there.values());
    }
  }

  @Override
  public void slowDown(ChatId chat, Duration time) {
    refusals.put(
        TelegramChat.of(chat).number(),
        new Refusal(
            429, "Too Many Requests: retry after " + time.toSeconds(), (int) time.toSeconds()));
  }

  @Override
  public void removeBot(ChatId chat) {
    removed.add(TelegramChat.of(chat).number());
  }

  @Override
  public void answerGarbageOnce() {
    garbage = true;
  }

  void refuse(long chat, int code, String words) {
    refusals.put(chat, new Refusal(code, words, 0));
  }

  void refuseNext(String method, int code, String words, int retryAfter) {
    methodRefusals
        .computeIfAbsent(method, m -> new ArrayDeque<>())
        .add(new Refusal(code, words, retryAfter));
  }

  /** Lets no message into the chat until the latch is open. */
  void holdUp(long chat, CountDownLatch until) {
    slow.put(chat, until);
  }

  /** Answers the next requests for updates with what no client can read. */
  void breakUpdates(int times) {
    brokenUpdates.set(times);
  }

  /** Takes rich messages from now on, as servers of Bot API 10.1 do. */
  void takesRichMessages() {
    rich = true;
  }

  /** Lets a person be something else than a member of every chat. */
  void makes(long person, String status) {
    members.put(person, status);
  }

  void file(String id, byte[] content) {
    files.put(id, content);
  }

  List<Request> requests(String method) {
    return requests.stream().filter(request -> request.method().equals(method)).toList();
  }

  List<String> violations() {
    return violations;
  }

  /** Somebody writes; the number of the update. */
  int update(String kind, ObjectNode content) {
    int number = updateNumbers.incrementAndGet();
    handOverAgain(number, kind, content);
    return number;
  }

  /** An update of a number that may have been handed over before. */
  void handOverAgain(int number, String kind, ObjectNode content) {
    ObjectNode update = json.createObjectNode().put("update_id", number);
    update.set(kind, content);
    synchronized (updates) {
      waiting.add(update);
      updates.notifyAll();
    }
  }

  /** A message in private, with the entities of a command if it is one. */
  ObjectNode message(long from, String text) {
    return message(from, from, "private", text);
  }

  ObjectNode message(long chat, long from, String type, String text) {
    ObjectNode message = json.createObjectNode();
    message.put("message_id", numbers.incrementAndGet()).put("date", 1_790_000_000);
    message.putObject("chat").put("id", chat).put("type", type);
    message
        .putObject("from")
        .put("id", from)
        .put("is_bot", false)
        .put("first_name", "Rina")
        .put("language_code", "id");
    message.put("text", text);
    ArrayNode entities = message.putArray("entities");
    if (text.startsWith("/")) {
      int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
      entities.addObject().put("type", "bot_command").put("offset", 0).put("length", end);
    }
    int mention = text.indexOf("@" + NAME);
    if (mention >= 0 && !text.startsWith("/")) {
      entities
          .addObject()
          .put("type", "mention")
          .put("offset", mention)
          .put("length", NAME.length() + 1);
    }
    return message;
  }

  /** Updates that Telegram would still hand over. */
  int unconfirmed() {
    synchronized (updates) {
      return waiting.size();
    }
  }

  // -- the protocol

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.startsWith("/file/bot" + TOKEN + "/")) {
        byte[] file = files.get(path.substring(("/file/bot" + TOKEN + "/").length()));
        respond(exchange, file == null ? 404 : 200, file == null ? new byte[0] : file);
        return;
      }
      if (!path.startsWith("/bot" + TOKEN + "/")) {
        refuse(exchange, new Refusal(401, "Unauthorized", 0));
        return;
      }
      String method = path.substring(("/bot" + TOKEN + "/").length()).toLowerCase(Locale.ROOT);
      JsonNode request = read(exchange, body);
      Request made = new Request(method, request, Instant.now());
      requests.add(made);
      watcher.accept(made);
      description.ifPresent(known -> violations.addAll(known.check(method, request)));
      Refusal refusal = refusal(method, request);
      if (refusal != null) {
        refuse(exchange, refusal);
        return;
      }
      if (garbage && method.startsWith("send")) {
        garbage = false;
        respond(exchange, 200, "<html>what?".getBytes(StandardCharsets.UTF_8));
        return;
      }
      if (method.equals("getupdates") && brokenUpdates.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        respond(exchange, 502, "<html>Bad Gateway".getBytes(StandardCharsets.UTF_8));
        return;
      }
      CountDownLatch until = slow.get(request.path("chat_id").asLong());
      if (until != null && method.startsWith("send")) {
        waitFor(until);
      }
      JsonNode result = result(method, request);
      if (result == null) {
        refuse(exchange, new Refusal(400, "Bad Request: can't parse entities", 0));
        return;
      }
      ObjectNode answer = json.createObjectNode().put("ok", true);
      answer.set("result", result);
      respond(exchange, 200, json.writeValueAsBytes(answer));
    } catch (RuntimeException e) {
      violations.add(e.toString());
      throw e;
    }
  }

  private JsonNode read(HttpExchange exchange, byte[] body) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null && MultipartForm.is(type)) {
      return MultipartForm.read(json, type, body);
    }
    return body.length == 0 ? json.createObjectNode() : json.readTree(body);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("held up for too long");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Refusal refusal(String method, JsonNode request) {
    Deque<Refusal> next = methodRefusals.get(method);
    if (next != null && !next.isEmpty()) {
      return next.poll();
    }
    if (method.equals("sendrichmessage") && !rich) {
      return new Refusal(404, "Not Found", 0);
    }
    if (request.has("rich_message") && !rich) {
      return new Refusal(400, "Bad Request: message text is empty", 0);
    }
    boolean sends = method.startsWith("send") && !method.equals("sendchataction");
    long chat = request.path("chat_id").asLong();
    if (sends && removed.contains(chat)) {
      return new Refusal(403, "Forbidden: bot was kicked from the group chat", 0);
    }
    Boolean captioned = photos.get(request.path("message_id").asInt());
    if (method.equals("editmessagetext") && captioned != null) {
      return new Refusal(400, "Bad Request: there is no text in the message to edit", 0);
    }
    if (method.equals("editmessagecaption") && captioned == null) {
      return new Refusal(400, "Bad Request: there is no caption in the message to edit", 0);
    }
    return sends || method.startsWith("editmessage") ? refusals.remove(chat) : null;
  }

  private @Nullable JsonNode result(String method, JsonNode request) {
    return switch (method) {
      case "getme" ->
          json.createObjectNode()
              .put("id", BOT)
              .put("is_bot", true)
              .put("first_name", "Kutip")
              .put("username", NAME);
      case "getupdates" -> take(request.path("offset").asLong(), request.path("timeout").asInt());
      case "sendmessage", "sendrichmessage", "senddocument", "sendphoto" -> send(request);
      case "editmessagetext", "editmessagecaption" -> edit(request);
      case "getfile" ->
          json.createObjectNode()
              .put("file_id", request.path("file_id").asText())
              .put("file_unique_id", "u")
              .put("file_path", request.path("file_id").asText());
      case "getchatmember" -> member(request.path("user_id").asLong());
      default -> json.getNodeFactory().booleanNode(true);
    };
  }

  private JsonNode member(long person) {
    ObjectNode member =
        json.createObjectNode().put("status", members.getOrDefault(person, "member"));
    member.putObject("user").put("id", person).put("is_bot", false).put("first_name", "Rina");
    return member;
  }

  private JsonNode take(long offset, int seconds) {
    long end = System.nanoTime() + Duration.ofSeconds(Math.min(seconds, 5)).toNanos();
    synchronized (updates) {
      for (int i = waiting.size() - 1; i >= 0; i--) {
        if (waiting.get(i).path("update_id").asLong() < offset) {
          waiting.remove(i);
        }
      }
      while (waiting.isEmpty() && !closed && System.nanoTime() < end) {
        try {
          updates.wait(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
      }
      return waiting.deepCopy();
    }
  }

  private @Nullable JsonNode send(JsonNode request) {
    String text = read(request);
    if (text == null) {
      return null;
    }
    long chat = request.path("chat_id").asLong();
    int number = numbers.incrementAndGet();
    if (request.has("photo")) {
      photos.put(number, true);
    }
    Map<Integer, String> there = messages.computeIfAbsent(chat, c -> new LinkedHashMap<>());
    synchronized (there) {
      there.put(number, text);
    }
    return sent(chat, number, text);
  }

  private @Nullable JsonNode edit(JsonNode request) {
    String text = read(request);
    if (text == null) {
      return null;
    }
    long chat = request.path("chat_id").asLong();
    int number = request.path("message_id").asInt();
    Map<Integer, String> there = messages.computeIfAbsent(chat, c -> new LinkedHashMap<>());
    synchronized (there) {
      there.put(number, text);
    }
    return sent(chat, number, text);
  }

  private JsonNode sent(long chat, int number, String text) {
    ObjectNode message = json.createObjectNode().put("message_id", number).put("date", 1);
    message.putObject("chat").put("id", chat).put("type", chat > 0 ? "private" : "supergroup");
    return message.put("text", text);
  }

  /** The words of a message; null where its markup is broken or too much. */
  private static @Nullable String read(JsonNode request) {
    if (request.has("rich_message")) {
      return RichMarkup.read(request.at("/rich_message/html").asText());
    }
    if (request.has("document")) {
      return request.at("/document/words").asText();
    }
    boolean caption = request.has("caption");
    String text = request.path(caption ? "caption" : "text").asText();
    int most = caption ? 1_024 : 4_096;
    if (!request.path("parse_mode").asText().equalsIgnoreCase("HTML")) {
      return text.isEmpty() || text.length() > most ? null : text;
    }
    StringBuilder words = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    int entities = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        int end = text.indexOf('>', i);
        if (end < 0) {
          return null;
        }
        String tag = text.substring(i + 1, end);
        if (tag.startsWith("/")) {
          if (open.isEmpty() || !open.pop().equals(tag.substring(1))) {
            return null;
          }
        } else {
          open.push(tag.split(" ", 2)[0]);
          entities++;
        }
        i = end;
      } else if (c == '&') {
        int end = text.indexOf(';', i);
        String name = end < 0 ? "" : text.substring(i + 1, end);
        switch (name) {
          case "amp" -> words.append('&');
          case "lt" -> words.append('<');
          case "gt" -> words.append('>');
          case "quot" -> words.append('"');
          default -> {
            return null;
          }
        }
        i = end;
      } else if (c == '>') {
        return null;
      } else {
        words.append(c);
      }
    }
    return !open.isEmpty() || entities > 100 || words.isEmpty() || words.length() > most
        ? null
        : words.toString();
  }

  private void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    ObjectNode answer =
        json.createObjectNode()
            .put("ok", false)
            .put("error_code", refusal.code())
            .put("description", refusal.description());
    if (refusal.retryAfter() > 0) {
      answer.putObject("parameters").put("retry_after", refusal.retryAfter());
    }
    if (refusal.description().contains("upgraded")) {
      answer.putObject("parameters").put("migrate_to_chat_id", -1_001_234_567_890L);
    }
    respond(exchange, refusal.code(), json.writeValueAsBytes(answer));
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  List<JsonNode> buttons(Request request) {
    List<JsonNode> buttons = new ArrayList<>();
    request.body().at("/reply_markup/inline_keyboard").forEach(row -> row.forEach(buttons::add));
    return buttons;
  }

  @Override
  public void close() {
    closed = true;
    synchronized (updates) {
      updates.notifyAll();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
