package id.kutip.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Hours of a chat in which nothing is sent but what is breaking; the rest comes when they are over.
 * Immutable.
 *
 * @param from the first quiet moment of the day
 * @param to the first one that is not quiet again; before {@code from}, it is on the next day
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** When the quiet hours are over in which {@code now} is; empty if it is in none. */
  public Optional<Instant> end(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return end(now, today.minusDays(1), zone).or(() -> end(now, today, zone));
  }

  private Optional<Instant> end(Instant now, LocalDate day, ZoneId zone) {
    if (from.equals(to)) {
      return Optional.empty();
    }
    ZonedDateTime begin = day.atTime(from).atZone(zone);
    ZonedDateTime end = (from.isBefore(to) ? day : day.plusDays(1)).atTime(to).atZone(zone);
    boolean inside = !now.isBefore(begin.toInstant()) && now.isBefore(end.toInstant());
    return inside ? Optional.of(end.toInstant()) : Optional.empty();
  }
}
