package id.kutip.news;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether a sentence says again what others have said, by the words that they share. */
final class Repeats {

  /** A sentence of whose long words this share stands in one other says nothing new. */
  private static final double SHARE = 0.6;

  /** Shorter words are mostly those that every sentence has (UTF-16 code units). */
  private static final int LONG = 4;

  private final List<Set<String>> said = new ArrayList<>();

  /** Takes the sentence as said, and says whether it was new. */
  boolean add(String sentence) {
    Set<String> words = words(sentence);
    boolean repeats =
        said.stream()
            .anyMatch(
                before -> words.stream().filter(before::contains).count() >= SHARE * words.size());
    said.add(words);
    return !repeats;
  }

  private static Set<String> words(String sentence) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int at = 0; at <= sentence.length(); at++) {
      boolean letter = at < sentence.length() && Character.isLetterOrDigit(sentence.charAt(at));
      if (letter && start < 0) {
        start = at;
      } else if (!letter && start >= 0) {
        if (at - start >= LONG) {
          words.add(sentence.substring(start, at).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
    return words;
  }
}
