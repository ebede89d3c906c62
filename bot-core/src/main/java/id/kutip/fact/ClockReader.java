package id.kutip.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads times of day: {@code pukul 15.50 WIB}, {@code 3:15 p.m.}. Values are ISO 8601. */
final class ClockReader {

  private final Pieces pieces;
  private final CalendarWords words;

  ClockReader(Pieces pieces, CalendarWords words) {
    this.pieces = pieces;
    this.words = words;
  }

  /** The time that starts at a piece; null if none does. */
  @Nullable DateReading read(int at) {
    if (!pieces.isDigits(at)) {
      return null;
    }
    boolean introduced =
        words.clockIntroductions.has(pieces.word(at - 1)) && !pieces.isDigits(at - 2);
    Clock from = clock(at, introduced);
    if (from == null) {
      return null;
    }
    int joint = from.end;
    if (pieces.isHyphen(joint) || pieces.is(joint, "hingga") || pieces.is(joint, "sampai")) {
      Clock to = clock(joint + 1, from.minutes);
      if (to != null
          && to.minutes == from.minutes
          && ((introduced && to.sureIntroduced) || to.zone != null)) {
        String zone = to.zone == null ? "" : to.zone;
        return new DateReading(at, to.end, from.iso(zone) + "/" + to.iso(zone));
      }
    }
    boolean sure = introduced ? from.sureIntroduced : from.sureAlone;
    return sure ? new DateReading(at, from.end, from.iso("")) : null;
  }

  private static final class Clock {
    final int hour;
    final int minute;
    final boolean minutes;
    final int end;
    final @Nullable String zone;
    final boolean sureIntroduced;
    final boolean sureAlone;

    Clock(
        int hour,
        int minute,
        boolean minutes,
        int end,
        @Nullable String zone,
        boolean sureIntroduced,
        boolean sureAlone) {
      this.hour = hour;
      this.minute = minute;
      this.minutes = minutes;
      this.end = end;
      this.zone = zone;
      this.sureIntroduced = sureIntroduced;
      this.sureAlone = sureAlone;
    }

    String iso(String otherZone) {
      return String.format(Locale.ROOT, "T%02d:%02d", hour, minute)
          + (zone == null ? otherZone : zone);
    }
  }

  private @Nullable Clock clock(int at, boolean introduced) {
    if (!pieces.isDigits(at)) {
      return null;
    }
    String digits = pieces.word(at);
    int end = at + 1;
    int point = digits.indexOf('.');
    boolean colon = false;
    int hour;
    int minute = 0;
    boolean minutes = false;
    if (point > 0) {
      hour = small(digits.substring(0, point));
      minute = digits.length() == point + 3 ? small(digits.substring(point + 1)) : -1;
      minutes = true;
    } else {
      hour = small(digits);
      if (pieces.is(end, ":")
          && pieces.glued(at)
          && pieces.glued(end)
          && pieces.isDigits(end + 1)) {
        minute = pieces.word(end + 1).length() == 2 ? small(pieces.word(end + 1)) : -1;
        end += 2;
        minutes = true;
        colon = true;
      }
    }
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
      return null;
    }
    PhraseTable.Match<String> half = words.clockSuffixes.at(pieces, end);
    boolean suffixed = half != null && hour <= 12;
    if (half != null && suffixed) {
      hour = "pm".equals(half.value()) ? hour % 12 + 12 : hour % 12;
      end = half.end();
    }
    String zone = null;
    PhraseTable.Match<String> zoned = words.zones.at(pieces, end);
    if (zoned != null && pieces.capital(end)) {
      zone = zoned.value();
      end = zoned.end();
    }
    if (introduced && hour < 12 && hour > 0 && laterHalf(end, hour)) {
      hour += 12;
    }
    PhraseTable.Match<String> dayPart = introduced ? words.dayParts.at(pieces, end) : null;
    if (dayPart != null) {
      end = dayPart.end();
    }
    boolean certain = suffixed || zone != null;
    boolean unitFollows =
        pieces.is(end, "%") || pieces.is(end, "persen") || pieces.is(end, "percent");
    boolean introducedTime = certain || colon || words.clockSuffixes.openers().isEmpty();
    return new Clock(
        hour,
        minute,
        minutes,
        end,
        zone,
        introducedTime && !unitFollows,
        (certain || (colon && digits.length() <= 2)) && !unitFollows && !pieces.is(end, ":"));
  }

  /** {@code pukul 8 malam}: the hour is one of the later half. */
  private boolean laterHalf(int end, int hour) {
    return switch (pieces.word(end)) {
      case "malam", "sore", "petang" -> true;
      case "siang" -> hour < 5;
      default -> false;
    };
  }

  private static int small(String digits) {
    if (digits.isEmpty()
        || digits.length() > 2
        || !Character.isDigit(digits.charAt(digits.length() - 1))
        || !Character.isDigit(digits.charAt(0))) {
      return -1;
    }
    return Integer.parseInt(digits);
  }
}
