package id.kutip.adapter.telegram;

import id.kutip.delivery.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * When a chat may be written to again, answers and news counted together: one message a second, and
 * in a group no more in any minute than its spacing allows on average, so that a few quick
 * questions need not wait. What Telegram refuses all the same is obeyed. The limit of all chats
 * together is the core's {@link id.kutip.delivery.Pace}. Knows no clock; guarded by its own lock.
 */
final class ChatPace {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int CHATS_TO_TIDY = 10_000;

  private final RateLimits limits;
  private final Map<Long, Deque<Instant>> sent = new HashMap<>();
  private final Map<Long, Instant> refused = new HashMap<>();

  ChatPace(RateLimits limits) {
    this.limits = limits;
  }

  /** Takes the right to write to the chat now; else how long to wait before asking again. */
  synchronized Duration take(TelegramChat chat, Instant now) {
    Deque<Instant> before = sent.computeIfAbsent(chat.number(), c -> new ArrayDeque<>());
    drop(before, now.minus(MINUTE));
    Instant from = refused.getOrDefault(chat.number(), Instant.MIN);
    Instant last = before.peekLast();
    if (last != null) {
      from = later(from, last.plus(limits.inChat()));
    }
    Instant first = before.peekFirst();
    if (first != null && before.size() >= inAMinute(chat)) {
      from = later(from, first.plus(MINUTE));
    }
    if (from.isAfter(now)) {
      return Duration.between(now, from);
    }
    before.addLast(now);
    tidy(now);
    return Duration.ZERO;
  }

  private long inAMinute(TelegramChat chat) {
    return MINUTE.dividedBy(limits.spacing(chat.id()));
  }

  /** What was last taken for the chat is used only then. */
  synchronized void postponed(TelegramChat chat, Instant until) {
    Deque<Instant> before = sent.get(chat.number());
    if (before != null && before.pollLast() != null) {
      before.addLast(until);
    }
  }

  /**
   * Telegram refused a message to the chat for that long.
   *
   * @return whether another chat is waiting for the same reason, so that it is not the chat's limit
   *     but that of all
   */
  synchronized boolean refused(TelegramChat chat, Duration time, Instant now) {
    refused.values().removeIf(until -> !until.isAfter(now));
    boolean another = refused.keySet().stream().anyMatch(other -> other != chat.number());
    refused.put(chat.number(), now.plus(time));
    return another;
  }

  private void tidy(Instant now) {
    if (sent.size() > CHATS_TO_TIDY) {
      sent.values()
          .removeIf(
              moments -> {
                drop(moments, now.minus(MINUTE));
                return moments.isEmpty();
              });
    }
  }

  private static void drop(Deque<Instant> moments, Instant until) {
    for (Instant first = moments.peekFirst();
        first != null && !first.isAfter(until);
        first = moments.peekFirst()) {
      moments.removeFirst();
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
