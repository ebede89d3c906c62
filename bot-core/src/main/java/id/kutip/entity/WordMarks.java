package id.kutip.entity;

import java.util.Arrays;
import java.util.Collection;

/**
 * What all word lists say of a word, each list a sign, so that a word is looked up once and not
 * once a list. Immutable.
 */
final class WordMarks {

  /**
   * The signs of the short lists in their order: titles, bodies, places, fields and what never
   * names, written small; countries, places, parts of their names and given names, as written;
   * openers of sentences, written small.
   */
  private static final String LISTS = "topfncPqgw";

  /** The signs of the generated lists: cities, first names, last names, organisations, areas. */
  private static final String KNOWN = "cfloa";

  /** The number of a word's class stands behind the signs. */
  private static final int SIGNS = LISTS.length() + KNOWN.length();

  private static final String[] CLASSES = new String[1 << 10];

  static {
    Arrays.setAll(CLASSES, number -> number == 0 ? "" : Integer.toString(number));
  }

  private static final String[] LISTS_OF = combinations(LISTS);
  private static final String[] KNOWN_OF = combinations(KNOWN);

  private final WordTable lowerCase = new WordTable();

  /** Of words as they are written: names are many, so small words are looked up without them. */
  private final WordTable capital = new WordTable();

  private final WordTable small = new WordTable();

  private WordMarks() {}

  static WordMarks of(Lexicon lexicon) {
    WordMarks marks = new WordMarks();
    marks.addSmall(lexicon.titles(), list('t'));
    marks.addSmall(lexicon.organisations(), list('o'));
    marks.addSmall(lexicon.places(), list('p'));
    marks.addSmall(lexicon.fields(), list('f'));
    marks.addSmall(lexicon.never(), list('n'));
    marks.addSmall(CommonWords.OPENERS, list('w'));
    marks.add(Countries.all(), list('c'));
    marks.add(Gazetteer.PLACES, list('P'));
    for (String word : Gazetteer.PLACE_WORDS) {
      if (!Gazetteer.isPlace(word)) {
        marks.asWritten(word).add(word, list('q'));
      }
    }
    marks.add(Gazetteer.GIVEN_NAMES, list('g') | known('f'));
    marks.add(Gazetteer.CITIES, known('c'));
    marks.add(Gazetteer.FIRST_NAMES, known('f'));
    marks.add(Gazetteer.LAST_NAMES, known('l'));
    marks.add(Gazetteer.ORGANISATIONS, known('o'));
    marks.add(Gazetteer.AREAS, known('a'));
    WordClasses.each((word, number) -> marks.asWritten(word).add(word, number << SIGNS));
    return marks;
  }

  /** A number that stands for what the lists say of the word. */
  int of(String word, String lowerCaseWord) {
    return asWritten(word).of(word) | lowerCase.of(lowerCaseWord);
  }

  /** The signs of the short lists in that number. */
  static String lists(int marks) {
    return LISTS_OF[marks & (LISTS_OF.length - 1)];
  }

  /** The signs of the generated lists in that number. */
  static String known(int marks) {
    return KNOWN_OF[marks >>> LISTS.length() & (KNOWN_OF.length - 1)];
  }

  /** The word's class in that number; empty where it is too rare to have one. */
  static String wordClass(int marks) {
    return CLASSES[marks >>> SIGNS];
  }

  /** The class of the word as it is written there. */
  String classOf(String word) {
    String form = WordClasses.form(word);
    return wordClass(asWritten(form).of(form));
  }

  private WordTable asWritten(String word) {
    return Character.isUpperCase(word.charAt(0)) ? capital : small;
  }

  private void addSmall(Collection<String> words, int mark) {
    words.forEach(word -> lowerCase.add(word, mark));
  }

  private void add(Collection<String> words, int mark) {
    words.forEach(word -> asWritten(word).add(word, mark));
  }

  private static int list(char sign) {
    return 1 << LISTS.indexOf(sign);
  }

  private static int known(char sign) {
    return 1 << (LISTS.length() + KNOWN.indexOf(sign));
  }

  private static String[] combinations(String signs) {
    String[] combinations = new String[1 << signs.length()];
    for (int marks = 0; marks < combinations.length; marks++) {
      StringBuilder found = new StringBuilder();
      for (int i = 0; i < signs.length(); i++) {
        if ((marks >> i & 1) != 0) {
          found.append(signs.charAt(i));
        }
      }
      combinations[marks] = found.toString();
    }
    return combinations;
  }
}
