package id.kutip.text;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Takes a word to a stem that its other forms are taken to as well: {@code membangun}, {@code
 * pembangunan}, {@code dibangun} to {@code bangun}; {@code tariffs} to {@code tariff}. The stem
 * need not be a word. Light on purpose, after Tala (2003) for Indonesian, with the letters restored
 * that {@code me-} and {@code pe-} swallow, and after Porter's (1980) first step for English. Pure.
 */
public final class Stemmer {

  /** Letters that an affix must leave. */
  private static final int LEAST = 3;

  /** What is left after a bare {@code pe-}, {@code pedagang}, is longer than after a syllable. */
  private static final int LEAST_AFTER_PE = 5;

  /**
   * None opens with another one, so that the last one up to a word is the only one it can open
   * with.
   */
  private static final NavigableSet<String> NASAL_ROOTS = nasalRoots();

  private static final String[] PREFIXES = {"ber", "per", "ter", "di", "ke", "se"};
  private static final String[] INNER_PREFIXES = {"ber", "per", "ter"};
  private static final String[] PARTICLES = {"lah", "kah", "pun", "nya", "ku", "mu"};
  private static final String[] SUFFIXES = {"kan", "an", "i"};

  private Stemmer() {}

  /** The stem of a word in that language; the folded word where the language is not known. */
  public static String stem(String word, Language language) {
    String folded = word.toLowerCase(Locale.ROOT);
    return switch (language) {
      case INDONESIAN -> indonesian(folded);
      case ENGLISH -> english(folded);
      case OTHER -> folded;
    };
  }

  private static String indonesian(String word) {
    String rest = word;
    for (int i = 0; i < 2; i++) {
      rest = without(rest, PARTICLES, LEAST + 1);
    }
    String bare = prefixless(rest);
    if (bare.equals(rest)) {
      return suffixless(bare);
    }
    return suffixless(without(bare, INNER_PREFIXES));
  }

  private static String suffixless(String word) {
    return without(word, SUFFIXES, LEAST + 1);
  }

  private static String without(String word, String[] ends, int least) {
    for (String end : ends) {
      if (word.endsWith(end) && word.length() - end.length() >= least) {
        return word.substring(0, word.length() - end.length());
      }
    }
    return word;
  }

  /** The word without its first prefix, the letter that the prefix swallowed put back. */
  private static String prefixless(String word) {
    if (word.length() > LEAST + 2 && (word.startsWith("me") || word.startsWith("pe"))) {
      String nasal = afterNasal(word);
      if (nasal.length() >= LEAST) {
        return nasal;
      }
    }
    return without(word, PREFIXES);
  }

  private static String without(String word, String[] prefixes) {
    for (String prefix : prefixes) {
      if (word.startsWith(prefix) && word.length() - prefix.length() > LEAST) {
        return word.substring(prefix.length());
      }
    }
    return word;
  }

  private static String afterNasal(String word) {
    if (word.startsWith("ng", 2)) {
      return root(word.substring(4), "k", "");
    }
    if (word.startsWith("ny", 2)) {
      return root(word.substring(4), "ny", "s");
    }
    if (word.startsWith("m", 2)) {
      return root(word.substring(3), "m", "p");
    }
    if (word.startsWith("n", 2)) {
      return root(word.substring(3), "n", "t");
    }
    String rest = word.substring(2);
    boolean bare =
        "lrwy".indexOf(rest.charAt(0)) >= 0
            || (word.startsWith("pe") && rest.length() >= LEAST_AFTER_PE);
    return bare && !word.startsWith("per") && !startsWithVowel(rest) ? rest : "";
  }

  /**
   * The rest, before whose vowel the listed letter stood if the lexicon says so, else the usual.
   */
  private static String root(String rest, String listed, String usual) {
    if (!startsWithVowel(rest)) {
      return rest;
    }
    String unusual = listed + rest;
    String nearest = NASAL_ROOTS.floor(unusual);
    return nearest != null && unusual.startsWith(nearest) ? unusual : usual + rest;
  }

  private static NavigableSet<String> nasalRoots() {
    NavigableSet<String> roots = new TreeSet<>();
    for (String root : new TreeSet<>(WordList.load("nasal-roots_id.txt"))) {
      if (roots.isEmpty() || !root.startsWith(roots.last())) {
        roots.add(root);
      }
    }
    return roots;
  }

  private static boolean startsWithVowel(String word) {
    return !word.isEmpty() && isVowel(word.charAt(0));
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static String english(String word) {
    String rest = word;
    if (rest.endsWith("'s") || rest.endsWith("’s")) {
      rest = rest.substring(0, rest.length() - 2);
    }
    rest = singular(rest);
    for (String end : List.of("ing", "ed")) {
      int length = rest.length() - end.length();
      if (rest.endsWith(end) && length >= LEAST && hasVowel(rest, length)) {
        return tidied(rest.substring(0, length));
      }
    }
    return tidied(rest);
  }

  private static String singular(String word) {
    int length = word.length();
    if (word.endsWith("ies") && length > LEAST + 1) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
      return word.substring(0, length - 2);
    }
    boolean plural =
        word.endsWith("s") && length > LEAST && "sui".indexOf(word.charAt(length - 2)) < 0;
    return plural ? word.substring(0, length - 1) : word;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') {
        return true;
      }
    }
    return false;
  }

  /** Without a silent e or the doubling before an ending, and with y for i. */
  private static String tidied(String word) {
    int last = word.length() - 1;
    if (last < LEAST) {
      return word;
    }
    char end = word.charAt(last);
    if (end == 'e' || (end == word.charAt(last - 1) && "lsz".indexOf(end) < 0 && !isVowel(end))) {
      return word.substring(0, last);
    }
    return end == 'y' ? word.substring(0, last) + "i" : word;
  }
}
