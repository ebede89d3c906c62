package id.kutip.config;

import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.delivery.DeliveryWorker;
import id.kutip.delivery.RateLimits;
import id.kutip.locale.UserMessage;
import id.kutip.news.NewsComposer;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what waits for chats to them, on each platform that the bot is on. */
final class Deliveries implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  private static final int THREADS = 2;
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Database database;
  private final NewsComposer composer;
  private final InstantSource clock;
  private final List<DeliveryWorker> workers = new ArrayList<>();

  Deliveries(Database database, NewsComposer composer, InstantSource clock) {
    this.database = database;
    this.composer = composer;
    this.clock = clock;
  }

  /** Begins to deliver through an adapter that was started. */
  void begin(ChatAdapter adapter) {
    DeliveryWorker worker =
        new DeliveryWorker(
            database,
            adapter,
            limits(adapter.platform()),
            composer::compose,
            Deliveries::gone,
            LEASE,
            clock);
    workers.add(worker);
    worker.start(THREADS);
  }

  private static RateLimits limits(Platform platform) {
    return switch (platform) {
      case TELEGRAM -> RateLimits.telegram();
      case DISCORD -> RateLimits.discord();
      case TERMINAL, WEB -> RateLimits.none();
    };
  }

  private static void gone(ChatId chat, UserMessage reason) {
    log.info("a chat of {} is paused: {}", chat.platform(), reason.key());
  }

  @Override
  public void close() {
    workers.forEach(DeliveryWorker::close);
  }
}
