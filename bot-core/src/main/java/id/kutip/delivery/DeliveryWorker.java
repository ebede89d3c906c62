package id.kutip.delivery;

import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Reply;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due on one platform, with a few threads of which each has at most one message on
 * its way. Everything is written down before the next step, so that a process that dies leaves no
 * doubt but about those.
 */
public final class DeliveryWorker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

  /** Chats claimed at once: few, since each takes a slot that an answer then waits behind. */
  private static final int CLAIMS = 2;

  /** The same where nothing limits the platform, so that nothing waits for slots. */
  private static final int UNLIMITED_CLAIMS = 16;

  /** Attempts that end in an error of the adapter's before a message is given up: about a day. */
  private static final int MOST_ATTEMPTS = 100;

  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(15);
  private static final Duration IDLE = Duration.ofMillis(100);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Database database;
  private final Outbox outbox;
  private final Pace pace;
  private final ChatStore chats;
  private final ChatAdapter adapter;
  private final RateLimits limits;
  private final int claims;
  private final Function<Delivery, Optional<Reply>> composer;
  private final BiConsumer<ChatId, UserMessage> gone;
  private final Duration lease;
  private final InstantSource clock;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;
  private volatile Instant blockedUntil = Instant.EPOCH;

  /**
   * A worker, not yet at work.
   *
   * @param composer what a delivery says; empty where there is nothing to say any more
   * @param gone told once when a chat can no longer be written to, with the reason
   * @param lease how long a claim holds; longer than the adapter waits for its platform
   */
  public DeliveryWorker(
      Database database,
      ChatAdapter adapter,
      RateLimits limits,
      Function<Delivery, Optional<Reply>> composer,
      BiConsumer<ChatId, UserMessage> gone,
      Duration lease,
      InstantSource clock) {
    this.database = database;
    this.pace = new Pace(database);
    this.outbox = new Outbox(database, pace);
    this.chats = new ChatStore(database);
    this.adapter = adapter;
    this.limits = limits;
    this.claims = limits.between().isZero() ? UNLIMITED_CLAIMS : CLAIMS;
    this.composer = composer;
    this.gone = gone;
    this.lease = lease;
    this.clock = clock;
  }

  /** Begins to send with that many threads. */
  public void start(int count) {
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(this::work, "deliveries-" + adapter.platform() + "-" + i);
      threads.add(thread);
      thread.start();
    }
  }

  private void work() {
    while (!stopping) {
      try {
        if (round() == 0) {
          rest(IDLE);
        }
      } catch (RuntimeException e) {
        // most likely the database, which may come back; what was claimed returns by itself
        log.error("deliveries to {} are held up", adapter.platform(), e);
        rest(AFTER_ERROR);
      }
    }
  }

  /**
   * Claims what is due and sends it.
   *
   * @return how many messages were claimed
   */
  int round() {
    if (blockedUntil.isAfter(clock.instant())) {
      return 0;
    }
    List<Delivery> claimed =
        outbox.claim(adapter.platform(), limits, claims, lease, clock.instant());
    for (Delivery delivery : claimed) {
      waitFor(delivery.sendAt());
      Instant now = clock.instant();
      if (stopping) {
        outbox.postpone(delivery, now, false);
      } else if (blockedUntil.isAfter(now)) {
        outbox.postpone(delivery, blockedUntil, false);
      } else if (now.isBefore(delivery.claim().until().minus(lease.dividedBy(2)))) {
        send(delivery);
      } else {
        outbox.postpone(delivery, now, false);
      }
    }
    return claimed.size();
  }

  private void send(Delivery delivery) {
    DeliveryResult result;
    try {
      Optional<Reply> reply = composer.apply(delivery);
      if (reply.isEmpty()) {
        outbox.sent(delivery, delivery.messageId(), Duration.ZERO, clock.instant());
        return;
      }
      result =
          delivery.messageId() == null
              ? adapter.send(delivery.chat(), reply.get(), delivery.nonce())
              : adapter.edit(delivery.chat(), delivery.messageId(), reply.get());
    } catch (RuntimeException e) {
      failed(delivery, e);
      return;
    }
    settle(delivery, result);
  }

  private void settle(Delivery delivery, DeliveryResult result) {
    Instant now = clock.instant();
    result
        .<Runnable>fold(
            sent ->
                () -> outbox.sent(delivery, sent.messageId(), limits.spacing(delivery.chat()), now),
            later -> () -> postpone(delivery, later, now),
            moved -> () -> follow(delivery, moved.to(), now),
            left -> () -> pause(delivery, left.reason(), now),
            rejected ->
                () -> {
                  log.warn("message {} was refused: {}", delivery.id(), rejected.reason());
                  outbox.rejected(delivery, now);
                })
        .run();
  }

  private void postpone(Delivery delivery, DeliveryResult.RetryAfter later, Instant now) {
    Instant until = now.plus(later.delay());
    if (later.scope() == DeliveryResult.Scope.PLATFORM) {
      blockedUntil = until;
      database.update(handle -> pace.block(handle, adapter.platform(), until));
    }
    outbox.postpone(delivery, until, false);
  }

  private void follow(Delivery delivery, ChatId to, Instant now) {
    database.update(
        handle -> {
          outbox.postpone(handle, delivery, now, false);
          chats.move(handle, delivery.chatNumber(), to);
        });
    log.info("a chat of {} has moved", adapter.platform());
  }

  private void pause(Delivery delivery, UserMessage reason, Instant now) {
    boolean news =
        database.write(
            handle -> {
              outbox.postpone(handle, delivery, now, false);
              pace.delay(handle, adapter.platform(), limits.afterRefusal(), now);
              return chats.pause(handle, delivery.chatNumber(), reason);
            });
    if (news) {
      gone.accept(delivery.chat(), reason);
    }
  }

  private void failed(Delivery delivery, RuntimeException cause) {
    Instant now = clock.instant();
    if (delivery.attempts() + 1 >= MOST_ATTEMPTS) {
      log.error("message {} is given up", delivery.id(), cause);
      outbox.rejected(delivery, now);
      return;
    }
    log.warn("message {} is tried again later", delivery.id(), cause);
    Duration wait = Duration.ofSeconds(1L << Math.min(delivery.attempts(), 20));
    outbox.postpone(
        delivery, now.plus(wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF), true);
  }

  private void waitFor(Instant moment) {
    Duration left = Duration.between(clock.instant(), moment);
    while (!stopping && left.compareTo(Duration.ZERO) > 0) {
      rest(left.compareTo(IDLE) < 0 ? left : IDLE);
      left = Duration.between(clock.instant(), moment);
    }
  }

  private static void rest(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  /** Lets messages on their way arrive and hands back the others; waits 10 s at most. */
  @Override
  public void close() {
    stopping = true;
    long end = System.nanoTime() + STOP.toNanos();
    boolean interrupted = false;
    for (Thread thread : threads) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
