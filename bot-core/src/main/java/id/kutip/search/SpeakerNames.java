package id.kutip.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of one person in several articles: {@code Ushakov} here is {@code Yuri Ushakov}
 * there, as long as no other {@code Ushakov} is among them. Pure.
 */
final class SpeakerNames {

  private SpeakerNames() {}

  /** The quotes, each speaker under the fullest name. */
  static List<FoundQuote> join(List<FoundQuote> found) {
    Map<String, Set<String>> words = new HashMap<>();
    for (FoundQuote quote : found) {
      String speaker = quote.speaker();
      if (speaker != null) {
        words.computeIfAbsent(speaker, SpeakerNames::words);
      }
    }
    Map<String, String> fullest = new HashMap<>();
    words.keySet().forEach(name -> fullest.put(name, fullest(name, words)));
    return found.stream().map(quote -> quote.by(name(quote.speaker(), fullest))).toList();
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split(" ", -1)));
  }

  private static String fullest(String name, Map<String, Set<String>> words) {
    Set<String> own = words.getOrDefault(name, Set.of());
    List<String> fuller =
        words.entrySet().stream()
            .filter(other -> other.getValue().size() > own.size())
            .filter(other -> other.getValue().containsAll(own))
            .map(Map.Entry::getKey)
            .toList();
    // two fuller names that do not hold each other are two people: then nothing is joined
    return fuller.stream()
        .filter(
            one ->
                fuller.stream()
                    .allMatch(
                        other ->
                            words
                                .getOrDefault(one, Set.of())
                                .containsAll(words.getOrDefault(other, Set.of()))))
        .findFirst()
        .orElse(name);
  }

  private static @Nullable String name(@Nullable String speaker, Map<String, String> fullest) {
    return speaker == null ? null : fullest.getOrDefault(speaker, speaker);
  }
}
