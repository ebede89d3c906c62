package id.kutip.entity;

import id.kutip.text.Document;
import java.util.HashSet;
import java.util.Set;

/**
 * Acronyms of an Indonesian article that stand for no name: those that the press uses all the time,
 * and those that the article puts behind small words, "pemutusan hubungan kerja (PHK)".
 */
final class CommonAcronyms {

  private static final Set<String> KNOWN = Lexicon.load("common-acronyms_id");

  /** Letters of the shortest one. */
  private static final int SHORTEST = 2;

  private final Document document;
  private final Set<String> told = new HashSet<>();

  CommonAcronyms(Document document) {
    this.document = document;
    for (int i = 0; i < document.tokens().size(); i++) {
      if (Acronyms.isInBrackets(document, i)
          && isAcronym(document.word(i))
          && abbreviatesSmallWords(i)) {
        told.add(document.lower(i));
      }
    }
  }

  /** Whether the token is such an acronym. */
  boolean isAt(int token) {
    String lower = document.lower(token);
    return isAcronym(document.word(token)) && (KNOWN.contains(lower) || told.contains(lower));
  }

  private static boolean isAcronym(String word) {
    return word.length() >= SHORTEST
        && word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && Character.isUpperCase(word.charAt(0));
  }

  /** Whether its letters are the first ones of the words before the bracket, all of them small. */
  private boolean abbreviatesSmallWords(int acronym) {
    String letters = document.lower(acronym);
    int first = acronym - 1 - letters.length();
    if (first < 0) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if (document.word(first + i).charAt(0) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
