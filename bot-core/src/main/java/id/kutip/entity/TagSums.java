package id.kutip.entity;

/**
 * A sum of weights for each tag, in two numbers: 16 bits for each tag, which the sum of a token's
 * weights fits into. A number is the sum of what it holds, each times a power of 2^16, so that
 * adding numbers adds all that they hold. Not thread-safe.
 */
final class TagSums {

  private static final int IN_ONE = Long.SIZE / Short.SIZE;

  private long first;
  private long second;

  /** The first number that holds these, one for each tag. */
  static long first(int[] values) {
    return packed(values, 0, IN_ONE);
  }

  /** The second number that holds these, one for each tag. */
  static long second(int[] values) {
    return packed(values, IN_ONE, NameTagger.TAGS);
  }

  private static long packed(int[] values, int from, int to) {
    long packed = 0;
    for (int tag = from; tag < to; tag++) {
      packed += (long) values[tag] << ((tag - from) * Short.SIZE);
    }
    return packed;
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }

  void clear() {
    first = 0;
    second = 0;
  }

  void add(long moreFirst, long moreSecond) {
    first += moreFirst;
    second += moreSecond;
  }

  /** Writes the sums out, one for each tag. */
  void spread(int[] scores) {
    spread(first, 0, IN_ONE, scores);
    spread(second, IN_ONE, NameTagger.TAGS, scores);
  }

  private static void spread(long sums, int from, int to, int[] scores) {
    long rest = sums;
    for (int tag = from; tag < to; tag++) {
      scores[tag] = (short) rest;
      rest = (rest - (short) rest) >> Short.SIZE;
    }
  }
}
