package id.kutip.summary;

import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in entries that bear their times: tickers, which have the newest entry first or last, and
 * schedules, which are lists.
 */
final class Ticker {

  private static final int LEAST_ENTRIES = 4;

  /** Entries that suffice where the headline or the address says that it is live. */
  private static final int LEAST_LIVE = 3;

  /** Words from which on an entry tells something, and not only what begins when. */
  private static final int TELLS = 7;

  private static final Pattern STAMP =
      Pattern.compile(
          "(?:\\p{L}+,? )?(?:\\d{1,2}(?:/\\d{1,2}(?:/\\d{2,4})?| \\p{L}{3,9}(?: \\d{4})?),? )?"
              + "(?:(\\d{1,2})[.:](\\d{2})(?:[.:]\\d{2})?"
              + "\\s?((?i:am|pm|a\\.m\\.|p\\.m\\.))?(?: ?(?:WIB|WITA|WIT|GMT|UTC|[A-Z]{2,3}T))?"
              + "|(?:(?i:menit)(?: ke-?)? ?)?(\\d{1,3})(?:\\+\\d{1,2})?['’′]?)"
              + "\\s*(?:[-–—:|]\\s|\\n|$)");

  /** What a match's minutes are marked with, where they are no clock's time. */
  private static final Pattern OF_MATCH = Pattern.compile("(?i)menit.*|.*['’′].*", Pattern.DOTALL);

  private record Entry(int sentence, int minute) {}

  private Ticker() {}

  /** A ticker, or a schedule. */
  static Optional<KindOfText> read(TextShape shape) {
    boolean live = shape.isTitled(shape.lexicon().live()) || shape.isFiledUnder(TextKind.TICKER);
    List<Entry> entries = entries(shape);
    if (entries.size() < (live ? LEAST_LIVE : LEAST_ENTRIES)
        || shape.isTitled(shape.lexicon().past())) {
      return Optional.empty();
    }
    int telling = 0;
    int falling = 0;
    for (int i = 0; i < entries.size(); i++) {
      telling += shape.words(entries.get(i).sentence(), end(shape, entries, i)) >= TELLS ? 1 : 0;
      falling += i > 0 && entries.get(i).minute() < entries.get(i - 1).minute() ? 1 : -1;
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      spans.add(opening(shape, entries.get(i).sentence(), end(shape, entries, i)));
    }
    if (2 * telling < entries.size()) {
      return Optional.of(KindOfText.of(TextKind.LIST, spans));
    }
    if (falling <= 0) {
      Collections.reverse(spans);
    }
    return Optional.of(KindOfText.of(TextKind.TICKER, spans));
  }

  private static int end(TextShape shape, List<Entry> entries, int entry) {
    return entry + 1 < entries.size()
        ? entries.get(entry + 1).sentence()
        : Math.min(shape.sentences().size(), entries.get(entry).sentence() + 3);
  }

  private static List<Entry> entries(TextShape shape) {
    List<Entry> entries = new ArrayList<>();
    Matcher stamp = STAMP.matcher(shape.text());
    for (Sentence sentence : shape.sentences()) {
      // what stands behind a sentence's end may be the line break that ends a stamp
      stamp.region(sentence.start(), Math.min(shape.text().length(), sentence.end() + 1));
      if (stamp.lookingAt()) {
        minute(stamp).ifPresent(minute -> entries.add(new Entry(sentence.index(), minute)));
      }
    }
    return entries;
  }

  private static Optional<Integer> minute(Matcher stamp) {
    if (stamp.group(4) != null) {
      return OF_MATCH.matcher(stamp.group()).matches()
          ? Optional.of(Integer.parseInt(stamp.group(4)))
          : Optional.empty();
    }
    int hour = Integer.parseInt(stamp.group(1));
    int minute = Integer.parseInt(stamp.group(2));
    boolean afternoon =
        stamp.group(3) != null && stamp.group(3).toLowerCase(java.util.Locale.ROOT).startsWith("p");
    return hour > 24 || minute > 59
        ? Optional.empty()
        : Optional.of((hour + (afternoon && hour < 12 ? 12 : 0)) * 60 + minute);
  }

  /** An entry up to the end of its first sentence that is more than its time. */
  private static Span opening(TextShape shape, int first, int end) {
    int last = first;
    while (last + 1 < end && shape.words(last, last + 1) < 3) {
      last++;
    }
    return new Span(shape.sentence(first).start(), shape.sentence(last).end());
  }
}
