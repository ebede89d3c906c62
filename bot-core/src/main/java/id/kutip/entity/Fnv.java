package id.kutip.entity;

/**
 * Numbers of 64 bits that stand for words: FNV-1a over UTF-16 code units. Two words of one number
 * are not told apart.
 */
final class Fnv {

  private static final long START = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private Fnv() {}

  /** The number of a text. */
  static long of(String text) {
    return of(text, 0, text.length());
  }

  /** The number of a part of a text. */
  static long of(String text, int from, int to) {
    long number = START;
    for (int i = from; i < to; i++) {
      number = (number ^ text.charAt(i)) * PRIME;
    }
    return number;
  }
}
