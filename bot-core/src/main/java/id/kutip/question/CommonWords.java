package id.kutip.question;

import id.kutip.text.ResourceLines;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of both languages that tell nothing of what a question is about. */
final class CommonWords {

  private static final Set<String> WORDS = read();

  private CommonWords() {}

  /** Whether a word, in lower case, is one of them. */
  static boolean has(String word) {
    return WORDS.contains(word);
  }

  /** Whether all are. */
  static boolean have(Collection<String> words) {
    return WORDS.containsAll(words);
  }

  private static Set<String> read() {
    return ResourceLines.of(CommonWords.class, "common_words.txt").stream()
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
