package id.kutip.entity;

/**
 * What can be told of a word by itself, wherever it stands: its letters, the word lists it is on,
 * its class. Immutable.
 */
final class WordSigns {

  /** What is told of a word. */
  enum Sign {
    /** The word in lower case. */
    LOWER(0),
    /** What kinds of letters it has, {@link Shapes}. */
    SHAPE(1),
    /** The signs of the short lists it is on. */
    LISTS(2),
    /** The signs of the generated lists that a capitalised word is on. */
    KNOWN(3),
    /** Its class among words. */
    CLASS(4),
    /** The class that a capitalised word has where it is written small. */
    SMALL_CLASS(5);

    private final int number;

    Sign(int number) {
      this.number = number;
    }
  }

  private static final Sign[] ALL = Sign.values();

  private final int count;
  private final String written;
  private final String[] signs = new String[ALL.length];
  private final long[] numbers = new long[ALL.length];

  private WordSigns(int count, String written) {
    this.count = count;
    this.written = written;
  }

  /** What stands beyond either end of a sentence: all its signs are empty. */
  static WordSigns edge() {
    WordSigns edge = new WordSigns(0, "");
    for (Sign sign : ALL) {
      edge.set(sign, "");
    }
    return edge;
  }

  /**
   * Looks a word up.
   *
   * @param count how many words the reader has looked up, this one included
   */
  static WordSigns read(int count, String written, String lowerCase, WordMarks marks) {
    WordSigns word = new WordSigns(count, written);
    int found = marks.of(written, lowerCase);
    boolean capital = Character.isUpperCase(written.charAt(0));
    boolean number = Character.isDigit(written.charAt(0));
    word.set(Sign.LOWER, lowerCase);
    word.set(Sign.SHAPE, Shapes.of(written));
    word.set(Sign.LISTS, WordMarks.lists(found));
    word.set(Sign.KNOWN, capital ? WordMarks.known(found) : "");
    word.set(Sign.CLASS, number ? marks.classOf(written) : WordMarks.wordClass(found));
    word.set(Sign.SMALL_CLASS, capital ? marks.classOf(lowerCase) : "");
    return word;
  }

  private void set(Sign sign, String value) {
    signs[sign.number] = value;
    numbers[sign.number] = Fnv.of(value);
  }

  /** Which of its reader's words it is, from 1 on; 0 for {@link #edge}. */
  int count() {
    return count;
  }

  /** The word as it is written. */
  String written() {
    return written;
  }

  String get(Sign sign) {
    return signs[sign.number];
  }

  /** The number that stands for a sign. */
  long number(Sign sign) {
    return numbers[sign.number];
  }

  /** Whether there is nothing to tell by that sign. */
  boolean lacks(Sign sign) {
    return signs[sign.number].isEmpty();
  }
}
