package id.kutip.entity;

import org.jspecify.annotations.Nullable;

/** What kinds of letters a word is written with. */
final class Shapes {

  private static final int LONGEST = 8;

  private Shapes() {}

  /** "Xx" for Jokowi, "X" for DPR, "Xx-Xx", "0", "." and so on; at most eight signs. */
  static String of(String word) {
    String plain = plain(word);
    if (plain != null) {
      return plain;
    }
    StringBuilder shape = new StringBuilder(LONGEST);
    char before = 0;
    for (int i = 0; i < word.length() && shape.length() < LONGEST; i++) {
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
  private static @Nullable String plain(String word) {
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
