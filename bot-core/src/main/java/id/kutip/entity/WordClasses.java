package id.kutip.entity;

/**
 * Classes of Indonesian words that stand beside the same words, learned from news; each line of the
 * resource is a class.
 */
final class WordClasses {

  /** Takes a word and the number of its class. */
  interface Visitor {
    void word(String word, int number);
  }

  private WordClasses() {}

  /** Reads all words that have a class; numbers count from 1. */
  static void each(Visitor visitor) {
    int[] number = {0};
    Lexicon.eachLine(
        "word-classes_id",
        line -> {
          number[0]++;
          Lexicon.words(line, word -> visitor.word(word, number[0]));
        });
  }

  /** How a word is written in the resource: all numbers are one. */
  static String form(String word) {
    return Character.isDigit(word.charAt(0)) ? "0" : word;
  }
}
