package id.kutip.adapter.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram for updates again and again, whatever happens, until it is closed. Updates are in
 * the {@link UpdateInbox} before Telegram is told that they have arrived.
 */
final class UpdatePoller implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UpdatePoller.class);

  private static final Duration LONG_POLL = Duration.ofSeconds(50);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration OTHER_POLLER = Duration.ofSeconds(10);

  private static final int CLOSE_TRIES = 100;
  private static final int CLOSE_TRY_MILLISECONDS = 50;

  private static final List<String> KINDS =
      List.of("message", "channel_post", "callback_query", "inline_query", "my_chat_member");

  private final TelegramApi api;
  private final UpdateInbox inbox;
  private final BiConsumer<Long, String> handler;
  private final Thread thread = new Thread(this::run, "telegram-poll");
  private final CountDownLatch closed = new CountDownLatch(1);
  private long offset;
  private Duration pause = FIRST_PAUSE;

  /**
   * A poller.
   *
   * @param handler takes each update, by number, without waiting for its answer
   */
  UpdatePoller(TelegramApi api, UpdateInbox inbox, BiConsumer<Long, String> handler) {
    this.api = api;
    this.inbox = inbox;
    this.handler = handler;
  }

  void start() {
    thread.start();
  }

  private void run() {
    boolean caughtUp = false;
    while (isOpen()) {
      try {
        if (!caughtUp) {
          inbox.leftOver().forEach(handler);
          caughtUp = true;
        }
        poll();
      } catch (RuntimeException e) {
        // the loop is the bot's ear: it goes on whatever one round ran into
        log.error("a round of polling failed", e);
        rest();
      }
    }
  }

  private void poll() {
    api.updates(offset, LONG_POLL, KINDS)
        .fold(
            updates -> {
              pause = FIRST_PAUSE;
              take(updates);
              return true;
            },
            refused -> {
              refused(refused);
              return false;
            },
            unreachable -> {
              rest();
              return false;
            });
  }

  private void take(List<JsonNode> updates) {
    Map<Long, String> kept = new LinkedHashMap<>();
    for (JsonNode update : updates) {
      kept.put(update.path("update_id").asLong(), update.toString());
    }
    if (kept.isEmpty()) {
      return;
    }
    inbox.add(kept);
    kept.keySet().forEach(id -> offset = Math.max(offset, id + 1));
    kept.forEach(handler);
  }

  private void refused(ApiAnswer.Refused<List<JsonNode>> refused) {
    Duration told = refused.retryAfter();
    switch (refused.code()) {
      case 401, 404 -> {
        log.error(
            "Telegram no longer knows the bot's token: set telegram.token to the one that @BotFather shows, and start again");
        closed.countDown();
      }
      case 409 -> {
        log.warn(
            "another program is polling with the same token, or a webhook is set: stop the other one; trying again in {} s",
            OTHER_POLLER.toSeconds());
        rest(OTHER_POLLER);
      }
      case 429 -> rest(told == null ? pause : told);
      default -> {
        log.warn("Telegram refused to give updates with code {}", refused.code());
        rest();
      }
    }
  }

  private void rest() {
    rest(pause);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
  }

  private void rest(Duration time) {
    try {
      if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("closed while resting");
      }
    } catch (InterruptedException e) {
      closed.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  /** Ends the loop, and the wait for updates that it is in. */
  @Override
  public void close() {
    closed.countDown();
    try {
      for (int i = 0; i < CLOSE_TRIES && thread.isAlive(); i++) {
        // again and again, since a wait may begin just behind one look for it
        api.endWaits();
        thread.join(CLOSE_TRY_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
