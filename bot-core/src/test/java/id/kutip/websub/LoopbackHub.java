package id.kutip.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A site on the loopback with a feed and the hub that tells of it. */
final class LoopbackHub implements AutoCloseable {

  /** What the hub was asked for. */
  final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

  /** What the feed's answer says in its Link header; empty for none. */
  volatile String linkHeader = "";

  /** The links in the feed itself. */
  volatile String linksInFeed;

  /** What the hub answers with. */
  volatile int status = 202;

  /** What the hub does before it answers. */
  volatile Consumer<Map<String, String>> verification = form -> {};

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  LoopbackHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/feed", this::feed);
    server.createContext("/hub", this::hub);
    server.createContext("/moved", exchange -> redirect(exchange, 307, url("/hub")));
    server.createContext("/found", exchange -> redirect(exchange, 302, url("/hub")));
    server.createContext("/inside", exchange -> redirect(exchange, 308, "http://10.0.0.1/hub"));
    server.setExecutor(threads);
    server.start();
    linksInFeed = links("/hub");
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url(String path) {
    return "http://" + host() + path;
  }

  /** The links of a feed whose hub is there. */
  String links(String hub) {
    return "<atom:link rel=\"hub\" href=\"%s\"/><atom:link rel=\"self\" href=\"%s\"/>"
        .formatted(hub.startsWith("http") ? hub : url(hub), url("/feed"));
  }

  private void feed(HttpExchange exchange) throws IOException {
    if (!linkHeader.isEmpty()) {
      exchange.getResponseHeaders().set("Link", linkHeader);
    }
    String rss =
        "<rss xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Pos</title>"
            + linksInFeed
            + "<item><title>Tarif naik</title><link>https://pos.example/1</link></item>"
            + "</channel></rss>";
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    answer(exchange, 200, rss);
  }

  private void hub(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&")) {
      String[] parts = field.split("=", 2);
      fields.put(decoded(parts[0]), decoded(parts[1]));
    }
    asked.add(fields);
    verification.accept(fields);
    answer(exchange, status, "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Location", to);
    answer(exchange, status, "");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
