package id.kutip.delivery;

import id.kutip.chat.ChatId;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How fast a platform may be written to. Messages are spaced evenly instead of sent in bursts: no
 * window of time, wherever it begins, then holds more than the limit, and an answer to a person
 * never waits behind more than the few messages that have their slot already. Pure.
 *
 * @param between any two messages on the platform
 * @param inChat between two messages to one chat
 * @param inGroup the same for a chat of many
 * @param afterRefusal added when a chat refuses, since platforms ban those who ask in vain too
 *     often
 * @param isGroup whether a chat is one of many people
 */
public record RateLimits(
    Duration between,
    Duration inChat,
    Duration inGroup,
    Duration afterRefusal,
    Predicate<ChatId> isGroup) {

  /**
   * Telegram's: 30 messages a second in all, one a second in a chat, 20 a minute in a group
   * (core.telegram.org/bots/faq). Of the 30, half a message is kept free for answers, which then
   * push deliveries back.
   */
  public static RateLimits telegram() {
    return new RateLimits(
        Duration.ofNanos(1_000_000_000L * 10 / 295),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ZERO,
        chat -> chat.id().startsWith("-"));
  }

  /**
   * Discord's: 50 requests a second in all, of which 5 are kept free for answers; a route's own
   * limits are in its headers and obeyed by the adapter. 10,000 refused requests in 10 minutes ban
   * the address: with the delay after a refusal it is 6,700 at most.
   */
  public static RateLimits discord() {
    return new RateLimits(
        Duration.ofNanos(1_000_000_000L / 45),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofNanos(600_000_000_000L / 9_000),
        chat -> false);
  }

  /** None, for platforms on the operator's own machine. */
  public static RateLimits none() {
    return new RateLimits(
        Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, chat -> false);
  }

  /** The least time from one message to that chat to the next. */
  public Duration spacing(ChatId chat) {
    return isGroup.test(chat) ? inGroup : inChat;
  }
}
