package id.kutip.entity;

import id.kutip.entity.SentenceSigns.Sign;
import id.kutip.text.Document;
import id.kutip.text.Sentence;

/**
 * What the tagger sees of each token of a sentence: its words and neighbours, its letters and
 * affixes, the capitalised run it stands in, the word lists, the classes of words. A feature is a
 * number made of its template and one or two values, so that reading a sentence builds no strings.
 */
class NameFeatures {

  /** The kinds of features; a line of the weights opens with the name of one. */
  enum Template {
    WORD,
    CASED,
    WORD_1,
    WORD1,
    WORD_2,
    WORD2,
    PREFIX,
    SUFFIX,
    SHAPE,
    SHAPES_BEFORE,
    SHAPES_AFTER,
    WORD_1_SHAPE,
    WORD1_SHAPE,
    LISTS,
    LISTS_1,
    LISTS1,
    LISTS_BEFORE,
    LISTS_AFTER,
    BEGIN1,
    END_1,
    KNOWN_WORD1,
    KNOWN,
    KNOWN_1,
    KNOWN1,
    KNOWN_BEFORE,
    KNOWN_AFTER,
    OPENS,
    CLASS,
    CLASS_1,
    CLASS1,
    CLASS_2,
    CLASS2,
    CLASS_1_SHAPE,
    CLASS1_SHAPE,
    CLASSES_AROUND,
    CLASSES_BEFORE,
    CLASSES_AFTER,
    CLASS_SMALL,
    PART,
    PART_1,
    PART1,
    HEAD,
    HEAD_KNOWN,
    RUN_BEFORE,
    RUN_AFTER,
    RUN_FIRST,
    RUN_LAST,
    RUN_PLACE,
    RUN_CLASSES,
    RUN_SINGLE,
    RUN_BRACKET,
    UNIT_BEFORE,
    UNIT_AFTER,
    UNIT_CLASS_BEFORE,
    UNIT_CLASS_AFTER;

    private final long number = name().hashCode();
  }

  private static final int LONGEST_AFFIX = 4;

  /** How far before a word the head of its run is looked for, in words. */
  private static final int FARTHEST_HEAD = 6;

  private static final String[] DISTANCES = {"0", "1", "2", "3", "4"};

  private static final Sign[] ALL = Sign.values();
  private static final int SIGNS = ALL.length;

  private final SentenceSigns signs;
  private long edge;

  /** The numbers of each token's signs, made once, since every neighbour asks for them. */
  private long[] numbers = new long[0];

  private int count;
  private long[] features = new long[128];

  NameFeatures(WordMarks marks, NamePhrases phrases) {
    this.signs = new SentenceSigns(marks, phrases);
  }

  /** Turns to a sentence. */
  void read(Document document, Sentence sentence) {
    signs.read(document, sentence);
    edge = value(SentenceSigns.EDGE);
    if (numbers.length < signs.size() * SIGNS) {
      numbers = new long[signs.size() * SIGNS * 2];
    }
    for (int i = 0; i < signs.size(); i++) {
      if (signs.isRead(i)) {
        for (Sign sign : ALL) {
          numbers[i * SIGNS + sign.number] = value(signs.get(sign, i));
        }
      }
    }
  }

  /** The number of tokens of the sentence. */
  int size() {
    return signs.size();
  }

  /** Whether the token can stand in a name: a capital, or a neighbour of one. */
  boolean mayName(int i) {
    return signs.isCapital(i) || signs.isCapital(i - 1) || signs.isCapital(i + 1);
  }

  /** The features of the token, valid up to {@link #count()} until the next call. */
  long[] of(int i) {
    count = 0;
    addLetters(i);
    addWords(i);
    addLists(i);
    addClasses(i);
    addHead(i);
    if (signs.isCapital(i)) {
      addRun(i);
      addUnit(i);
    }
    return features;
  }

  /** How many features {@link #of} found. */
  int count() {
    return count;
  }

  private void addLetters(int i) {
    long shape = number(Sign.SHAPE, i);
    String letters = signs.get(Sign.LOWER, i);
    for (int length = 2; length <= LONGEST_AFFIX && length < letters.length(); length++) {
      add(Template.PREFIX, value(letters, 0, length));
      add(Template.SUFFIX, value(letters, letters.length() - length, letters.length()));
    }
    add(Template.SHAPE, shape);
    add(Template.SHAPES_BEFORE, number(Sign.SHAPE, i - 1), shape);
    add(Template.SHAPES_AFTER, shape, number(Sign.SHAPE, i + 1));
    if (i == 0) {
      add(Template.OPENS, shape);
    } else {
      String before = signs.get(Sign.LOWER, i - 1);
      long end = value(before, Math.max(0, before.length() - 3), before.length());
      add(Template.END_1, shape, end);
    }
    if (i + 1 < signs.size()) {
      String after = signs.get(Sign.LOWER, i + 1);
      add(Template.BEGIN1, shape, value(after, 0, Math.min(3, after.length())));
    }
  }

  private void addWords(int i) {
    add(Template.WORD, number(Sign.LOWER, i));
    add(Template.CASED, signs.word(i));
    add(Template.WORD_1, number(Sign.LOWER, i - 1));
    add(Template.WORD1, number(Sign.LOWER, i + 1));
    add(Template.WORD_2, number(Sign.LOWER, i - 2));
    add(Template.WORD2, number(Sign.LOWER, i + 2));
    add(Template.WORD_1_SHAPE, number(Sign.LOWER, i - 1), number(Sign.SHAPE, i));
    add(Template.WORD1_SHAPE, number(Sign.SHAPE, i), number(Sign.LOWER, i + 1));
  }

  private void addLists(int i) {
    add(Template.LISTS, number(Sign.LISTS, i));
    add(Template.LISTS_1, number(Sign.LISTS, i - 1));
    add(Template.LISTS1, number(Sign.LISTS, i + 1));
    add(Template.LISTS_BEFORE, number(Sign.LISTS, i - 1), number(Sign.LISTS, i));
    add(Template.LISTS_AFTER, number(Sign.LISTS, i), number(Sign.LISTS, i + 1));
    add(Template.KNOWN, number(Sign.KNOWN, i));
    add(Template.KNOWN_1, number(Sign.KNOWN, i - 1));
    add(Template.KNOWN1, number(Sign.KNOWN, i + 1));
    add(Template.KNOWN_BEFORE, number(Sign.KNOWN, i - 1), number(Sign.KNOWN, i));
    add(Template.KNOWN_AFTER, number(Sign.KNOWN, i), number(Sign.KNOWN, i + 1));
    add(Template.KNOWN_WORD1, number(Sign.KNOWN, i), number(Sign.LOWER, i + 1));
    add(Template.PART, number(Sign.PART, i));
    add(Template.PART_1, number(Sign.PART, i - 1), number(Sign.PART, i));
    add(Template.PART1, number(Sign.PART, i + 1), number(Sign.SHAPE, i));
  }

  private void addClasses(int i) {
    long before = number(Sign.CLASS, i - 1);
    long after = number(Sign.CLASS, i + 1);
    add(Template.CLASS, number(Sign.CLASS, i));
    add(Template.CLASS_1, before);
    add(Template.CLASS1, after);
    add(Template.CLASS_2, number(Sign.CLASS, i - 2));
    add(Template.CLASS2, number(Sign.CLASS, i + 2));
    add(Template.CLASS_1_SHAPE, before, number(Sign.SHAPE, i));
    add(Template.CLASS1_SHAPE, after, number(Sign.SHAPE, i));
    add(Template.CLASSES_AROUND, before, after);
    add(Template.CLASSES_BEFORE, number(Sign.CLASS, i - 2), before);
    add(Template.CLASSES_AFTER, after, number(Sign.CLASS, i + 2));
    add(Template.CLASS_SMALL, number(Sign.SMALL_CLASS, i), value(i == 0 ? "opens" : ""));
  }

  /** The nearest word before that is on a list, of the same run, links included: its head. */
  private void addHead(int i) {
    for (int at = i - 1; at >= 0 && i - at < FARTHEST_HEAD; at--) {
      if (signs.isCapital(at)) {
        if (!signs.get(Sign.LISTS, at).isEmpty()) {
          add(
              Template.HEAD,
              number(Sign.LISTS, at),
              value(DISTANCES[Math.min(i - at, DISTANCES.length - 1)]));
          add(Template.HEAD_KNOWN, number(Sign.LISTS, at), number(Sign.KNOWN, i));
          return;
        }
      } else if (!signs.word(at).equals("dan") && !signs.word(at).equals("untuk")) {
        return;
      }
    }
  }

  private void addRun(int i) {
    int first = i;
    while (signs.isCapital(first - 1)) {
      first--;
    }
    int last = i;
    while (signs.isCapital(last + 1)) {
      last++;
    }
    add(Template.RUN_BEFORE, number(Sign.LOWER, first - 1));
    add(Template.RUN_AFTER, number(Sign.LOWER, last + 1));
    add(Template.RUN_FIRST, number(Sign.LOWER, first), value(first == i ? "own" : "other"));
    add(Template.RUN_LAST, number(Sign.LOWER, last), value(last == i ? "own" : "other"));
    add(Template.RUN_PLACE, DISTANCES[Math.min(i - first, 3)], DISTANCES[Math.min(last - i, 3)]);
    add(Template.RUN_CLASSES, number(Sign.CLASS, first - 1), number(Sign.CLASS, last + 1));
    if (first == last) {
      add(Template.RUN_SINGLE, number(Sign.SHAPE, i), number(Sign.CLASS, first - 1));
    }
    if (signs.word(last + 1).equals("(")) {
      boolean same = begins(first, last, signs.word(last + 2));
      add(Template.RUN_BRACKET, "before", same ? "letters" : "");
    }
    if (signs.word(first - 1).equals("(")) {
      int from = first - 2;
      while (signs.isCapital(from - 1) || signs.word(from - 1).equals("dan")) {
        from--;
      }
      boolean same = begins(from, first - 2, signs.word(first));
      add(Template.RUN_BRACKET, "in", same ? "letters" : "");
    }
  }

  /** Whether the acronym begins with the first letter of one of the words, but the last. */
  private boolean begins(int first, int last, String acronym) {
    for (int i = first; i < last && !acronym.isEmpty(); i++) {
      if (signs.isCapital(i) && signs.word(i).charAt(0) == acronym.charAt(0)) {
        return true;
      }
    }
    return false;
  }

  /** What is around the known name that the word is of. */
  private void addUnit(int i) {
    int first = i;
    int last = i;
    Sign sign = Sign.PART;
    if (signs.get(Sign.PART, i).isEmpty()) {
      sign = signs.get(Sign.LISTS, i).isEmpty() ? Sign.KNOWN : Sign.LISTS;
      if (signs.get(sign, i).isEmpty()) {
        return;
      }
    } else {
      while (signs.get(Sign.PART, first).charAt(0) == 'i') {
        first--;
      }
      while (signs.get(Sign.PART, last + 1).startsWith("i")) {
        last++;
      }
    }
    long unit = number(sign, i);
    add(Template.UNIT_BEFORE, unit, number(Sign.LOWER, first - 1));
    add(Template.UNIT_AFTER, unit, number(Sign.LOWER, last + 1));
    add(Template.UNIT_CLASS_BEFORE, unit, number(Sign.CLASS, first - 1));
    add(Template.UNIT_CLASS_AFTER, unit, number(Sign.CLASS, last + 1));
  }

  private long number(Sign sign, int i) {
    return signs.isRead(i) ? numbers[i * SIGNS + sign.number] : edge;
  }

  private void add(Template template, String value) {
    add(template, value(value));
  }

  private void add(Template template, String first, String second) {
    add(template, value(first), value(second));
  }

  private void add(Template template, long value) {
    features[count++] = key(template, value);
  }

  private void add(Template template, long first, long second) {
    features[count++] = key(template, first, second);
  }

  /** The number of the feature of that template and value. */
  long key(Template template, long value) {
    return mix(template.number, value);
  }

  /** The number of the feature of that template and two values. */
  long key(Template template, long first, long second) {
    return mix(mix(template.number, first), second);
  }

  private static long mix(long a, long b) {
    long mixed = (a * 0x9E3779B97F4A7C15L) ^ b;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 29);
  }

  private long value(String text) {
    return value(text, 0, text.length());
  }

  /** A number for a part of a text. */
  long value(String text, int from, int to) {
    long value = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      value = (value ^ text.charAt(i)) * 0x100000001B3L;
    }
    return value;
  }
}
