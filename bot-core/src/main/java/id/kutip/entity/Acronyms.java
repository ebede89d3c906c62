package id.kutip.entity;

import id.kutip.entity.NameTagger.Tagged;
import id.kutip.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Acronyms in brackets behind what they stand for: "Badan Rawa Nasional (BRN)". */
final class Acronyms {

  private Acronyms() {}

  /** Whether the letters stand in the words in their order, the first at their start. */
  static boolean abbreviates(String letters, String words, Entity.Kind kindOfWords) {
    boolean isAcronym =
        letters.length() > 1
            && letters.indexOf(' ') < 0
            && Character.isUpperCase(letters.charAt(0))
            && (Character.isUpperCase(letters.charAt(letters.length() - 1))
                || kindOfWords == Entity.Kind.ORGANISATION);
    if (!isAcronym || words.indexOf(' ') < 0 || letters.charAt(0) != words.charAt(0)) {
      return false;
    }
    String all = words.toLowerCase(Locale.ROOT);
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = all.indexOf(Character.toLowerCase(letters.charAt(i)), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** The names, each acronym behind one of them as a name of the same kind. */
  static List<Tagged> settled(Document document, List<Tagged> names) {
    List<Tagged> settled = new ArrayList<>();
    int done = 0;
    for (Tagged name : names) {
      if (name.first() >= done) {
        settled.add(name);
        done = name.end();
        int acronym = name.end() + 1;
        if (isInBrackets(document, acronym)
            && abbreviates(document.word(acronym), words(document, name), name.kind())) {
          settled.add(new Tagged(acronym, acronym + 1, name.kind()));
          done = acronym + 1;
        }
      }
    }
    return settled;
  }

  /** Whether the token alone stands in brackets. */
  static boolean isInBrackets(Document document, int token) {
    return token > 0
        && token + 1 < document.tokens().size()
        && document.word(token - 1).equals("(")
        && document.word(token + 1).equals(")");
  }

  private static String words(Document document, Tagged name) {
    return document.span(name.first(), name.end()).of(document.text());
  }
}
