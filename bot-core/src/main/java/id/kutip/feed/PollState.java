package id.kutip.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between polls. Immutable.
 *
 * @param interval the time between two polls
 * @param failures in a row, up to now
 * @param failingSince when they began; null while all is well
 * @param movedTo where the server says it moved to for good; null if it does not
 * @param movedSince when it first said so
 */
public record PollState(
    Duration interval,
    int failures,
    @Nullable Instant failingSince,
    @Nullable String movedTo,
    @Nullable Instant movedSince) {

  /** A feed that was never polled. */
  public static final PollState NEW = new PollState(Duration.ofMinutes(30), 0, null, null, null);

  PollState with(Duration newInterval) {
    return new PollState(newInterval, 0, null, movedTo, movedSince);
  }
}
