package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * Discord's gateway on the loopback: hello, heartbeats, identify, ready with the servers of a
 * shard, and resume with the events that the bot has missed. It can drop connections and forget
 * sessions.
 */
final class GatewayStandIn extends WebSocketServer implements AutoCloseable {

  private static final int UNKNOWN_TOKEN = 4004;

  private final ObjectMapper json = new ObjectMapper();
  private final String token;
  private final Entities entities;
  private final List<ObjectNode> guilds;
  private final CountDownLatch listening = new CountDownLatch(1);
  private final CountDownLatch identified = new CountDownLatch(1);
  private final AtomicInteger identifications = new AtomicInteger();
  private final AtomicInteger resumptions = new AtomicInteger();

  /** The sessions by their shards' numbers; guarded by this. */
  private final Map<Integer, Session> sessions = new HashMap<>();

  /** How many shards the bot has; guarded by this. */
  private int total = 1;

  /** What one shard is told. */
  private static final class Session {
    private final List<ObjectNode> events = new ArrayList<>();
    private @Nullable WebSocket bot;
    private boolean forgotten;
  }

  /** A gateway of a bot that is in those servers; not yet started. */
  GatewayStandIn(int port, String token, Entities entities, List<ObjectNode> guilds) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
    this.token = token;
    this.entities = entities;
    this.guilds = guilds;
    setReuseAddr(true);
  }

  /** Starts, and returns when it listens. */
  void open() throws InterruptedException {
    start();
    if (!listening.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the gateway does not listen");
    }
  }

  /** Tells the bot that something has happened; at once, or when it has come back. */
  void dispatch(String name, ObjectNode body) throws InterruptedException {
    if (!identified.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no bot has identified itself");
    }
    String guild =
        name.startsWith("GUILD_") ? body.path("id").asText() : body.path("guild_id").asText();
    synchronized (this) {
      int shard = shard(guild);
      put(shard, name, body);
    }
  }

  /** The shard that is told of a server; private chats are the first one's. */
  private synchronized int shard(String guild) {
    return guild.isEmpty() ? 0 : (int) ((Long.parseLong(guild) >> 22) % total);
  }

  private synchronized void put(int shard, String name, ObjectNode body) {
    Session session = sessions.computeIfAbsent(shard, key -> new Session());
    ObjectNode event = json.createObjectNode().put("op", 0).put("t", name);
    event.put("s", session.events.size() + 1).set("d", body);
    session.events.add(event);
    if (session.bot != null && session.bot.isOpen()) {
      session.bot.send(event.toString());
    }
  }

  /** Breaks all connections off, without a word; what happens from now on waits. */
  synchronized void drop() {
    for (Session session : sessions.values()) {
      if (session.bot != null) {
        session.bot.closeConnection(1006, "");
        session.bot = null;
      }
    }
  }

  /** Says that the sessions are over: the bot has to identify itself again. */
  synchronized void forget() {
    sessions.values().forEach(session -> session.forgotten = true);
    drop();
  }

  /** How often a bot has identified itself. */
  int identifications() {
    return identifications.get();
  }

  /** How often a bot has taken up its session again. */
  int resumptions() {
    return resumptions.get();
  }

  /** The shards that a bot listens to at the moment, in order. */
  synchronized List<Integer> shards() {
    return sessions.entrySet().stream()
        .filter(it -> it.getValue().bot != null && it.getValue().bot.isOpen())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
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
    try {
      JsonNode said = json.readTree(text);
      switch (said.path("op").asInt()) {
        case 1 -> socket.send("{\"op\":11}");
        case 2 -> identify(socket, said.path("d"));
        case 6 -> resume(socket, said.path("d"));
        default -> {}
      }
    } catch (IOException e) {
      socket.close(4002, "Decode error");
    }
  }

  private synchronized void identify(WebSocket socket, JsonNode said) {
    if (!said.path("token").asText().equals(token)) {
      socket.close(UNKNOWN_TOKEN, "Authentication failed.");
      return;
    }
    int number = said.path("shard").path(0).asInt(0);
    total = said.path("shard").path(1).asInt(1);
    Session session = new Session();
    session.bot = socket;
    sessions.put(number, session);
    ObjectNode ready = json.createObjectNode().put("v", 10).put("session_id", "session" + number);
    ready.put("resume_gateway_url", "ws://localhost:" + getPort());
    ready.set("user", entities.bot());
    ready.putArray("shard").add(number).add(total);
    ready.putArray("private_channels");
    ready.putObject("application").put("id", Entities.BOT).put("flags", 0);
    ready.putArray("guilds");
    List<ObjectNode> here =
        guilds.stream().filter(guild -> shard(guild.path("id").asText()) == number).toList();
    for (ObjectNode guild : here) {
      ready.withArray("guilds").addObject().put("unavailable", true).set("id", guild.path("id"));
    }
    put(number, "READY", ready);
    here.forEach(guild -> put(number, "GUILD_CREATE", guild));
    identifications.incrementAndGet();
    identified.countDown();
  }

  private synchronized void resume(WebSocket socket, JsonNode said) {
    int number = Integer.parseInt(said.path("session_id").asText().substring("session".length()));
    Session session = sessions.get(number);
    if (session == null || session.forgotten) {
      socket.send("{\"op\":9,\"d\":false}");
      return;
    }
    session.bot = socket;
    int seen = said.path("seq").asInt();
    for (ObjectNode event : session.events.subList(seen, session.events.size())) {
      socket.send(event.toString());
    }
    put(number, "RESUMED", json.createObjectNode());
    resumptions.incrementAndGet();
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

  @Override
  public void onError(@Nullable WebSocket socket, Exception error) {}

  @Override
  public void close() {
    try {
      stop(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
