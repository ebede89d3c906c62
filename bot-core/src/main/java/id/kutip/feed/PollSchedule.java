package id.kutip.feed;

import id.kutip.feed.Feed.Polling;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a feed again: about twice in the time in which it usually brings one article, never
 * sooner than it, its server or good manners allow, and ever more rarely while it fails. Pure: time
 * and chance are passed in.
 */
public final class PollSchedule {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MOVED_FOR = Duration.ofDays(7);
  private static final Duration TELL_AFTER = Duration.ofDays(7);
  private static final Duration PAUSE_AFTER = Duration.ofDays(30);
  private static final int MOST_DOUBLINGS = 12;

  /**
   * The bounds of an interval.
   *
   * @param shortest between two polls of a feed that can say "not modified"
   * @param shortestUnconditional between two polls of one that cannot, and is sent whole each time
   * @param longest however quiet it is
   */
  public record Bounds(Duration shortest, Duration shortestUnconditional, Duration longest) {

    /** Ten minutes, an hour, twelve hours. */
    public static Bounds standard() {
      return new Bounds(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(12));
    }
  }

  /**
   * What to do next.
   *
   * @param at when to poll again
   * @param state to be remembered until then
   */
  public record Plan(Instant at, PollState state) {}

  private final Bounds bounds;

  /** A schedule within those bounds. */
  public PollSchedule(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * After a feed was read.
   *
   * @param conditional whether its server gave a validator to ask with
   * @param maxAge for how long the server says it stays as it is; null if it does not say
   * @param chance from 0 inclusive to 1 exclusive, to spread the polls
   */
  public Plan read(
      PollState state,
      Feed feed,
      boolean conditional,
      @Nullable Duration maxAge,
      Instant now,
      double chance) {
    Duration pace = pace(feed.entries(), now);
    Duration interval =
        longer(
            bounded(pace == null ? state.interval() : pace, conditional),
            feed.polling().interval());
    return plan(state.with(shorter(longer(interval, maxAge), DAY)), feed.polling(), now, chance);
  }

  /** After the server said that nothing changed: a little later than last time. */
  public Plan unchanged(PollState state, Set<Integer> silentHours, Instant now, double chance) {
    Duration grown = state.interval().plus(state.interval().dividedBy(10));
    Duration interval = shorter(grown, longer(state.interval(), bounds.longest()));
    return plan(state.with(interval), new Polling(null, silentHours, null), now, chance);
  }

  /**
   * After it could not be read: doubled with each failure, a day at the most.
   *
   * @param retryAfter how long the server asks to wait; null if it does not ask
   */
  public Plan failed(PollState state, @Nullable Duration retryAfter, Instant now, double chance) {
    int failures = state.failures() + 1;
    Duration wait =
        shorter(
            longer(state.interval(), bounds.shortest())
                .multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)),
            DAY);
    Instant since = state.failingSince() == null ? now : state.failingSince();
    PollState next =
        new PollState(state.interval(), failures, since, state.movedTo(), state.movedSince());
    return new Plan(now.plus(spread(longer(wait, retryAfter), chance)), next);
  }

  /**
   * After a redirect for good, or none: remembers since when, as servers say so by mistake too.
   *
   * @param movedTo where it was found; null if where it was looked for
   */
  public PollState moved(PollState state, @Nullable String movedTo, Instant now) {
    boolean same = Objects.equals(movedTo, state.movedTo());
    Instant since = movedTo == null ? null : same ? state.movedSince() : now;
    return new PollState(state.interval(), state.failures(), state.failingSince(), movedTo, since);
  }

  /** Whether the feed is to be asked for at its new address from now on. */
  public static boolean isMovedForGood(PollState state, String url, Instant now) {
    String to = state.movedTo();
    if (to == null || state.movedSince() == null) {
      return false;
    }
    boolean onlySecured = to.equals(url.replaceFirst("^(?i)http://", "https://"));
    return onlySecured || !state.movedSince().plus(MOVED_FOR).isAfter(now);
  }

  /** Whether it has failed for so long that its readers are to be told. */
  public static boolean isWorthTelling(PollState state, Instant now) {
    return state.failingSince() != null && !state.failingSince().plus(TELL_AFTER).isAfter(now);
  }

  /** Whether it has failed for so long that it is given up until somebody asks for it. */
  public static boolean isHopeless(PollState state, Instant now) {
    return state.failingSince() != null && !state.failingSince().plus(PAUSE_AFTER).isAfter(now);
  }

  /** Half the mean time between the articles of the last month; null if they have no dates. */
  private static @Nullable Duration pace(List<FeedEntry> entries, Instant now) {
    List<Instant> dates =
        entries.stream()
            .map(FeedEntry::date)
            .filter(Objects::nonNull)
            .filter(date -> date.isAfter(now.minus(Duration.ofDays(30))) && !date.isAfter(now))
            .sorted()
            .toList();
    if (dates.isEmpty()) {
      return entries.stream().anyMatch(entry -> entry.date() != null) ? DAY : null;
    }
    // the silence since the last one counts as a gap
    return Duration.between(dates.get(0), now).dividedBy(2L * dates.size());
  }

  private Duration bounded(Duration interval, boolean conditional) {
    Duration least = conditional ? bounds.shortest() : bounds.shortestUnconditional();
    return longer(least, shorter(interval, bounds.longest()));
  }

  private static Plan plan(PollState state, Polling polling, Instant now, double chance) {
    Instant at = now.plus(spread(state.interval(), chance));
    for (int hours = 0; hours < 24; hours++) {
      if (!polling.silentHours().contains(at.atOffset(ZoneOffset.UTC).getHour())) {
        break;
      }
      at = at.plus(Duration.ofHours(1));
    }
    return new Plan(at, state);
  }

  /** Up to a tenth later, so that feeds polled together once do not stay together. */
  private static Duration spread(Duration wait, double chance) {
    return wait.plusMillis((long) (wait.toMillis() * 0.1 * chance));
  }

  private static Duration longer(Duration one, @Nullable Duration other) {
    return other == null || one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
