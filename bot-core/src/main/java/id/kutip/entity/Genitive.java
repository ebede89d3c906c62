package id.kutip.entity;

/** The English genitive, which the tokens of a text keep: "Blair's". */
final class Genitive {

  private static final int SHORTEST = 4;

  private Genitive() {}

  /** Whether the words end with it. */
  static boolean ends(String words) {
    return words.length() >= SHORTEST && (words.endsWith("'s") || words.endsWith("’s"));
  }

  /** The words without it. */
  static String without(String words) {
    return ends(words) ? words.substring(0, words.length() - 2) : words;
  }
}
