package id.kutip.command;

import id.kutip.locale.UserMessage;
import id.kutip.subscription.QuietHours;
import id.kutip.subscription.SubscriptionStore.Hours;
import id.kutip.text.Words;
import id.kutip.text.Words.Word;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote about a chat's time zone and quiet hours. Pure. */
final class ChatHours {

  private final Vocabulary vocabulary;

  ChatHours(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * What was read.
   *
   * @param hours as they are to be
   * @param problem why they cannot be meant, for the writer; null if they can
   */
  record Read(Hours hours, @Nullable UserMessage problem) {}

  /**
   * The hours after {@code zone WITA}, {@code zona Asia/Tokyo}, {@code quiet 22-6} or {@code quiet
   * off}; empty where it is none of these.
   */
  Optional<Read> read(String written, Hours before) {
    List<Word> words = Words.of(written.replace('–', '-').replace("-", " - "));
    int zone = vocabulary.startsWith(words, 0, "zone");
    if (zone > 0) {
      return Optional.of(zone(after(written, zone), before));
    }
    int quiet = vocabulary.startsWith(words, 0, "quiet");
    return quiet == 0
        ? Optional.empty()
        : Optional.of(quiet(words.subList(quiet, words.size()), before));
  }

  private Read quiet(List<Word> words, Hours before) {
    if (vocabulary.is(words, "off")) {
      return new Read(new Hours(before.zone(), Optional.empty()), null);
    }
    List<LocalTime> times = new ArrayList<>();
    for (Word word : words) {
      LocalTime time = ClockTime.of(word);
      if (time != null) {
        times.add(time);
      } else if (ClockTime.isLike(word)) {
        return new Read(before, UserMessage.of("time.none", word.written()));
      }
    }
    if (times.size() != 2) {
      return new Read(before, UserMessage.of("quiet.two"));
    }
    return times.get(0).equals(times.get(1))
        ? new Read(before, UserMessage.of("quiet.same"))
        : new Read(
            new Hours(before.zone(), Optional.of(new QuietHours(times.get(0), times.get(1)))),
            null);
  }

  private static Read zone(String name, Hours before) {
    ZoneId found = ZoneNames.find(name).orElse(null);
    if (found != null) {
      return new Read(new Hours(found, before.quiet()), null);
    }
    List<String> near = ZoneNames.near(name);
    return new Read(
        before,
        near.isEmpty()
            ? UserMessage.of("zone.none", name)
            : UserMessage.of("zone.near", name, String.join(", ", near), near.get(0)));
  }

  /** What stands after that many words. */
  private static String after(String written, int words) {
    String[] chunks = written.strip().split("\\s+", words + 1);
    return chunks.length > words ? chunks[words].strip() : "";
  }
}
