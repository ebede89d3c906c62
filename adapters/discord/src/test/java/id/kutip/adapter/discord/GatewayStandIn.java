package id.kutip.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * Discord's gateway on the loopback: hello, heartbeats, identify, ready with its servers, and
 * resume with the events that the bot has missed. It can drop the connection and forget the
 * session.
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

  /** All events of the session; guarded by this. */
  private final List<ObjectNode> events = new ArrayList<>();

  private @Nullable WebSocket bot;
  private boolean forgotten;

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
    put(name, body);
  }

  private synchronized void put(String name, ObjectNode body) {
    ObjectNode event = json.createObjectNode().put("op", 0).put("t", name);
    event.put("s", events.size() + 1).set("d", body);
    events.add(event);
    if (bot != null && bot.isOpen()) {
      bot.send(event.toString());
    }
  }

  /** Breaks the connection off, without a word; what happens from now on waits. */
  synchronized void drop() {
    if (bot != null) {
      bot.closeConnection(1006, "");
      bot = null;
    }
  }

  /** Says that the session is over: the bot has to identify itself again. */
  synchronized void forget() {
    forgotten = true;
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
    bot = socket;
    events.clear();
    forgotten = false;
    ObjectNode ready = json.createObjectNode().put("v", 10).put("session_id", "session");
    ready.put("resume_gateway_url", "ws://localhost:" + getPort());
    ready.set("user", entities.bot());
    ready.putArray("private_channels");
    ready.putObject("application").put("id", Entities.BOT).put("flags", 0);
    for (ObjectNode guild : guilds) {
      ready.withArray("guilds").addObject().set("id", guild.path("id"));
    }
    ready.withArray("guilds").forEach(it -> ((ObjectNode) it).put("unavailable", true));
    put("READY", ready);
    guilds.forEach(guild -> put("GUILD_CREATE", guild));
    identifications.incrementAndGet();
    identified.countDown();
  }

  private synchronized void resume(WebSocket socket, JsonNode said) {
    if (forgotten) {
      socket.send("{\"op\":9,\"d\":false}");
      return;
    }
    bot = socket;
    for (ObjectNode event : events.subList(said.path("seq").asInt(), events.size())) {
      socket.send(event.toString());
    }
    put("RESUMED", json.createObjectNode());
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
