package id.kutip.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kutip.chat.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How many addresses a chat may have read: a good many at once, then one every few seconds, so that
 * no chat takes the bot from the others or sends it against a site. Thread-safe.
 */
final class ReadingTurns {

  static final int AT_ONCE = 20;
  static final Duration EACH = Duration.ofSeconds(3);
  private static final int CHATS = 10_000;

  private final InstantSource clock;

  /** When each chat will have all its turns again (the generic cell rate algorithm). */
  private final Cache<ChatId, Instant> rested =
      Caffeine.newBuilder()
          .maximumSize(CHATS)
          .expireAfterAccess(EACH.multipliedBy(2L * AT_ONCE))
          .build();

  ReadingTurns(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes a turn of the chat, if it has one. */
  boolean take(ChatId chat) {
    Instant now = clock.instant();
    Instant latest = now.plus(EACH.multipliedBy(AT_ONCE));
    boolean[] taken = {false};
    rested
        .asMap()
        .compute(
            chat,
            (any, before) -> {
              Instant from = before == null || before.isBefore(now) ? now : before;
              Instant after = from.plus(EACH);
              taken[0] = !after.isAfter(latest);
              return taken[0] ? after : from;
            });
    return taken[0];
  }
}
