package id.kutip.load;

import id.kutip.chat.Platform;
import id.kutip.store.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Prints figures of the bot under load. Arguments: what ({@code poll}, {@code publish}, {@code
 * memory}, {@code deliver}, {@code telegram}, {@code search}), the engine ({@code sqlite} or {@code
 * postgresql}), and numbers: feeds; articles; feeds and subscriptions; chats and nodes; chats and
 * nodes; articles.
 */
public final class NewsLoad {

  private final PrintStream out;

  private NewsLoad(PrintStream out) {
    this.out = out;
  }

  /** Runs what its arguments name. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    NewsLoad load = new NewsLoad(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    String engine = arguments[1];
    switch (arguments[0]) {
      case "poll" -> load.poll(engine, number(arguments, 2));
      case "publish" -> load.publish(engine, number(arguments, 2));
      case "memory" -> load.memory(engine, number(arguments, 2), number(arguments, 3));
      case "deliver" ->
          new DeliveryLoad(load.out)
              .run(engine, Platform.WEB, number(arguments, 2), number(arguments, 3));
      case "telegram" ->
          new DeliveryLoad(load.out)
              .run(engine, Platform.TELEGRAM, number(arguments, 2), number(arguments, 3));
      case "search" -> new SearchLoad(load.out).run(engine, number(arguments, 2));
      case "node" -> {
        DeliveryLoad.deliver(engine, Platform.valueOf(arguments[2]), number(arguments, 3));
        return;
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(0);
  }

  private static int number(String[] arguments, int at) {
    return Integer.parseInt(arguments[at]);
  }

  /**
   * Feeds polled in a second: read for the first time, then with one in a hundred new, then none.
   */
  private void poll(String engine, int feeds) throws IOException, InterruptedException {
    try (Place place = new Place(engine);
        Database database = place.open();
        LoopbackSite site = new LoopbackSite();
        LoopbackChats chats = new LoopbackChats();
        Bot bot = new Bot(database, site, chats)) {
      bot.follow(site, feeds, 1, 1_000);
      bot.startPolling();
      polled("read for the first time", site, feeds, 0);
      for (int feed = 0; feed < feeds; feed += 100) {
        site.publish(feed);
      }
      bot.pollNow();
      polled("one in a hundred with a new article", site, feeds, feeds);
      bot.pollNow();
      polled("nothing new", site, feeds, 2 * feeds);
    }
  }

  private void polled(String what, LoopbackSite site, int feeds, int before)
      throws InterruptedException {
    long begin = System.nanoTime();
    while (site.asked() < before + feeds) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.printf("%s: %d feeds in %.1f s, %.0f a second%n", what, feeds, seconds, feeds / seconds);
    // the last polls are still being written down
    TimeUnit.SECONDS.sleep(1);
  }

  /** From a feed's answer that first holds an article to the message's arrival; five a second. */
  private void publish(String engine, int articles) throws IOException, InterruptedException {
    int feeds = 200;
    try (Place place = new Place(engine);
        Database database = place.open();
        LoopbackSite site = new LoopbackSite();
        LoopbackChats chats = new LoopbackChats();
        Bot bot = new Bot(database, site, chats)) {
      bot.follow(site, feeds, 2, 100);
      bot.startPolling();
      bot.startTelling();
      polled("read for the first time", site, feeds, 0);
      List<String> titles = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        int feed = i * 7 % feeds;
        titles.add(site.publish(feed));
        bot.pollNow(site.feed(feed));
        TimeUnit.MILLISECONDS.sleep(200);
      }
      Instant end = Instant.now().plusSeconds(60);
      while (chats.received().size() < 2 * articles && Instant.now().isBefore(end)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      // the first twenty warm the virtual machine up
      latencies(site, chats, titles.subList(20, titles.size()));
    }
  }

  private void latencies(LoopbackSite site, LoopbackChats chats, List<String> titles) {
    Map<String, List<Instant>> arrived = new LinkedHashMap<>();
    for (LoopbackChats.Received message : chats.received()) {
      int from = message.words().indexOf("Kabar f") + "Kabar ".length();
      String title = message.words().substring(from, message.words().indexOf(' ', from));
      arrived.computeIfAbsent(title, it -> new ArrayList<>()).add(message.at());
    }
    List<Long> waits =
        titles.stream()
            .flatMap(
                title ->
                    arrived.getOrDefault(title, List.of()).stream()
                        .map(at -> Duration.between(site.shown(title), at).toMillis()))
            .sorted()
            .toList();
    out.printf(
        "%d of %d messages; from the feed's answer to the chat: p50 %d ms, p99 %d ms, most %d ms%n",
        waits.size(),
        2 * titles.size(),
        waits.get(waits.size() / 2),
        waits.get(waits.size() * 99 / 100),
        waits.get(waits.size() - 1));
  }

  /** What the process takes once it has polled so many feeds with so many subscriptions. */
  private void memory(String engine, int feeds, int subscriptions)
      throws IOException, InterruptedException {
    try (Place place = new Place(engine);
        Database database = place.open();
        LoopbackSite site = new LoopbackSite();
        LoopbackChats chats = new LoopbackChats();
        Bot bot = new Bot(database, site, chats)) {
      bot.follow(site, feeds, subscriptions / feeds, subscriptions / 10);
      bot.startPolling();
      bot.startTelling();
      polled("read for the first time", site, feeds, 0);
      for (int feed = 0; feed < feeds; feed += 100) {
        site.publish(feed);
      }
      bot.pollNow();
      polled("one in a hundred with a new article", site, feeds, feeds);
      int expected = feeds / 100 * (subscriptions / feeds);
      Instant end = Instant.now().plusSeconds(60);
      while (chats.received().size() < expected && Instant.now().isBefore(end)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      out.printf("%d of %d messages%n", chats.received().size(), expected);
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      out.printf(
          "heap in use after collection: %d MB of at most %d MB%n",
          (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
      Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
          .forEach(out::println);
    }
  }
}
