package id.kutip.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server of feeds on the loopback that answers as it is told and remembers what it was asked. */
final class FeedServer implements AutoCloseable {

  /** What it was asked. */
  record Asked(String path, @Nullable String etag, @Nullable String lastModified) {}

  /** How it answers. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Reply reply = status(404);

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url(String path) {
    return "http://" + host() + path;
  }

  void answers(Reply next) {
    reply = next;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    asked.add(
        new Asked(
            exchange.getRequestURI().getPath(),
            headers.getFirst("If-None-Match"),
            headers.getFirst("If-Modified-Since")));
    try (exchange) {
      reply.to(exchange);
    }
  }

  static Reply feed(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Reply with(String header, String value, Reply then) {
    return exchange -> {
      exchange.getResponseHeaders().add(header, value);
      then.to(exchange);
    };
  }

  static Reply status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  /** Never answers, until the server is closed. */
  Reply silence() {
    return exchange -> {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Items without end. */
  static Reply endless() {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/xml");
      exchange.sendResponseHeaders(200, 0);
      byte[] item = "<item><title>x</title></item>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write("<rss><channel>".getBytes(StandardCharsets.UTF_8));
        while (true) {
          out.write(item);
        }
      }
    };
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
