package id.kutip.load;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import id.kutip.delivery.DeliveryWorker;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How fast messages that wait go out: one to each chat, from so many processes. With the platform
 * {@code WEB} nothing but the bot limits them; with {@code TELEGRAM} its limits do, and the busiest
 * second is printed too.
 */
final class DeliveryLoad {

  /** As many as the bot has for a platform. */
  private static final int THREADS = 2;

  private final PrintStream out;

  DeliveryLoad(PrintStream out) {
    this.out = out;
  }

  /** Delivers to that many chats. */
  void run(String engine, Platform platform, int chats, int nodes)
      throws IOException, InterruptedException {
    List<Process> processes = new ArrayList<>();
    try (Place place = new Place(engine);
        Database database = place.open();
        LoopbackChats messages = new LoopbackChats()) {
      Outbox outbox = new Outbox(database, new Pace(database));
      ChatStore store = new ChatStore(database);
      database.update(
          handle ->
              outbox.add(
                  handle,
                  IntStream.range(0, chats)
                      .mapToObj(i -> store.number(handle, new ChatId(platform, "" + (1_000 + i))))
                      .toList(),
                  "story:1",
                  Instant.now()));
      for (int i = 0; i < nodes; i++) {
        processes.add(node(place.url(), platform, messages.port()));
      }
      while (messages.received().size() < chats) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      report(messages.received().stream().map(LoopbackChats.Received::at).sorted().toList());
      out.printf(
          "to %d different chats%n",
          messages.received().stream().map(LoopbackChats.Received::chat).distinct().count());
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }

  private void report(List<Instant> times) {
    // the first second is the virtual machine's
    Instant from = times.get(0).plusSeconds(1);
    Instant last = times.get(times.size() - 1);
    long after = times.stream().filter(from::isBefore).count();
    double seconds = Duration.between(times.get(0), last).toMillis() / 1000.0;
    out.printf(
        "%d messages in %.1f s; %.0f a second after the first%n",
        times.size(), seconds, after / (Duration.between(from, last).toMillis() / 1000.0));
    out.printf("busiest second: %d%n", busiest(times));
  }

  /** The most in any second, wherever it begins. */
  private static int busiest(List<Instant> times) {
    int most = 0;
    int from = 0;
    for (int to = 0; to < times.size(); to++) {
      while (!times.get(from).plusSeconds(1).isAfter(times.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  private static Process node(String url, Platform platform, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            NewsLoad.class.getName(),
            "node",
            url,
            platform.name(),
            Integer.toString(port))
        .inheritIO()
        .start();
  }

  /** Delivers until the process is ended. */
  static void deliver(String url, Platform platform, int port) {
    RateLimits limits = platform == Platform.TELEGRAM ? RateLimits.telegram() : RateLimits.none();
    new DeliveryWorker(
            Database.open(url),
            new LoopbackChats.Adapter(platform, port),
            limits,
            delivery -> Optional.of(Reply.of(new Block.Paragraph(Text.of(delivery.subject())))),
            (chat, reason) -> {},
            Duration.ofMinutes(1),
            Clock.systemUTC())
        .start(THREADS);
  }
}
