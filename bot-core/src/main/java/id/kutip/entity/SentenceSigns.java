package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of each token of a sentence by itself: its letters, the word lists it is on, its
 * class, the known name it is a part of. Read anew for each sentence into the same arrays, so that
 * a document is read without building any; not thread-safe.
 */
final class SentenceSigns {

  /** What is told of a token. */
  enum Sign {
    /** The token in lower case. */
    LOWER(0),
    /** What kinds of letters it has. */
    SHAPE(1),
    /** The signs of the short lists it is on. */
    LISTS(2),
    /** The signs of the generated lists that a capitalised token is on. */
    KNOWN(3),
    /** Its class among words. */
    CLASS(4),
    /** The class that a capitalised token has where it is written small. */
    SMALL_CLASS(5),
    /** How it is a part of a known name of several words, {@link NamePhrases#mark}. */
    PART(6);

    /** Its place among the signs. */
    final int number;

    Sign(int number) {
      this.number = number;
    }
  }

  /** Stands for what is beyond either end of a sentence. */
  static final String EDGE = "";

  /** How many words from a capital one a word can stand that speaks for a name or against it. */
  private static final int FARTHEST = 3;

  private final WordMarks marks;
  private final NamePhrases phrases;

  // one entry a token of the sentence at hand
  private String[] words = new String[0];
  private final String[][] signs = new String[Sign.values().length][0];
  private boolean[] capital = new boolean[0];
  private boolean[] read = new boolean[0];
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
      capital = new boolean[size * 2];
      read = new boolean[size * 2];
      Arrays.setAll(signs, sign -> new String[size * 2]);
    }
    Arrays.fill(read, 0, size, false);
    for (int i = 0; i < size; i++) {
      words[i] = document.word(sentence.firstToken() + i);
      capital[i] = Character.isUpperCase(words[i].charAt(0));
    }
    phrases.mark(words, size, signs[Sign.PART.number]);
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
    int found = marks.of(words[i], lowerCase);
    boolean number = Character.isDigit(words[i].charAt(0));
    read[i] = true;
    set(Sign.LOWER, i, lowerCase);
    set(Sign.SHAPE, i, shape(words[i]));
    set(Sign.LISTS, i, WordMarks.lists(found));
    set(Sign.KNOWN, i, capital[i] ? WordMarks.known(found) : EDGE);
    set(Sign.CLASS, i, number ? marks.classOf(words[i]) : WordMarks.wordClass(found));
    set(Sign.SMALL_CLASS, i, capital[i] ? marks.classOf(lowerCase) : EDGE);
  }

  private void set(Sign sign, int i, String value) {
    signs[sign.number][i] = value;
  }

  /** The number of tokens of the sentence. */
  int size() {
    return size;
  }

  /** Whether the token begins with a capital letter. */
  boolean isCapital(int i) {
    return i >= 0 && i < size && capital[i];
  }

  /** Whether the token is near enough to a capital one for its signs to be known. */
  boolean isRead(int i) {
    return i >= 0 && i < size && read[i];
  }

  /** The token as it is written; {@link #EDGE} beyond the sentence. */
  String word(int i) {
    return i < 0 || i >= size ? EDGE : words[i];
  }

  /** A sign of a token that is read; {@link #EDGE} elsewhere. */
  String get(Sign sign, int i) {
    return isRead(i) ? signs[sign.number][i] : EDGE;
  }

  /** "Xx" for Jokowi, "X" for DPR, "Xx-Xx", "0", "." and so on; at most eight signs. */
  private static String shape(String word) {
    String plain = plainShape(word);
    if (plain != null) {
      return plain;
    }
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

  /** The shape of a word of plain letters, as nearly all are; null for any other. */
  private static @Nullable String plainShape(String word) {
    int small = 0;
    int large = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'a' && c <= 'z') {
        small++;
      } else if (c >= 'A' && c <= 'Z' && small == 0) {
        large++;
      } else {
        return null;
      }
    }
    if (large == 0) {
      return "x";
    }
    return small > 0 ? "Xx" : large == 1 ? "X1" : "X";
  }
}
