package id.kutip.entity;

import java.util.Set;

/** Ranks of the police and the forces that stand before names: {@code AKBP, Kolonel}. */
public final class Ranks {

  private static final Set<String> WORDS = Lexicon.load("ranks");

  private Ranks() {}

  /** Whether a word in lower case is one. */
  public static boolean has(String word) {
    return WORDS.contains(word);
  }
}
