package id.kutip.command;

import id.kutip.command.Words.Word;
import id.kutip.subscription.Breaking;
import id.kutip.subscription.Digest;
import id.kutip.subscription.Filter;
import id.kutip.subscription.Look;
import id.kutip.subscription.Preferences;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a subscription beside its feed: when ({@code daily 07:00}, {@code tiap
 * senin jam 7}), how it is to look ({@code full}), what is breaking ({@code breaking:gempa}, {@code
 * breaking:3} for three sources), and, in whatever is left, the filter. Pure.
 */
final class SubscriptionWords {

  private static final Digest WEEKLY = Digest.of("weekly").orElseThrow();

  private final Vocabulary vocabulary;
  private final List<String> chunks;
  private final List<String> filter = new ArrayList<>();
  private Preferences read;
  private boolean filtered;

  private SubscriptionWords(Vocabulary vocabulary, String written, Preferences before) {
    this.vocabulary = vocabulary;
    this.chunks = chunks(written);
    this.read = before;
  }

  /**
   * The preferences.
   *
   * @param before those that hold where nothing else is written
   */
  static Preferences read(Vocabulary vocabulary, String written, Preferences before) {
    SubscriptionWords words = new SubscriptionWords(vocabulary, written, before);
    int at = 0;
    while (at < words.chunks.size()) {
      at += words.take(at);
    }
    return words.filtered ? words.read.with(Filter.of(String.join(" ", words.filter))) : words.read;
  }

  private int take(int at) {
    String chunk = chunks.get(at);
    Optional<Breaking> breaking = breaking(chunk);
    if (breaking.isPresent()) {
      read = read.with(breaking.get());
      return 1;
    }
    List<Word> words = words(at);
    Optional<Vocabulary.Found> look = vocabulary.oneOf(words, 0, "look.");
    if (look.isPresent()) {
      read = read.with(Look.of(look.get().key()).orElseThrow());
      return look.get().length();
    }
    int everything = vocabulary.startsWith(words, 0, "everything");
    if (everything > 0) {
      filtered = true;
      return everything;
    }
    int taken = schedule(words);
    if (taken > 0) {
      return taken;
    }
    int about = filter.isEmpty() ? vocabulary.startsWith(words, 0, "about") : 0;
    if (about > 0) {
      return about;
    }
    filter.add(chunk);
    filtered = true;
    return 1;
  }

  /** The plain words from {@code at} on; what has marks of a filter ends them. */
  private List<Word> words(int at) {
    List<Word> words = new ArrayList<>();
    for (String chunk : chunks.subList(at, chunks.size())) {
      boolean plain = Character.isLetterOrDigit(chunk.charAt(0));
      List<Word> one = plain ? Words.of(chunk) : List.of();
      if (one.size() != 1) {
        break;
      }
      words.add(one.get(0));
    }
    return words;
  }

  /** Takes "every day at 7" and its like; 0 if the words do not begin with it. */
  private int schedule(List<Word> words) {
    Optional<Vocabulary.Found> every = vocabulary.oneOf(words, 0, "every.");
    Optional<Vocabulary.Found> day =
        vocabulary.oneOf(words, every.map(Vocabulary.Found::length).orElse(0), "day.");
    if (every.isEmpty()) {
      return 0;
    }
    int at = every.get().length();
    Digest digest = Digest.of(every.get().key()).orElse(WEEKLY);
    boolean weekly = digest.every() == Digest.Every.WEEKLY;
    if (day.isPresent() && (weekly || every.get().key().equals("each"))) {
      digest = new Digest(Digest.Every.WEEKLY, digest.at(), DayOfWeek.valueOf(day.get().key()));
      at += day.get().length();
    } else if (every.get().key().equals("each")) {
      return 0;
    }
    if (digest.every() == Digest.Every.DAILY || digest.every() == Digest.Every.WEEKLY) {
      int marker = vocabulary.startsWith(words, at, "hour");
      LocalTime time = at + marker < words.size() ? time(words.get(at + marker)) : null;
      if (time != null) {
        digest = new Digest(digest.every(), time, digest.day());
        at += marker + 1;
      }
    }
    read = read.with(digest);
    return at;
  }

  /** {@code 7}, {@code 07:30} or {@code 7.30}; null for anything else. */
  static @Nullable LocalTime time(Word word) {
    String[] parts = word.folded().replace('.', ':').split(":", -1);
    int hour = number(parts[0]);
    int minute = parts.length > 1 ? number(parts[1]) : 0;
    boolean fits = parts.length <= 2 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return fits ? LocalTime.of(hour, minute) : null;
  }

  private static int number(String digits) {
    return digits.isEmpty() || digits.length() > 2 ? -1 : Words.number(new Word(digits, digits));
  }

  private Optional<Breaking> breaking(String chunk) {
    int colon = chunk.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    List<Word> name = Words.of(chunk.substring(0, colon));
    String what = chunk.substring(colon + 1).strip();
    if (what.isEmpty() || !vocabulary.is(name, "breaking")) {
      return Optional.empty();
    }
    List<Word> words = Words.of(what);
    int sources = words.size() == 1 ? Words.number(words.get(0)) : -1;
    return Optional.of(sources > 0 ? new Breaking("", sources) : new Breaking(what, 0));
  }

  /** Parted at white space, but not within quotation marks. */
  private static List<String> chunks(String text) {
    List<String> chunks = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (c == '"' || c == '“' || c == '”') {
        quoted = !quoted;
      }
      if (i == text.length() || (Character.isWhitespace(c) && !quoted)) {
        if (!chunk.isEmpty()) {
          chunks.add(chunk.toString());
          chunk.setLength(0);
        }
      } else {
        chunk.append(c);
      }
    }
    return chunks;
  }
}
