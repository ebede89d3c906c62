package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;

/**
 * What can be told of each token of a sentence by itself: its letters, the word lists it is on, its
 * class, the known name it is a part of. Read anew for each sentence into the same arrays, so that
 * a document is read without building any; not thread-safe.
 */
final class SentenceSigns {

  /** Stands for what is beyond either end of a sentence. */
  static final String EDGE = "";

  /** How many words from a capital one a word can stand that speaks for a name or against it. */
  private static final int FARTHEST = 3;

  private final WordMarks marks;
  private final NamePhrases phrases;

  // one entry a token of the sentence at hand
  private String[] words = new String[0];
  private String[] lower = new String[0];
  private String[] shapes = new String[0];
  private String[] lists = new String[0];
  private String[] known = new String[0];
  private String[] classes = new String[0];
  private String[] smallClasses = new String[0];
  private String[] parts = new String[0];
  private boolean[] capital = new boolean[0];
  private int size;

  SentenceSigns(WordMarks marks, NamePhrases phrases) {
    this.marks = marks;
    this.phrases = phrases;
  }

  /** Turns to a sentence. */
  void read(Document document, Sentence sentence) {
    size = sentence.endToken() - sentence.firstToken();
    if (words.length < size) {
      words = new String[size * 2];
      lower = new String[size * 2];
      shapes = new String[size * 2];
      lists = new String[size * 2];
      known = new String[size * 2];
      classes = new String[size * 2];
      smallClasses = new String[size * 2];
      parts = new String[size * 2];
      capital = new boolean[size * 2];
    }
    for (int i = 0; i < size; i++) {
      words[i] = document.word(sentence.firstToken() + i);
      capital[i] = Character.isUpperCase(words[i].charAt(0));
    }
    phrases.mark(words, size, parts);
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
    shapes[i] = shape(words[i]);
    int found = marks.of(words[i], lowerCase);
    lists[i] = WordMarks.lists(found);
    known[i] = capital[i] ? WordMarks.known(found) : EDGE;
    boolean number = Character.isDigit(words[i].charAt(0));
    classes[i] = number ? marks.classOf(words[i]) : WordMarks.wordClass(found);
    smallClasses[i] = capital[i] ? marks.classOf(lowerCase) : EDGE;
  }

  /** The number of tokens of the sentence. */
  int size() {
    return size;
  }

  /** Whether the token begins with a capital letter. */
  boolean isCapital(int i) {
    return i >= 0 && i < size && capital[i];
  }

  // each of these is EDGE beyond the sentence; all but the first may be asked for only within
  // three tokens of a capital one

  /** The token as it is written. */
  String word(int i) {
    return at(words, i);
  }

  /** The token in lower case. */
  String lower(int i) {
    return at(lower, i);
  }

  /** What kinds of letters it has, {@link #shape(String)}. */
  String shape(int i) {
    return at(shapes, i);
  }

  /** The signs of the short lists it is on. */
  String lists(int i) {
    return at(lists, i);
  }

  /** The signs of the generated lists that a capitalised token is on. */
  String known(int i) {
    return at(known, i);
  }

  /** Its class among words. */
  String wordClass(int i) {
    return at(classes, i);
  }

  /** The class that a capitalised token has where it is written small. */
  String smallClass(int i) {
    return at(smallClasses, i);
  }

  /** How it is a part of a known name of several words, {@link NamePhrases#mark}. */
  String part(int i) {
    return at(parts, i);
  }

  private String at(String[] signs, int i) {
    return i < 0 || i >= size ? EDGE : signs[i];
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
