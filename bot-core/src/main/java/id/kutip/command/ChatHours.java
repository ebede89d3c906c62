package id.kutip.command;

import id.kutip.command.Words.Word;
import id.kutip.subscription.QuietHours;
import id.kutip.subscription.SubscriptionStore.Hours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what somebody wrote about a chat's time zone and quiet hours. Pure. */
final class ChatHours {

  /** The zones of Indonesia, as its people call them. */
  private static final Map<String, String> INDONESIAN =
      Map.of("wib", "Asia/Jakarta", "wita", "Asia/Makassar", "wit", "Asia/Jayapura");

  private final Vocabulary vocabulary;

  ChatHours(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The hours after {@code zone WITA}, {@code zona Asia/Tokyo}, {@code quiet 22-6} or {@code quiet
   * off}; empty where it is none of these.
   */
  Optional<Hours> read(String written, Hours before) {
    List<Word> words = Words.of(written.replace('–', '-').replace("-", " - "));
    int zone = vocabulary.startsWith(words, 0, "zone");
    if (zone > 0) {
      return zone(written).map(found -> new Hours(found, before.quiet()));
    }
    int quiet = vocabulary.startsWith(words, 0, "quiet");
    if (quiet == 0) {
      return Optional.empty();
    }
    List<Word> rest = words.subList(quiet, words.size());
    if (vocabulary.is(rest, "off")) {
      return Optional.of(new Hours(before.zone(), Optional.empty()));
    }
    List<LocalTime> times =
        rest.stream()
            .map(SubscriptionWords::time)
            .flatMap(time -> Optional.ofNullable(time).stream())
            .toList();
    return times.size() == 2
        ? Optional.of(
            new Hours(before.zone(), Optional.of(new QuietHours(times.get(0), times.get(1)))))
        : Optional.empty();
  }

  /** The last word as a zone: of Indonesia, or by its name in the tz database. */
  private static Optional<ZoneId> zone(String written) {
    String name = written.substring(1 + written.strip().lastIndexOf(' ')).strip();
    String indonesian = INDONESIAN.get(name.toLowerCase(Locale.ROOT));
    if (indonesian != null) {
      return Optional.of(ZoneId.of(indonesian));
    }
    String folded = name.toLowerCase(Locale.ROOT);
    Optional<String> known =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.toLowerCase(Locale.ROOT).equals(folded))
            .findFirst()
            .or(
                () ->
                    ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.toLowerCase(Locale.ROOT).endsWith("/" + folded))
                        .min(java.util.Comparator.naturalOrder()));
    try {
      return Optional.of(ZoneId.of(known.orElse(name)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
