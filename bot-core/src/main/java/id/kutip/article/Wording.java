package id.kutip.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How far two short texts say the same in the same words. */
final class Wording {

  private static final int LONGEST = 1_000;

  private Wording() {}

  /** Share of the first text's words that the second has too: 0 to 1; 0 if it has no word. */
  static double shared(String text, String other) {
    Set<String> words = words(text);
    if (words.isEmpty()) {
      return 0;
    }
    Set<String> others = words(other);
    long common = words.stream().filter(others::contains).count();
    return (double) common / words.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i <= end; i++) {
      if (i < end && Character.isLetterOrDigit(text.charAt(i))) {
        word.append(text.charAt(i));
      } else if (word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
    }
    return words;
  }
}
