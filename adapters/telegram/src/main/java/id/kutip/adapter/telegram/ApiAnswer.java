package id.kutip.adapter.telegram;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Telegram answered to a call. */
sealed interface ApiAnswer<T> {

  /** It was done. */
  record Done<T>(T value) implements ApiAnswer<T> {}

  /**
   * Telegram refused it.
   *
   * @param code as in HTTP
   * @param description Telegram's own words
   * @param retryAfter how long to wait at least; null where it said nothing
   * @param movedTo the supergroup that the group has become; null if it has not
   */
  record Refused<T>(
      int code, String description, @Nullable Duration retryAfter, @Nullable Long movedTo)
      implements ApiAnswer<T> {

    boolean says(String words) {
      return description.toLowerCase(java.util.Locale.ROOT).contains(words);
    }

    /** The same refusal of something else. */
    <R> Refused<R> as() {
      return new Refused<>(code, description, retryAfter, movedTo);
    }
  }

  /** There was no answer, or none that could be read: it may have been done or not. */
  record Unreachable<T>() implements ApiAnswer<T> {}

  /** The outcome of whichever case this is. */
  default <R> R fold(
      Function<T, R> done,
      Function<Refused<T>, R> refused,
      Function<Unreachable<T>, R> unreachable) {
    if (this instanceof Done<T> it) {
      return done.apply(it.value());
    } else if (this instanceof Refused<T> it) {
      return refused.apply(it);
    }
    return unreachable.apply((Unreachable<T>) this);
  }
}
