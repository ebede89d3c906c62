package id.kutip.entity;

import java.util.Set;

/** English words with an s for many. */
final class Plural {

  private Plural() {}

  /** The word without the s at its end; the word itself where it has none. */
  static String without(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether the word is among those, for one or for many. */
  static boolean isOf(Set<String> words, String word) {
    return words.contains(word) || words.contains(without(word));
  }
}
