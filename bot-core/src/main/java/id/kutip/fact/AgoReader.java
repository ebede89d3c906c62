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

  /** How many words stand between "has" and "for", or "for" and the duration. */
  private static final int REACH = 8;

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final CalendarWords words;
  private final ArticleCalendar calendar;

  AgoReader(Pieces pieces, Lexicon lexicon, ArticleCalendar calendar) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.words = lexicon.calendar;
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

  /** {@code the past few days}: a stretch with one end; null if there is none. */
  @Nullable DateReading readVague(int at) {
    PhraseTable.Match<Integer> before = words.spanBefore.at(pieces, at);
    if (before == null || !words.vague.has(pieces.word(before.end()))) {
      return null;
    }
    PhraseTable.Match<String> unit = lexicon.times.at(pieces, before.end() + 1);
    return unit == null ? null : new DateReading(at, unit.end(), calendar.open(before.value()));
  }

  /**
   * {@code has led the party for 15 years}: the duration and, as its end, the article's day; null
   * where it is not told to last until then.
   */
  @Nullable String lasting(Amount duration) {
    int at = duration.first() - 1;
    while (at > duration.first() - REACH && lexicon.changeBridges.has(pieces.word(at))) {
      at--;
    }
    if (duration.iso() == null || !pieces.is(at, "for")) {
      return null;
    }
    for (int before = at - 1; before > at - REACH && pieces.isWord(before); before--) {
      if (words.perfect.has(pieces.word(before))) {
        return calendar.until(duration.iso());
      }
    }
    return null;
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
