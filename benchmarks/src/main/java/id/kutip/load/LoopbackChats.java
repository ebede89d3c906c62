package id.kutip.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.TextRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A chat platform over HTTP on the loopback, which notes what came in and when. */
final class LoopbackChats implements AutoCloseable {

  /** A message as it came in. */
  record Received(String chat, String words, Instant at) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Collection<Received> received = new ConcurrentLinkedQueue<>();

  LoopbackChats() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  Collection<Received> received() {
    return received;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String words = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      received.add(
          new Received(exchange.getRequestURI().getPath().substring(1), words, Instant.now()));
      byte[] answer = "1".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** The bot's side of it. */
  static final class Adapter implements ChatAdapter {

    private final Platform platform;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    Adapter(Platform platform, int port) {
      this.platform = platform;
      this.address = "http://127.0.0.1:" + port + "/";
    }

    @Override
    public Platform platform() {
      return platform;
    }

    @Override
    public void start() {}

    @Override
    public String address() {
      return address;
    }

    @Override
    public DeliveryResult send(ChatId chat, Reply reply) {
      String words = new TextRenderer(TextRenderer.Style.PLAIN, 0).render(reply);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + chat.id()))
              .POST(HttpRequest.BodyPublishers.ofString(words))
              .build();
      try {
        return new DeliveryResult.Sent(
            client.send(request, HttpResponse.BodyHandlers.ofString()).body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public DeliveryResult edit(ChatId chat, String messageId, Reply reply) {
      return send(chat, reply);
    }

    @Override
    public void close() {}
  }
}
