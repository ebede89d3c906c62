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

  private static final String DAY = "\\d{1,2}(?:/\\d{1,2}(?:/\\d{2,4})?| \\p{L}{3,9}(?: \\d{4})?)";

  private static final Pattern STAMP =
      Pattern.compile(
          "[\\[(]?(?:"
              // Senin, 5/1, 12.10 WIB; Posted at 12:10pm; 12:10 GMT, 5 January
              + "(?:\\p{L}+,? ){0,2}(?:"
              + DAY
              + ",? )?"
              + "(?<hour>\\d{1,2})[.:](?<minute>\\d{2})(?:[.:]\\d{2})?"
              + "\\s?(?<half>(?i:am|pm|a\\.m\\.|p\\.m\\.))?"
              + "(?<zone> ?(?:WIB|WITA|WIT|GMT|UTC|[A-Z]{2,3}T))?(?:,? "
              + DAY
              + ")?"
              // menit 45+2; 90'
              + "|(?:(?<word>(?i:menit))(?: ke-?)? ?)?(?<of>\\d{1,3})(?:\\+\\d{1,2})?(?<mark>['’′])?(?:\\+\\d{1,2})?"
              // 5 minutes ago; Update 2 jam lalu
              + "|(?:\\p{L}+ )?(?<ago>\\d{1,2}) ?(?<unit>(?i:m|min|mins|minutes?|h|hrs?|hours?|menit|jam))"
              + " (?i:ago|lalu|yang lalu)"
              + ")(?<bracket>[\\])])?(?:(?<end>\\s*(?:[-–—:|]\\s|\\n|$))|\\s(?=\\p{Lu}))");

  private record Entry(int sentence, int minute) {}

  private Ticker() {}

  /** A ticker, or a schedule. */
  static Optional<KindOfText> read(TextShape shape) {
    boolean live = shape.isTitled(shape.lexicon().live()) || shape.isFiledUnder(TextKind.TICKER);
    List<Entry> entries = entries(shape, live);
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

  private static List<Entry> entries(TextShape shape, boolean live) {
    List<Entry> entries = new ArrayList<>();
    Matcher stamp = STAMP.matcher(shape.text());
    for (Sentence sentence : shape.sentences()) {
      // what stands behind a sentence's end may be the line break that ends a stamp
      stamp.region(sentence.start(), Math.min(shape.text().length(), sentence.end() + 1));
      if (stamp.lookingAt()) {
        minute(stamp, live).ifPresent(minute -> entries.add(new Entry(sentence.index(), minute)));
      }
    }
    return entries;
  }

  /** The time of an entry in minutes, of whichever count; empty if it is no time. */
  private static Optional<Integer> minute(Matcher stamp, boolean live) {
    if (stamp.group("ago") != null) {
      boolean hours = "hj".indexOf(Character.toLowerCase(stamp.group("unit").charAt(0))) >= 0;
      return Optional.of(-Integer.parseInt(stamp.group("ago")) * (hours ? 60 : 1));
    }
    if (stamp.group("of") != null) {
      return stamp.group("word") == null && stamp.group("mark") == null
          ? Optional.empty()
          : Optional.of(Integer.parseInt(stamp.group("of")));
    }
    int hour = Integer.parseInt(stamp.group("hour"));
    int minute = Integer.parseInt(stamp.group("minute"));
    String half = stamp.group("half");
    // "12.10 Tim" is no entry unless the time is surely one or all is live, nor is "Pukul 12.10 WIB
    // Tim"
    boolean sure =
        stamp.group("end") != null
            || stamp.group("bracket") != null
            || (Character.isDigit(stamp.group().charAt(0))
                && (live || half != null || stamp.group("zone") != null));
    if (hour > 24 || minute > 59 || !sure) {
      return Optional.empty();
    }
    boolean afternoon = half != null && Character.toLowerCase(half.charAt(0)) == 'p';
    return Optional.of((hour + (afternoon && hour < 12 ? 12 : 0)) * 60 + minute);
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
