package id.kutip.fact;

import id.kutip.fact.CalendarWords.RelativeStep;
import id.kutip.fact.CalendarWords.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a duration that is told from the article's day: {@code dua hari lalu, five years ago} as a
 * date, {@code lima tahun terakhir, the past five years} as the time up to that day.
 */
final class AgoReader {

  private static final long MOST_STEPS = 10_000;

  private final Pieces pieces;
  private final CalendarWords words;
  private final ArticleCalendar calendar;

  AgoReader(Pieces pieces, CalendarWords words, ArticleCalendar calendar) {
    this.pieces = pieces;
    this.words = words;
    this.calendar = calendar;
  }

  /** The date or stretch of time that a duration comes to; null if it is told from no day. */
  @Nullable DateReading read(Amount duration) {
    String unit = duration.unit();
    if (unit == null || duration.kind() != Fact.Kind.DURATION) {
      return null;
    }
    PhraseTable.Match<Integer> ago = words.ago.at(pieces, duration.end());
    if (ago != null) {
      String iso = isCountable(duration) ? stepped(unit, steps(duration) * ago.value()) : null;
      return new DateReading(duration.first(), ago.end(), iso);
    }
    PhraseTable.Match<Integer> after = words.spanAfter.at(pieces, duration.end());
    PhraseTable.Match<Integer> before = words.spanBefore.at(pieces, duration.first() - 1);
    if (!isCountable(duration) || (after == null && before == null)) {
      return null;
    }
    int direction = after != null ? after.value() : before != null ? before.value() : 0;
    String iso = calendar.stretch(unit, steps(duration) * direction);
    return iso == null
        ? null
        : new DateReading(
            after != null ? duration.first() : duration.first() - 1,
            after != null ? after.end() : duration.end(),
            iso);
  }

  private static boolean isCountable(Amount duration) {
    return duration.value().abs().longValue() <= MOST_STEPS
        && duration.value().stripTrailingZeros().scale() <= 0;
  }

  private static int steps(Amount duration) {
    return duration.value().intValue();
  }

  private @Nullable String stepped(String unit, int steps) {
    return switch (unit) {
      case "day" -> calendar.step(new RelativeStep(Unit.DAY, steps));
      case "week" -> calendar.weeksAway(steps);
      case "fortnight" -> calendar.weeksAway(2 * steps);
      case "month" -> calendar.step(new RelativeStep(Unit.MONTH, steps));
      case "year" -> calendar.step(new RelativeStep(Unit.YEAR, steps));
      case "decade" -> calendar.step(new RelativeStep(Unit.YEAR, steps * 10));
      case "century" -> calendar.step(new RelativeStep(Unit.CENTURY, steps));
      case "hour" -> calendar.step(new RelativeStep(Unit.HOUR, steps));
      default -> calendar.step(new RelativeStep(Unit.DAY, 0));
    };
  }
}
