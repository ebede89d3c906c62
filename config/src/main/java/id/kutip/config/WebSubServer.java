package id.kutip.config;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kutip.websub.HubCallback;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for hubs behind the operator's own web server. The last part of an address says which
 * feed it is about; the path before it is the operator's. Nothing of an address is logged.
 */
final class WebSubServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebSubServer.class);

  private static final int THREADS = 8;
  private static final int LONGEST_QUERY = 16_384;

  private final HubCallback callback;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** A server that listens from now on. */
  WebSubServer(HubCallback callback, String host, int port) throws IOException {
    this.callback = callback;
    this.server = HttpServer.create(new InetSocketAddress(host, port), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The port that is listened at. */
  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String token = path.substring(path.lastIndexOf('/') + 1);
      switch (exchange.getRequestMethod()) {
        case "GET" -> verify(exchange, token);
        case "POST" -> receive(exchange, token);
        default -> exchange.sendResponseHeaders(405, -1);
      }
    } catch (RuntimeException e) {
      // most likely the database: a hub tries again
      log.error("a hub could not be answered", e);
      exchange.sendResponseHeaders(503, -1);
    }
  }

  private void verify(HttpExchange exchange, String token) throws IOException {
    Optional<String> answer =
        callback.verify(token, parameters(exchange.getRequestURI().getRawQuery()));
    if (answer.isEmpty()) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
    // what is echoed must not be taken for a page
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  private void receive(HttpExchange exchange, String token) throws IOException {
    String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
    exchange.sendResponseHeaders(callback.receive(token, signature, exchange.getRequestBody()), -1);
  }

  /** The parameters of a query, the first of each name. */
  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new HashMap<>();
    if (query == null || query.length() > LONGEST_QUERY) {
      return parameters;
    }
    for (String one : query.split("&", -1)) {
      int equals = one.indexOf('=');
      try {
        String name = decoded(equals < 0 ? one : one.substring(0, equals));
        parameters.putIfAbsent(name, equals < 0 ? "" : decoded(one.substring(equals + 1)));
      } catch (IllegalArgumentException e) {
        log.debug("a parameter is not rightly encoded");
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
