package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;

/**
 * What the tagger sees of each token of a sentence: its words and neighbours, its letters and
 * affixes, the capitalised run it stands in, and the word lists. A feature is a number made of its
 * template and one or two values, so that reading a sentence builds no strings.
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
    WORD_1_WORD,
    WORD_WORD1,
    LISTS,
    LISTS_1,
    LISTS1,
    BEGIN1,
    END_1,
    KNOWN_WORD1,
    KNOWN,
    KNOWN_1,
    KNOWN1,
    OPENS,
    RUN_BEFORE,
    RUN_AFTER,
    RUN_FIRST,
    RUN_LAST,
    RUN_PLACE;

    private final long number = name().hashCode();
  }

  private static final String EDGE = "";

  /** How many words from a capital one a word can stand that speaks for a name or against it. */
  private static final int FARTHEST = 3;

  private static final int LONGEST_AFFIX = 4;

  private final WordMarks marks;

  // one entry a token of the sentence at hand
  private String[] words = new String[0];
  private String[] lower = new String[0];
  private long[] lowerValues = new long[0];
  private long[] shapes = new long[0];
  private long[] lists = new long[0];
  private long[] known = new long[0];
  private boolean[] capital = new boolean[0];
  private int size;
  private int count;
  private long[] features = new long[64];

  NameFeatures(WordMarks marks) {
    this.marks = marks;
  }

  /** Turns to a sentence. */
  void read(Document document, Sentence sentence) {
    size = sentence.endToken() - sentence.firstToken();
    if (words.length < size) {
      words = new String[size * 2];
      lower = new String[size * 2];
      lowerValues = new long[size * 2];
      shapes = new long[size * 2];
      lists = new long[size * 2];
      known = new long[size * 2];
      capital = new boolean[size * 2];
    }
    for (int i = 0; i < size; i++) {
      words[i] = document.word(sentence.firstToken() + i);
      capital[i] = Character.isUpperCase(words[i].charAt(0));
    }
    int next = 0;
    for (int i = 0; i < size; i++) {
      if (capital[i]) {
        int to = Math.min(size, i + FARTHEST + 1);
        for (next = Math.max(next, i - FARTHEST); next < to; next++) {
          read(next, document.lower(sentence.firstToken() + next));
        }
      }
    }
  }

  private void read(int i, String lowerCase) {
    lower[i] = lowerCase;
    lowerValues[i] = value(lowerCase);
    shapes[i] = value(shape(words[i]));
    int found = marks.of(words[i], lowerCase);
    lists[i] = value(WordMarks.lists(found));
    known[i] = capital[i] ? value(WordMarks.known(found)) : value(EDGE);
  }

  /** The number of tokens of the sentence. */
  int size() {
    return size;
  }

  /** Whether the token can stand in a name: a capital, or a neighbour of one. */
  boolean mayName(int i) {
    return capital[i] || (i > 0 && capital[i - 1]) || (i + 1 < size && capital[i + 1]);
  }

  /** The features of the token, valid up to {@link #count()} until the next call. */
  long[] of(int i) {
    count = 0;
    long word = lowerValues[i];
    long shape = shapes[i];
    add(Template.WORD, word);
    add(Template.CASED, value(words[i]));
    add(Template.WORD_1, wordAt(i - 1));
    add(Template.WORD1, wordAt(i + 1));
    add(Template.WORD_2, wordAt(i - 2));
    add(Template.WORD2, wordAt(i + 2));
    String letters = lower[i];
    for (int length = 2; length <= LONGEST_AFFIX && length < letters.length(); length++) {
      add(Template.PREFIX, value(letters, 0, length));
      add(Template.SUFFIX, value(letters, letters.length() - length, letters.length()));
    }
    add(Template.SHAPE, shape);
    add(Template.SHAPES_BEFORE, shapeAt(i - 1), shape);
    add(Template.SHAPES_AFTER, shape, shapeAt(i + 1));
    add(Template.WORD_1_SHAPE, wordAt(i - 1), shape);
    add(Template.WORD1_SHAPE, shape, wordAt(i + 1));
    add(Template.WORD_1_WORD, wordAt(i - 1), word);
    add(Template.WORD_WORD1, word, wordAt(i + 1));
    add(Template.LISTS, lists[i]);
    add(Template.LISTS_1, i > 0 ? lists[i - 1] : value(EDGE));
    add(Template.LISTS1, i + 1 < size ? lists[i + 1] : value(EDGE));
    if (i + 1 < size) {
      String after = lower[i + 1];
      add(Template.BEGIN1, shape, value(after, 0, Math.min(3, after.length())));
    }
    if (i > 0) {
      String before = lower[i - 1];
      add(Template.END_1, shape, value(before, Math.max(0, before.length() - 3), before.length()));
    }
    add(Template.KNOWN_WORD1, known[i], wordAt(i + 1));
    add(Template.KNOWN, known[i]);
    add(Template.KNOWN_1, i > 0 ? known[i - 1] : value(EDGE));
    add(Template.KNOWN1, i + 1 < size ? known[i + 1] : value(EDGE));
    if (i == 0) {
      add(Template.OPENS, shape);
    }
    if (capital[i]) {
      addRun(i);
    }
    return features;
  }

  /** How many features {@link #of} found. */
  int count() {
    return count;
  }

  private void addRun(int i) {
    int first = i;
    while (first > 0 && capital[first - 1]) {
      first--;
    }
    int last = i;
    while (last + 1 < size && capital[last + 1]) {
      last++;
    }
    add(Template.RUN_BEFORE, wordAt(first - 1));
    add(Template.RUN_AFTER, wordAt(last + 1));
    add(Template.RUN_FIRST, lowerValues[first], value(first == i ? "own" : "other"));
    add(Template.RUN_LAST, lowerValues[last], value(last == i ? "own" : "other"));
    add(
        Template.RUN_PLACE,
        value(Integer.toString(Math.min(i - first, 3))),
        value(Integer.toString(Math.min(last - i, 3))));
  }

  private long wordAt(int i) {
    return i < 0 || i >= size ? value(EDGE) : lowerValues[i];
  }

  private long shapeAt(int i) {
    return i < 0 || i >= size ? value(EDGE) : shapes[i];
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

  /** "Xx" for Jokowi, "X" for DPR, "Xx-Xx", "0", "." and so on; at most eight signs. */
  private static String shape(String word) {
    StringBuilder shape = new StringBuilder(8);
    char before = 0;
    for (int i = 0; i < word.length() && shape.length() < 8; i++) {
      char c = word.charAt(i);
      char sign = c;
      if (Character.isUpperCase(c)) {
        sign = 'X';
      } else if (Character.isLetter(c)) {
        sign = 'x';
      } else if (Character.isDigit(c)) {
        sign = '0';
      }
      if (sign != before) {
        shape.append(sign);
      }
      before = sign;
    }
    if (word.length() == 1 && before == 'X') {
      return "X1";
    }
    return shape.toString();
  }
}
