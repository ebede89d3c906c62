package id.kutip.adapter.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the next message may be sent, so that Telegram never has to say so: 30 messages a second in
 * all, one a second to a chat, 20 a minute to a group (Bots FAQ, "How can I message all of my bot's
 * subscribers at once?"). A share of the whole is kept for answers to people. What Telegram refuses
 * all the same is obeyed: for that chat, or for all when two chats are refused at once. Knows no
 * clock; guarded by its own lock.
 */
final class SendLimits {

  /** What a message is, which sets how much of the whole it may use. */
  enum Kind {
    ANSWER(30),
    BROADCAST(24);

    private final int aSecond;

    Kind(int aSecond) {
      this.aSecond = aSecond;
    }
  }

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int A_MINUTE_TO_A_GROUP = 20;
  private static final int CHATS_TO_TIDY = 10_000;

  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<Long, Deque<Instant>> chats = new HashMap<>();
  private final Map<Long, Instant> refused = new HashMap<>();
  private Instant allBlockedUntil = Instant.MIN;

  /**
   * How long a message has to wait.
   *
   * @param chatBound whether it is the chat's own limit that holds it back, not the platform's
   */
  record Wait(Duration time, boolean chatBound) {

    static final Wait NONE = new Wait(Duration.ZERO, false);

    boolean isNone() {
      return time.isZero();
    }
  }

  /** Takes the right to send now, or tells how long to wait before asking again. */
  synchronized Wait take(long chat, Kind kind, Instant now) {
    Instant global = allBlockedUntil;
    drop(all, now.minus(SECOND));
    if (all.size() >= kind.aSecond) {
      global = later(global, nth(all, all.size() - kind.aSecond).plus(SECOND));
    }
    Instant own = refused.getOrDefault(chat, Instant.MIN);
    Deque<Instant> sent = chats.computeIfAbsent(chat, c -> new ArrayDeque<>());
    drop(sent, now.minus(MINUTE));
    Instant last = sent.peekLast();
    if (last != null) {
      own = later(own, last.plus(SECOND));
    }
    if (isGroup(chat) && sent.size() >= A_MINUTE_TO_A_GROUP) {
      own = later(own, nth(sent, sent.size() - A_MINUTE_TO_A_GROUP).plus(MINUTE));
    }
    Instant from = later(global, own);
    if (from.isAfter(now)) {
      return new Wait(Duration.between(now, from), own.isAfter(global));
    }
    all.addLast(now);
    sent.addLast(now);
    tidy(now);
    return Wait.NONE;
  }

  /** Telegram refused a message to the chat for that long; returns whether all have to wait. */
  synchronized boolean refused(long chat, Duration time, Instant now) {
    refused.values().removeIf(until -> !until.isAfter(now));
    boolean another = refused.keySet().stream().anyMatch(other -> other != chat);
    refused.put(chat, now.plus(time));
    if (another) {
      allBlockedUntil = later(allBlockedUntil, now.plus(time));
    }
    return another;
  }

  private static boolean isGroup(long chat) {
    return chat < 0;
  }

  private void tidy(Instant now) {
    if (chats.size() > CHATS_TO_TIDY) {
      chats
          .values()
          .removeIf(
              sent -> {
                drop(sent, now.minus(MINUTE));
                return sent.isEmpty();
              });
    }
  }

  private static void drop(Deque<Instant> sent, Instant until) {
    for (Instant first = sent.peekFirst();
        first != null && !first.isAfter(until);
        first = sent.peekFirst()) {
      sent.removeFirst();
    }
  }

  private static Instant nth(Deque<Instant> sent, int n) {
    int i = 0;
    @Nullable Instant found = null;
    for (Instant instant : sent) {
      if (i++ == n) {
        found = instant;
        break;
      }
    }
    if (found == null) {
      throw new IllegalStateException("fewer than " + n);
    }
    return found;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
