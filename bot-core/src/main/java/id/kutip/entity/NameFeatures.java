package id.kutip.entity;

import id.kutip.entity.WordSigns.Sign;
import id.kutip.text.Document;
import id.kutip.text.Sentence;

/**
 * What the tagger sees of each token of a sentence: its word and those around it, each by itself
 * ({@link WordPlace}), and what they are together: neighbours, the capitalised run and the known
 * name it stands in. Not thread-safe.
 */
final class NameFeatures {

  /** How far before a word the head of its run is looked for, in words. */
  private static final int FARTHEST_HEAD = 6;

  private static final String[] DISTANCES = {"0", "1", "2", "3", "4"};

  private final SentenceSigns signs;
  private final FeatureList list;

  // the capitalised run read last
  private int first;
  private int last;

  NameFeatures(WordMarks marks, NamePhrases phrases, FeatureList list) {
    this.signs = new SentenceSigns(marks, phrases);
    this.list = list;
  }

  /** Turns to a sentence. */
  void read(Document document, Sentence sentence) {
    signs.read(document, sentence);
    first = -1;
    last = -1;
  }

  /** The number of tokens of the sentence. */
  int size() {
    return signs.size();
  }

  /** Whether the token can stand in a name: a capital, or a neighbour of one. */
  boolean mayName(int i) {
    return signs.isCapital(i) || signs.isCapital(i - 1) || signs.isCapital(i + 1);
  }

  /** All features of the token, valid until the next call. */
  FeatureList of(int i) {
    list.clear();
    for (WordPlace place : WordPlace.ALL) {
      place.add(signs.word(i + place.offset), list);
    }
    addTogether(i);
    return list;
  }

  /** The features that more than one word makes, valid until the next call. */
  FeatureList together(int i) {
    list.clear();
    addTogether(i);
    return list;
  }

  /** The word in that place of the token. */
  WordSigns word(int i, WordPlace place) {
    return signs.word(i + place.offset);
  }

  private void addTogether(int i) {
    addPairs(i);
    addHead(i);
    if (signs.isCapital(i)) {
      addRun(i);
    }
  }

  private void addPairs(int i) {
    long shape = number(Sign.SHAPE, i);
    long before = number(Sign.CLASS, i - 1);
    long after = number(Sign.CLASS, i + 1);
    long part = list.value(signs.part(i));
    list.add(Template.LISTS_BEFORE, number(Sign.LISTS, i - 1), number(Sign.LISTS, i));
    list.add(Template.LISTS_AFTER, number(Sign.LISTS, i), number(Sign.LISTS, i + 1));
    list.add(Template.KNOWN_BEFORE, number(Sign.KNOWN, i - 1), number(Sign.KNOWN, i));
    list.add(Template.KNOWN_AFTER, number(Sign.KNOWN, i), number(Sign.KNOWN, i + 1));
    list.add(Template.KNOWN_WORD1, number(Sign.KNOWN, i), number(Sign.LOWER, i + 1));
    list.add(Template.PART, part);
    list.add(Template.PART_1, list.value(signs.part(i - 1)), part);
    list.add(Template.PART1, list.value(signs.part(i + 1)), shape);
    list.add(Template.CLASSES_BEFORE, number(Sign.CLASS, i - 2), before);
    list.add(Template.CLASSES_AFTER, after, number(Sign.CLASS, i + 2));
    list.add(Template.CLASS_SMALL, number(Sign.SMALL_CLASS, i), list.value(i == 0 ? "opens" : ""));
  }

  /** The nearest word before that is on a list, of the same run, links included: its head. */
  private void addHead(int i) {
    for (int at = i - 1; at >= 0 && i - at < FARTHEST_HEAD; at--) {
      if (signs.isCapital(at)) {
        if (!signs.word(at).lacks(Sign.LISTS)) {
          list.add(
              Template.HEAD,
              number(Sign.LISTS, at),
              list.value(DISTANCES[Math.min(i - at, DISTANCES.length - 1)]));
          return;
        }
      } else if (!signs.text(at).equals("dan") && !signs.text(at).equals("untuk")) {
        return;
      }
    }
  }

  private void addRun(int i) {
    if (i < first || i > last) {
      first = i;
      last = i;
      while (signs.isCapital(first - 1)) {
        first--;
      }
      while (signs.isCapital(last + 1)) {
        last++;
      }
    }
    list.add(Template.RUN_BEFORE, number(Sign.LOWER, first - 1));
    list.add(Template.RUN_AFTER, number(Sign.LOWER, last + 1));
    list.add(
        Template.RUN_FIRST, number(Sign.LOWER, first), list.value(first == i ? "own" : "other"));
    list.add(Template.RUN_LAST, number(Sign.LOWER, last), list.value(last == i ? "own" : "other"));
    list.add(
        Template.RUN_PLACE,
        list.value(DISTANCES[Math.min(i - first, 3)]),
        list.value(DISTANCES[Math.min(last - i, 3)]));
    if (first == last) {
      list.add(Template.RUN_SINGLE, number(Sign.SHAPE, i), number(Sign.CLASS, first - 1));
    }
    if (signs.text(last + 1).equals("(")) {
      boolean same = begins(first, last, signs.text(last + 2));
      list.add(Template.RUN_BRACKET, list.value("before"), list.value(same ? "letters" : ""));
    }
    if (signs.text(first - 1).equals("(")) {
      int from = first - 2;
      while (signs.isCapital(from - 1) || signs.text(from - 1).equals("dan")) {
        from--;
      }
      boolean same = begins(from, first - 2, signs.text(first));
      list.add(Template.RUN_BRACKET, list.value("in"), list.value(same ? "letters" : ""));
    }
  }

  /** Whether the acronym begins with the first letter of one of the words, but the last. */
  private boolean begins(int first, int last, String acronym) {
    for (int i = first; i < last && !acronym.isEmpty(); i++) {
      if (signs.isCapital(i) && signs.text(i).charAt(0) == acronym.charAt(0)) {
        return true;
      }
    }
    return false;
  }

  private long number(Sign sign, int i) {
    return list.value(signs.word(i), sign);
  }
}
