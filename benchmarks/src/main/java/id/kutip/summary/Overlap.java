package id.kutip.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * ROUGE-1 and ROUGE-2 (Lin 2004) as F1: lower case, letters and digits, nothing stemmed or left
 * out.
 */
final class Overlap {

  private final List<Map<String, Integer>> reference;

  Overlap(String reference) {
    List<String> words = words(reference);
    this.reference = List.of(counts(words, 1), counts(words, 2));
  }

  /** F1 of the runs of {@code n} words that a summary shares with the reference, 0 to 1. */
  double f1(String summary, int n) {
    Map<String, Integer> own = counts(words(summary), n);
    Map<String, Integer> wanted = reference.get(n - 1);
    int shared = 0;
    for (Map.Entry<String, Integer> entry : own.entrySet()) {
      shared += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
    }
    int all = sum(own) + sum(wanted);
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> counts(List<String> words, int n) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      counts.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
    }
    return counts;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
              } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }
}
