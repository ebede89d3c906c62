package id.kutip.command;

import id.kutip.locale.UserMessage;
import id.kutip.subscription.Breaking;
import id.kutip.subscription.Digest;
import id.kutip.subscription.Filter;
import id.kutip.subscription.Look;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.Template;
import id.kutip.text.Language;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a subscription beside its feed: when ({@code daily 07:00}, {@code tiap
 * senin jam 7}), how it is to look ({@link LookWords}, {@link TemplateWords}), what is breaking
 * ({@code breaking:gempa}, {@code breaking:3} for three sources), and, in whatever is left, the
 * filter. Pure.
 */
final class SubscriptionWords {

  private static final Digest WEEKLY = Digest.of("weekly").orElseThrow();

  private final Vocabulary vocabulary;
  private final List<String> chunks;
  private final List<String> filter = new ArrayList<>();
  private Preferences read;
  private boolean filtered;
  private @Nullable String everything;
  private @Nullable String schedule;
  private final LookWords look;
  private final @Nullable Template template;
  private @Nullable UserMessage problem;

  private SubscriptionWords(Vocabulary vocabulary, String written, Preferences before) {
    this.vocabulary = vocabulary;
    TemplateWords template = TemplateWords.in(written, vocabulary);
    this.chunks = chunks(template.before());
    this.template = template.template();
    this.problem = template.problem();
    this.look = new LookWords(vocabulary);
    this.read = before;
  }

  /**
   * What was read.
   *
   * @param wanted the preferences
   * @param problem why they cannot be meant, for the writer; null if they can
   */
  record Wish(Preferences wanted, @Nullable UserMessage problem) {}

  /**
   * The preferences.
   *
   * @param before those that hold where nothing else is written
   */
  static Wish read(Vocabulary vocabulary, String written, Preferences before) {
    SubscriptionWords words = new SubscriptionWords(vocabulary, written, before);
    int at = 0;
    while (at < words.chunks.size()) {
      at += words.take(at);
    }
    words.finish();
    return new Wish(words.read, words.problem);
  }

  private void finish() {
    Look looks = look.of(read.look());
    read = read.with(template == null ? looks : looks.with(template));
    look.problem().ifPresent(this::refuse);
    if (!filtered) {
      return;
    }
    Filter wanted = Filter.of(String.join(" ", filter));
    Optional<UserMessage> wrong = FilterProblems.of(vocabulary, wanted, filter);
    wrong.ifPresent(this::refuse);
    if (everything != null && !filter.isEmpty()) {
      refuse(UserMessage.of("wish.everything", everything, wanted.written()));
    }
    read = read.with(wanted);
  }

  /** The first problem is told. */
  private void refuse(UserMessage message) {
    problem = problem == null ? message : problem;
  }

  private int take(int at) {
    String chunk = chunks.get(at);
    Optional<Breaking> breaking = breaking(chunk);
    if (breaking.isPresent()) {
      read = read.with(breaking.get());
      return 1;
    }
    List<Word> words = words(at);
    int looks = look.take(words);
    if (looks > 0) {
      return looks;
    }
    int all = vocabulary.startsWith(words, 0, "everything");
    if (all > 0) {
      filtered = true;
      everything = written(words, 0, all);
      return all;
    }
    int taken = schedule(words);
    if (taken > 0) {
      return taken;
    }
    if (!words.isEmpty() && ClockTime.isSurely(words.get(0))) {
      hour(words.get(0));
      return 1;
    }
    int about = filter.isEmpty() ? vocabulary.startsWith(words, 0, "about") : 0;
    if (about > 0) {
      return about;
    }
    filter.add(chunk);
    filtered = true;
    return 1;
  }

  /** An hour that stands where no day is told, or where one cannot be meant. */
  private void hour(Word word) {
    if (ClockTime.of(word) == null) {
      refuse(UserMessage.of("time.none", word.written()));
    } else if (schedule != null) {
      refuse(UserMessage.of("wish.hourOf", schedule, word.written()));
    } else {
      refuse(UserMessage.of("wish.hourAlone", word.written()));
    }
  }

  private static String written(List<Word> words, int from, int length) {
    return Words.join(words.subList(from, from + length));
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
    if (every.isEmpty()) {
      return 0;
    }
    int at = every.get().length();
    boolean each = every.get().key().equals("each");
    Optional<Vocabulary.Found> day = vocabulary.oneOf(words, at, "day.");
    if (each && day.isEmpty()) {
      return 0;
    }
    Digest digest = Digest.of(every.get().key()).orElse(WEEKLY);
    // "tiap hari Senin" is every Monday: the word for a day goes with its name
    boolean named = each || every.get().language() == Language.INDONESIAN;
    boolean weekly =
        digest.every() == Digest.Every.WEEKLY || (named && digest.every() == Digest.Every.DAILY);
    if (day.isPresent() && weekly) {
      digest = new Digest(Digest.Every.WEEKLY, digest.at(), DayOfWeek.valueOf(day.get().key()));
      at += day.get().length();
    }
    String now = written(words, 0, at);
    if (schedule != null && !schedule.equalsIgnoreCase(now)) {
      refuse(UserMessage.of("wish.schedules", schedule, now));
    }
    schedule = now;
    int marker = vocabulary.startsWith(words, at, "hour");
    boolean hour = at + marker < words.size() && ClockTime.isLike(words.get(at + marker));
    if (hour && (digest.every() == Digest.Every.DAILY || digest.every() == Digest.Every.WEEKLY)) {
      Word written = words.get(at + marker);
      LocalTime time = ClockTime.of(written);
      if (time == null) {
        refuse(UserMessage.of("time.none", written.written()));
      } else {
        digest = new Digest(digest.every(), time, digest.day());
      }
      at += marker + 1;
    } else if (hour && marker > 0) {
      hour(words.get(at + marker));
      at += marker + 1;
    }
    read = read.with(digest);
    return at;
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
