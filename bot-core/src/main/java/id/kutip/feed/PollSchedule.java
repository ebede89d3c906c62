package id.kutip.feed;

import id.kutip.feed.Feed.Polling;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a feed again: about twice in the time in which it usually brings one article, a
 * little later each time that it brings none, never sooner than it, its server or good manners
 * allow, and ever more rarely while it fails. Whether its server can say "not modified" makes no
 * difference. Pure: time and chance are passed in.
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
   * @param shortest however busy the feed is
   * @param lively of a feed that brought something in the last month
   * @param longest however quiet it is, unless it or its server asks for more
   */
  public record Bounds(Duration shortest, Duration lively, Duration longest) {

    /** Two minutes, half an hour, an hour. */
    public static Bounds standard() {
      return new Bounds(Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofHours(1));
    }
  }

  /** What a poll held. */
  public enum Found {
    /** Whatever it held: it was the first. */
    FIRST,
    /** Something not seen before. */
    NEWS,
    /** Only what was seen before. */
    NOTHING
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
   * @param found what it held
   * @param maxAge for how long the server says it stays as it is; null if it does not say
   * @param chance from 0 inclusive to 1 exclusive, to spread the polls
   */
  public Plan read(
      PollState state,
      Feed feed,
      Found found,
      @Nullable Duration maxAge,
      Instant now,
      double chance) {
    Duration interval = found == Found.NOTHING ? grown(state) : pace(state, feed, found, now);
    Duration asked = longer(longer(interval, feed.polling().interval()), maxAge);
    return plan(state.with(shorter(asked, DAY)), feed.polling(), now, chance);
  }

  /** After the server said that nothing changed: a little later than last time. */
  public Plan unchanged(PollState state, Set<Integer> silentHours, Instant now, double chance) {
    Polling polling = new Polling(null, null, silentHours, null);
    return plan(state.with(grown(state)), polling, now, chance);
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

  /**
   * Half the mean time between the articles of the last month; where they have no dates, half of
   * what the feed says of its rhythm, or else of the last interval, which was too long.
   */
  private Duration pace(PollState state, Feed feed, Found found, Instant now) {
    List<Instant> dates =
        feed.entries().stream().map(FeedEntry::date).filter(Objects::nonNull).toList();
    if (dates.isEmpty()) {
      Duration rhythm = feed.polling().rhythm();
      Duration hint = rhythm == null ? state.interval() : rhythm;
      boolean unknown = found == Found.FIRST && rhythm == null;
      return unknown ? bounds.longest() : bounded(hint.dividedBy(2), bounds.longest());
    }
    Instant monthAgo = now.minus(Duration.ofDays(30));
    List<Instant> recent =
        dates.stream().filter(date -> date.isAfter(monthAgo) && !date.isAfter(now)).toList();
    // the silence since the last one counts as a gap
    return recent.isEmpty()
        ? bounds.longest()
        : bounded(
            Duration.between(Collections.min(recent), now).dividedBy(2L * recent.size()),
            bounds.lively());
  }

  private Duration bounded(Duration interval, Duration most) {
    return longer(bounds.shortest(), shorter(interval, most));
  }

  /** A tenth longer, up to the longest, or to what was asked for. */
  private Duration grown(PollState state) {
    Duration grown = state.interval().plus(state.interval().dividedBy(10));
    return shorter(grown, longer(state.interval(), bounds.longest()));
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
