package id.kutip.chat;

import id.kutip.locale.UserMessage;
import java.time.Duration;
import java.util.function.Function;

/** What became of a message handed to a platform. */
public sealed interface DeliveryResult {

  /**
   * It is in the chat.
   *
   * @param messageId the platform's name for the message
   */
  record Sent(String messageId) implements DeliveryResult {}

  /**
   * Not now, the platform says when.
   *
   * @param delay how long to wait at least
   * @param scope what has to wait
   */
  record RetryAfter(Duration delay, Scope scope) implements DeliveryResult {}

  /**
   * The chat goes on under another name.
   *
   * @param to the name to use from now on
   */
  record ChatMoved(ChatId to) implements DeliveryResult {}

  /**
   * The chat is no more, or the bot may no longer write there.
   *
   * @param reason for the person who manages the chat's subscriptions
   */
  record ChatGone(UserMessage reason) implements DeliveryResult {}

  /**
   * This message will never be taken.
   *
   * @param reason for the operator
   */
  record Rejected(UserMessage reason) implements DeliveryResult {}

  /** What a {@link RetryAfter} is about. */
  enum Scope {
    /** Only this chat. */
    CHAT,
    /** The whole platform. */
    PLATFORM
  }

  /** The outcome of whichever case this is. */
  default <R> R fold(
      Function<Sent, R> sent,
      Function<RetryAfter, R> retryAfter,
      Function<ChatMoved, R> chatMoved,
      Function<ChatGone, R> chatGone,
      Function<Rejected, R> rejected) {
    if (this instanceof Sent it) {
      return sent.apply(it);
    } else if (this instanceof RetryAfter it) {
      return retryAfter.apply(it);
    } else if (this instanceof ChatMoved it) {
      return chatMoved.apply(it);
    } else if (this instanceof ChatGone it) {
      return chatGone.apply(it);
    }
    return rejected.apply((Rejected) this);
  }
}
