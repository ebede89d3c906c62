package id.kutip.question;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads the forms of Indonesian verbs that are spoken and typed in chats: the nasal without its
 * "me-" ({@code nyambut} for {@code menyambut}) and "-in" for "-kan" and "-i" ({@code ngenalin} for
 * {@code mengenalkan}), as Sneddon (2006, Colloquial Jakartan Indonesian) describes them.
 */
final class ChatForms {

  private static final String VOWELS = "aiueo";
  private static final String SUFFIX = "in";

  /** What an ending or a nasal must leave. */
  private static final int LEAST = 4;

  /** A nasal before a vowel, and the letter that stood there. */
  private static final Map<String, String> NASALS =
      Map.of("ny", "s", "ng", "k", "n", "t", "m", "p");

  private ChatForms() {}

  /**
   * The written words of which one in lower case may be a spoken form, or their stems; most of them
   * are no words, and stand nowhere. Empty where it is no such form.
   */
  static Set<String> written(String word) {
    Set<String> written = new HashSet<>();
    addRoots(written, word);
    if (word.endsWith(SUFFIX) && word.length() - SUFFIX.length() >= LEAST) {
      String bare = word.substring(0, word.length() - SUFFIX.length());
      written.add(bare);
      addRoots(written, bare);
    }
    return written;
  }

  private static void addRoots(Set<String> into, String word) {
    for (Map.Entry<String, String> nasal : NASALS.entrySet()) {
      if (word.startsWith(nasal.getKey()) && word.length() >= LEAST) {
        String rest = word.substring(nasal.getKey().length());
        boolean vowel = VOWELS.indexOf(rest.charAt(0)) >= 0;
        if (vowel) {
          into.add(nasal.getValue() + rest);
        }
        if (nasal.getKey().equals("ng")) {
          into.add(rest);
        }
      }
    }
    into.removeIf(root -> root.length() < LEAST);
  }
}
