package id.kutip.entity;

import java.util.Set;

/** Words that open sentences of the press without naming anyone. */
final class CommonWords {

  static final Set<String> OPENERS = Lexicon.load("openers");
  private static final Set<String> CONNECTIVES = Lexicon.load("connectives");

  private CommonWords() {}

  static boolean open(String lowerCaseWord) {
    return OPENERS.contains(lowerCaseWord);
  }

  /** Whether the word leads over from the sentence before: "however". */
  static boolean connect(String lowerCaseWord) {
    return CONNECTIVES.contains(lowerCaseWord);
  }
}
