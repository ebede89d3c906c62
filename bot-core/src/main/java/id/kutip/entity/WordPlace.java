package id.kutip.entity;

import id.kutip.entity.WordSigns.Sign;
import java.util.List;

/**
 * Where a word stands from a token, and the features that it gives the token from there by itself.
 */
enum WordPlace {
  /** The token itself. */
  OWN(0) {
    @Override
    void add(WordSigns word, FeatureList list) {
      String letters = word.get(Sign.LOWER);
      for (int length = 2; length <= LONGEST_AFFIX && length < letters.length(); length++) {
        list.add(Template.PREFIX, list.value(letters, 0, length));
        list.add(Template.SUFFIX, list.value(letters, letters.length() - length, letters.length()));
      }
      list.add(Template.WORD, list.value(word, Sign.LOWER));
      list.add(Template.CASED, list.value(word.written()));
      list.add(Template.SHAPE, list.value(word, Sign.SHAPE));
      list.add(Template.LISTS, list.value(word, Sign.LISTS));
      list.add(Template.KNOWN, list.value(word, Sign.KNOWN));
      list.add(Template.CLASS, list.value(word, Sign.CLASS));
    }
  },

  /** The word before. */
  BEFORE(-1) {
    @Override
    void add(WordSigns word, FeatureList list) {
      String letters = word.get(Sign.LOWER);
      list.add(Template.WORD_1, list.value(word, Sign.LOWER));
      list.add(Template.LISTS_1, list.value(word, Sign.LISTS));
      list.add(Template.KNOWN_1, list.value(word, Sign.KNOWN));
      list.add(Template.CLASS_1, list.value(word, Sign.CLASS));
      list.add(Template.SHAPE_1, list.value(word, Sign.SHAPE));
      int length = letters.length();
      list.add(Template.END_1, list.value(letters, Math.max(0, length - CUT), length));
    }
  },

  /** The word behind. */
  AFTER(1) {
    @Override
    void add(WordSigns word, FeatureList list) {
      String letters = word.get(Sign.LOWER);
      list.add(Template.WORD1, list.value(word, Sign.LOWER));
      list.add(Template.LISTS1, list.value(word, Sign.LISTS));
      list.add(Template.KNOWN1, list.value(word, Sign.KNOWN));
      list.add(Template.CLASS1, list.value(word, Sign.CLASS));
      list.add(Template.SHAPE1, list.value(word, Sign.SHAPE));
      list.add(Template.BEGIN1, list.value(letters, 0, Math.min(CUT, letters.length())));
    }
  },

  /** The second word before. */
  SECOND_BEFORE(-2) {
    @Override
    void add(WordSigns word, FeatureList list) {
      list.add(Template.WORD_2, list.value(word, Sign.LOWER));
      list.add(Template.CLASS_2, list.value(word, Sign.CLASS));
    }
  },

  /** The second word behind. */
  SECOND_AFTER(2) {
    @Override
    void add(WordSigns word, FeatureList list) {
      list.add(Template.WORD2, list.value(word, Sign.LOWER));
      list.add(Template.CLASS2, list.value(word, Sign.CLASS));
    }
  };

  /** All places. */
  static final List<WordPlace> ALL = List.of(values());

  private static final int FIRST = -2;
  private static final int LONGEST_AFFIX = 4;

  /** The letters of a neighbour that are looked at. */
  private static final int CUT = 3;

  /** How many words behind the token. */
  final int offset;

  WordPlace(int offset) {
    this.offset = offset;
  }

  /** The places are numbered from 0 on. */
  int number() {
    return offset - FIRST;
  }

  /** Adds the features that the word gives a token from there. */
  abstract void add(WordSigns word, FeatureList list);
}
