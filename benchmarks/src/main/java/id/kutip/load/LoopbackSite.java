package id.kutip.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A web of feeds with twenty articles each, under {@value #HOSTS} addresses of the loopback, with
 * validators. An article's title holds the second word "f" and the feed's number, "a" and its own.
 */
final class LoopbackSite implements AutoCloseable {

  private static final int HOSTS = 100;
  private static final int ENTRIES = 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final Map<Integer, Integer> newest = new ConcurrentHashMap<>();
  private final Map<String, Instant> shown = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  LoopbackSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 1_000);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Hosts with their ports, for the guard of addresses. */
  Set<String> hosts() {
    return IntStream.range(0, HOSTS).mapToObj(this::host).collect(Collectors.toSet());
  }

  private String host(int number) {
    return "127.0.0." + (1 + number % HOSTS) + ":" + server.getAddress().getPort();
  }

  String feed(int number) {
    return "http://" + host(number) + "/feed/" + number;
  }

  /** Adds an article to a feed, and gives what its title holds. */
  String publish(int feed) {
    return title(feed, newest.merge(feed, ENTRIES + 1, (before, first) -> before + 1));
  }

  /** When a feed first showed that article. */
  Instant shown(String title) {
    return shown.getOrDefault(title, Instant.MAX);
  }

  /** Requests up to now. */
  int asked() {
    return asked.get();
  }

  private static String title(int feed, int article) {
    return "f" + feed + "a" + article;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      int feed = Integer.parseInt(path[2]);
      if (path[1].equals("page")) {
        send(exchange, "text/html; charset=utf-8", page(feed, Integer.parseInt(path[3])));
        return;
      }
      int last = newest.getOrDefault(feed, ENTRIES);
      String etag = "\"" + last + "\"";
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.getResponseHeaders().add("ETag", etag);
      String body = feed(feed, last);
      Instant now = Instant.now();
      send(exchange, "application/rss+xml", body);
      shown.putIfAbsent(title(feed, last), now);
    }
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String feed(int feed, int last) {
    return IntStream.range(0, ENTRIES)
        .map(i -> last - i)
        .mapToObj(
            article ->
                "<item><title>Kabar "
                    + title(feed, article)
                    + " dari pesisir</title><link>http://"
                    + host(feed)
                    + "/page/"
                    + feed
                    + "/"
                    + article
                    + "</link><description>Ringkasan berita ke-"
                    + article
                    + " dari kantor "
                    + feed
                    + ".</description></item>")
        .collect(
            Collectors.joining(
                "",
                "<rss version='2.0'><channel><title>Kantor " + feed + "</title>",
                "</channel></rss>"));
  }

  /** Words of its own, so that no two articles are taken for one story. */
  private static String page(int feed, int article) {
    String title = "Kabar " + title(feed, article) + " dari pesisir";
    String body =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    "<p>Warga desa ke-%d di teluk %d memperbaiki %d perahu pada Senin pagi. “Kami menunggu %d hari,” kata Kepala Desa Wira %s di dermaga.</p>"
                        .formatted(feed * 31 + i, feed, article * 7 + i, i + 3, name(feed, i)))
            .collect(Collectors.joining());
    return "<html><head><title>"
        + title
        + "</title><meta property='og:type' content='article'></head><body><article><h1>"
        + title
        + "</h1>"
        + body
        + "</article></body></html>";
  }

  private static String name(int feed, int i) {
    StringBuilder name = new StringBuilder("W");
    for (int left = feed * 8 + i + 1_000; left > 0; left /= 25) {
      name.append("bdgklmnprst".charAt(left % 11)).append("aiueo".charAt(left % 5));
    }
    return name.toString();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
