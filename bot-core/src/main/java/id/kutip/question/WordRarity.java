package id.kutip.question;

import id.kutip.text.ResourceLines;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much a word tells of what a text is about: the more, the fewer articles of the press hold it.
 * Counted for Indonesian; words that are not in {@code word_counts_id.txt} are all as rare.
 */
final class WordRarity {

  private static final double ARTICLES = 600;

  /** In how many articles a word stands that is not among those counted. */
  private static final double UNCOUNTED = 3;

  private static final Map<String, Integer> COUNTS = read();

  private WordRarity() {}

  /**
   * From 0, in every article, to 1: half by the word itself, half by the most frequent of its
   * forms.
   */
  static double of(String word, Set<String> forms) {
    double most = UNCOUNTED;
    for (String form : forms) {
      most = Math.max(most, COUNTS.getOrDefault(form, 0));
    }
    double own = Math.max(UNCOUNTED, COUNTS.getOrDefault(word, 0));
    return Math.log(ARTICLES / Math.sqrt(own * most)) / Math.log(ARTICLES / UNCOUNTED);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : ResourceLines.of(WordRarity.class, "word_counts_id.txt")) {
      int colon = line.indexOf(": ");
      for (String word : line.substring(colon + 2).split(" ", -1)) {
        int count = Integer.parseInt(line, 0, colon, 10);
        Topic.stems(word).forEach(stem -> counts.merge(stem, count, Math::max));
      }
    }
    return Map.copyOf(counts);
  }
}
