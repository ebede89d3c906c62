package id.kutip.adapter.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.store.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram for updates again and again, whatever happens, until it is closed. Updates are with
 * the {@link Reception} before Telegram is told that they have arrived. Of many nodes the one that
 * holds the lease asks; the others wait until it no longer does.
 */
final class UpdatePoller implements UpdateSource {

  private static final Logger log = LoggerFactory.getLogger(UpdatePoller.class);

  private static final Duration LONG_POLL = Duration.ofSeconds(50);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration OTHER_POLLER = Duration.ofSeconds(10);

  /** After a week without updates their numbers begin anew (Bot API, "Update"). */
  private static final Duration NUMBERS_GO_ON = Duration.ofDays(6);

  private static final int CLOSE_TRIES = 100;
  private static final int CLOSE_TRY_MILLISECONDS = 50;

  private final TelegramApi api;
  private final Reception reception;
  private final @Nullable Lease lease;
  private final InstantSource clock;
  private final Thread thread = new Thread(this::run, "telegram-poll");
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean mayPoll;
  private boolean webhookGone;
  private long offset;
  private Instant lastUpdate;
  private Duration pause = FIRST_PAUSE;

  /**
   * A poller.
   *
   * @param lease held by the one node that may poll; null where there is no other node
   */
  UpdatePoller(TelegramApi api, Reception reception, @Nullable Lease lease, InstantSource clock) {
    this.api = api;
    this.reception = reception;
    this.lease = lease;
    this.clock = clock;
    this.mayPoll = lease == null;
    this.lastUpdate = clock.instant();
  }

  @Override
  public void start() {
    lookAfter();
    thread.start();
  }

  @Override
  public void lookAfter() {
    if (lease == null) {
      return;
    }
    boolean held = false;
    try {
      held = lease.hold();
    } finally {
      if (held != mayPoll) {
        log.info(held ? "this node polls Telegram from now on" : "another node polls Telegram");
      }
      mayPoll = held;
      if (!held) {
        api.endWaits();
      }
    }
  }

  private void run() {
    while (isOpen()) {
      try {
        if (!mayPoll) {
          rest(FIRST_PAUSE);
        } else if (webhookGone) {
          poll();
        } else {
          removeWebhook();
        }
      } catch (RuntimeException | StackOverflowError e) {
        // the loop is the bot's ear: it goes on whatever one round ran into
        log.error("a round of polling failed", e);
        rest();
      }
    }
  }

  /** An earlier run may have had updates sent to it, and Telegram gives them in one way only. */
  private void removeWebhook() {
    webhookGone =
        api.deleteWebhook()
            .fold(
                done -> true,
                refused -> {
                  refused(refused);
                  return false;
                },
                unreachable -> {
                  rest();
                  return false;
                });
  }

  private void poll() {
    if (Duration.between(lastUpdate, clock.instant()).compareTo(NUMBERS_GO_ON) > 0) {
      offset = 0;
    }
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
              if (mayPoll) {
                rest();
              }
              return false;
            });
  }

  private void take(List<JsonNode> updates) {
    if (updates.isEmpty()) {
      return;
    }
    reception.take(updates);
    for (JsonNode update : updates) {
      offset = Math.max(offset, update.path("update_id").asLong() + 1);
    }
    lastUpdate = clock.instant();
  }

  private void refused(ApiAnswer.Refused<?> refused) {
    Duration told = refused.retryAfter();
    switch (refused.code()) {
      case 401, 404 -> {
        log.error(
            "Telegram no longer knows the bot's token: set telegram.token to the one that @BotFather shows, and start again");
        closed.countDown();
      }
      case 409 -> {
        log.warn(
            refused.says("webhook")
                ? "a webhook is set for this token by another program: stop it, or give this bot a token of its own; trying again in {} s"
                : "another program is polling with the same token: stop it, or let both share one database; trying again in {} s",
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
    boolean first = isOpen();
    closed.countDown();
    try {
      for (int i = 0; i < CLOSE_TRIES && thread.isAlive(); i++) {
        // again and again, since a wait may begin just behind one look for it
        api.endWaits();
        thread.join(CLOSE_TRY_MILLISECONDS);
      }
      if (first && lease != null) {
        lease.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
