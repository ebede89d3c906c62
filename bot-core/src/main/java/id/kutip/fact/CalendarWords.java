package id.kutip.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a language for dates and times of day. Immutable. */
final class CalendarWords {

  /** Months, 1 to 12. */
  final PhraseTable<Integer> months;

  /** Months that are also everyday words ({@code may, march}): need a capital and company. */
  final PhraseTable<String> ambiguousMonths;

  /** Days of the week, 1 (Monday) to 7. */
  final PhraseTable<Integer> weekdays;

  /** Whole relative expressions: {@code day -1}, {@code week 1}. */
  final PhraseTable<RelativeStep> relative;

  /** {@code lalu, last, depan, next} beside a weekday, month or unit: -1, 0 or 1. */
  final PhraseTable<Integer> directionsBefore;

  final PhraseTable<Integer> directionsAfter;

  /** {@code ago, lalu, mendatang} after a duration: -1 or 1. */
  final PhraseTable<Integer> ago;

  /** {@code past, last, next} before a duration that ends or starts now: -1 or 1. */
  final PhraseTable<Integer> spanBefore;

  /** {@code terakhir, belakangan} after a duration that ends now: -1. */
  final PhraseTable<Integer> spanAfter;

  /** {@code awal, akhir, early, mid} before a month or year. */
  final PhraseTable<String> parts;

  final PhraseTable<String> seasons;
  final PhraseTable<String> quarters;
  final PhraseTable<Integer> quarterNumbers;
  final PhraseTable<String> decadeSuffixes;
  final PhraseTable<String> centuries;
  final PhraseTable<String> beforeYear;
  final PhraseTable<String> yearIntroductions;
  final PhraseTable<String> dayIntroductions;
  final PhraseTable<String> daySuffixes;
  final PhraseTable<String> dayParts;
  final PhraseTable<String> clockIntroductions;
  final PhraseTable<String> clockSuffixes;
  final PhraseTable<String> zones;
  final PhraseTable<String> future;
  final PhraseTable<String> rangeJoints;

  /** {@code beberapa, few} before a relative expression: it cannot be counted. */
  final PhraseTable<String> vague;

  /** {@code has, have}: what they tell lasts until now. */
  final PhraseTable<String> perfect;

  CalendarWords(Tables tables) {
    this.months = tables.section("month").map(Integer::valueOf);
    this.ambiguousMonths = tables.section("ambiguous-month");
    this.weekdays = tables.section("weekday").map(Integer::valueOf);
    this.relative = tables.section("relative").map(RelativeStep::of);
    this.directionsBefore = tables.section("direction-before").map(Integer::valueOf);
    this.directionsAfter = tables.section("direction-after").map(Integer::valueOf);
    this.ago = tables.section("ago").map(Integer::valueOf);
    this.spanBefore = tables.section("span-before").map(Integer::valueOf);
    this.spanAfter = tables.section("span-after").map(Integer::valueOf);
    this.parts = tables.section("part");
    this.seasons = tables.section("season");
    this.quarters = tables.section("quarter");
    this.quarterNumbers = tables.section("quarter-number").map(Integer::valueOf);
    this.decadeSuffixes = tables.section("decade-suffix");
    this.centuries = tables.section("century");
    this.beforeYear = tables.section("before-year");
    this.yearIntroductions = tables.section("year-introduction");
    this.dayIntroductions = tables.section("day-introduction");
    this.daySuffixes = tables.section("day-suffix");
    this.dayParts = tables.section("day-part");
    this.clockIntroductions = tables.section("clock-introduction");
    this.clockSuffixes = tables.section("clock-suffix");
    this.zones = tables.section("zone");
    this.future = tables.section("future");
    this.rangeJoints = tables.section("range-joint");
    this.vague = tables.section("vague");
    this.perfect = tables.section("perfect");
  }

  /** The words that a date told without digits can start with. */
  Set<String> openers() {
    Set<String> openers = new HashSet<>();
    for (PhraseTable<?> table :
        List.of(
            months,
            weekdays,
            relative,
            directionsBefore,
            spanBefore,
            parts,
            seasons,
            quarters,
            quarterNumbers,
            centuries)) {
      openers.addAll(table.openers());
    }
    return openers;
  }

  /** A step from the article's date, in units of the calendar. */
  record RelativeStep(Unit unit, int steps) {

    static RelativeStep of(String text) {
      int blank = text.indexOf(' ');
      return new RelativeStep(
          Unit.valueOf(text.substring(0, blank).toUpperCase(Locale.ROOT)),
          Integer.parseInt(text.substring(blank + 1)));
    }
  }

  /** Units of the calendar. */
  enum Unit {
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    QUARTER,
    YEAR,
    DECADE,
    CENTURY,
    HOUR,
    YEAREND
  }
}
