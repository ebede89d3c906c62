package id.kutip.entity;

import id.kutip.entity.NameFinder.Name;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the later mentions of people that were told by their full names and not seen again: what is
 * a part of a name in one sentence is that name in the next, whatever stands around it ("Azhar
 * Pangesti" … "Azhar"). Linear in the text.
 */
final class Echoes {

  /** Shorter parts are particles and initials (UTF-16 code units). */
  private static final int SHORTEST = 3;

  private Echoes() {}

  /** The names with the mentions that they had missed, in the order of the text. */
  static List<Name> add(Document document, List<Name> names) {
    Set<String> parts = parts(document, names);
    if (parts.isEmpty()) {
      return names;
    }
    List<Name> all = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
        int start = document.tokens().get(token).start();
        while (next < names.size() && names.get(next).span().end() <= start) {
          all.add(names.get(next++));
        }
        boolean named = next < names.size() && names.get(next).span().start() <= start;
        if (!named
            && parts.contains(document.word(token))
            && standsAlone(document, sentence, token)) {
          Token echo = document.tokens().get(token);
          all.add(new Name(new Span(echo.start(), echo.end()), Entity.Kind.PERSON, false));
        }
      }
    }
    all.addAll(names.subList(next, names.size()));
    return all;
  }

  /** The words of the people's names of several words. */
  private static Set<String> parts(Document document, List<Name> names) {
    Set<String> parts = new HashSet<>();
    for (Name name : names) {
      if (name.kind() == Entity.Kind.PERSON) {
        int first = document.tokenAt(name.span().start());
        int last = document.tokenAt(name.span().end() - 1);
        // English goes on with the last name, Indonesian with any
        int from = document.language() == Language.ENGLISH ? last : first;
        for (int token = from; token <= last && last > first; token++) {
          String word = document.word(token);
          if (word.length() >= SHORTEST && Character.isUpperCase(word.charAt(0))) {
            parts.add(word);
          }
        }
      }
    }
    return parts;
  }

  /** Whether no other capitalised word makes something else of it: "Jalan Azhar". */
  private static boolean standsAlone(Document document, Sentence sentence, int token) {
    boolean opens = token == sentence.firstToken();
    return !(opens && CommonWords.open(document.word(token).toLowerCase(Locale.ROOT)))
        && (opens || !isCapitalised(document, token - 1))
        && (token + 1 == sentence.endToken() || !isCapitalised(document, token + 1));
  }

  private static boolean isCapitalised(Document document, int token) {
    return Character.isUpperCase(document.word(token).charAt(0));
  }
}
