package id.kutip.adapter.local;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kutip.text.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only the bot's own page talk to it. A browser on this machine also runs other sites' pages:
 * one whose name was made to point here (DNS rebinding) is refused by its {@code Host}, one that
 * sends requests across (CSRF) by its {@code Origin}, {@code Sec-Fetch-Site} or content type.
 */
final class WebGuard {

  private static final Logger log = LoggerFactory.getLogger(WebGuard.class);

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Set<String> hosts;

  /** A guard of the server on that port of this machine. */
  WebGuard(int port) {
    hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /** What answers a request that was let through. */
  interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  /** Has requests of exactly that path and method answered, and refuses all others. */
  void route(HttpServer server, String path, String method, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            int refusal = refusal(exchange, path, method);
            if (refusal > 0) {
              refuse(exchange, refusal);
            } else {
              handler.handle(exchange);
            }
          } catch (RuntimeException e) {
            log.error("the web chat failed to answer {}", path, e);
            refuse(exchange, 500);
          }
        });
  }

  /** The status to refuse the request with; 0 to let it through. */
  private int refusal(HttpExchange exchange, String path, String method) {
    Headers headers = exchange.getRequestHeaders();
    String host = single(headers, "Host");
    if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      return 421;
    }
    String origin = single(headers, "Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    boolean api = path.startsWith("/api/");
    if ((headers.containsKey("Origin") && !("http://" + host).equalsIgnoreCase(origin))
        || (api && site != null && !site.equals("same-origin"))) {
      return 403;
    }
    if (!exchange.getRequestURI().getPath().equals(path)) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals(method)) {
      return 405;
    }
    String type = headers.getFirst("Content-Type");
    boolean json = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    return method.equals("POST") && !json ? 415 : 0;
  }

  private static @Nullable String single(Headers headers, String name) {
    List<String> values = headers.get(name);
    return values != null && values.size() == 1 ? values.get(0) : null;
  }

  /** Answers with nothing but a status. */
  void refuse(HttpExchange exchange, int status) throws IOException {
    respond(exchange, status, "text/plain", new byte[0]);
  }

  /** Answers, with the headers that keep a browser from doing more than the page needs. */
  void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    if (exchange.getResponseCode() > 0) {
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** The first language of the browser that the bot speaks; null if it is set to none of them. */
  static @Nullable Language language(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
    if (accepted == null || accepted.length() > 1_000) {
      return null;
    }
    for (String range : accepted.split(",", -1)) {
      Language language = Language.ofCode(range.split(";", 2)[0]);
      if (language != Language.OTHER) {
        return language;
      }
    }
    return null;
  }
}
