package id.kutip.text;

import java.util.Set;

/** The words that hold sentences together and say nothing of what they are about. */
public final class FunctionWords {

  static final Set<String> INDONESIAN = WordList.load("function-words_id.txt");
  static final Set<String> ENGLISH = WordList.load("function-words_en.txt");

  private FunctionWords() {}

  /** Whether a word, in lower case, is one in that language; none is in {@link Language#OTHER}. */
  public static boolean contains(String word, Language language) {
    return switch (language) {
      case INDONESIAN -> INDONESIAN.contains(word);
      case ENGLISH -> ENGLISH.contains(word);
      case OTHER -> false;
    };
  }
}
