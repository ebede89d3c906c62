package id.kutip.fact;

import org.jspecify.annotations.Nullable;

/**
 * A date or time as it stands in a text.
 *
 * @param first index of its first piece
 * @param end one past its last piece
 * @param iso its ISO 8601 value; null where the article's day would be needed and is unknown
 */
record DateReading(int first, int end, @Nullable String iso) {

  DateReading from(int newFirst) {
    return new DateReading(newFirst, end, iso);
  }

  DateReading to(int newEnd) {
    return new DateReading(first, newEnd, iso);
  }

  DateReading as(@Nullable String newIso) {
    return new DateReading(first, end, newIso);
  }
}
