package id.kutip.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a subscription's news is sent. Hours are those of the chat's own zone; where the clock is
 * put forward over the hour, the digest comes at the first moment after it. Immutable.
 *
 * @param every how often
 * @param at the hour of a daily or weekly one
 * @param day of a weekly one
 */
public record Digest(Every every, LocalTime at, DayOfWeek day) {

  /** How often news is sent. */
  public enum Every {
    INSTANT,
    HOURLY,
    DAILY,
    WEEKLY
  }

  /** Each piece of news at once. */
  public static final Digest INSTANT =
      new Digest(Every.INSTANT, LocalTime.of(7, 0), DayOfWeek.MONDAY);

  /**
   * Reads what {@link #written} wrote, such as {@code instant}, {@code hourly}, {@code daily 07:00}
   * or {@code weekly monday 07:00}; empty for anything else.
   */
  public static Optional<Digest> of(String written) {
    String[] words = written.strip().toLowerCase(Locale.ROOT).split(" ", -1);
    try {
      return switch (words[0]) {
        case "instant" -> Optional.of(INSTANT);
        case "hourly" -> Optional.of(new Digest(Every.HOURLY, INSTANT.at, INSTANT.day));
        case "daily" -> Optional.of(new Digest(Every.DAILY, time(words, 1), INSTANT.day));
        case "weekly" ->
            Optional.of(
                new Digest(
                    Every.WEEKLY,
                    time(words, 2),
                    words.length > 1
                        ? DayOfWeek.valueOf(words[1].toUpperCase(Locale.ROOT))
                        : INSTANT.day));
        default -> Optional.empty();
      };
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static LocalTime time(String[] words, int at) {
    return words.length > at ? LocalTime.parse(words[at]) : INSTANT.at;
  }

  /** As {@link #of} reads it. */
  public String written() {
    String name = every.name().toLowerCase(Locale.ROOT);
    return switch (every) {
      case INSTANT, HOURLY -> name;
      case DAILY -> name + " " + at;
      case WEEKLY -> name + " " + day.name().toLowerCase(Locale.ROOT) + " " + at;
    };
  }

  /** The first moment after {@code now} at which it is sent; null where that is at once. */
  public @Nullable Instant next(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    return switch (every) {
      case INSTANT -> null;
      case HOURLY -> here.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      case DAILY -> {
        ZonedDateTime today = here.toLocalDate().atTime(at).atZone(zone);
        yield (today.isAfter(here) ? today : here.toLocalDate().plusDays(1).atTime(at).atZone(zone))
            .toInstant();
      }
      case WEEKLY -> {
        ZonedDateTime same =
            here.toLocalDate().with(TemporalAdjusters.nextOrSame(day)).atTime(at).atZone(zone);
        yield (same.isAfter(here)
                ? same
                : here.toLocalDate().with(TemporalAdjusters.next(day)).atTime(at).atZone(zone))
            .toInstant();
      }
    };
  }
}
