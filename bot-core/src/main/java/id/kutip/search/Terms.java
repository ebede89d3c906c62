package id.kutip.search;

import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import id.kutip.text.Stemmer;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What texts are found by: stems of their words, and words of speakers' names. A term holds
 * letters, digits and underscores only. Pure.
 */
final class Terms {

  /** Opens the terms that are names of speakers, so that "by Putin" is not "about Putin". */
  private static final String SPEAKER = "s_";

  /** Words of a query beyond these are not looked for. */
  private static final int MOST_WORDS = 12;

  private Terms() {}

  /** The terms of a part of a document. */
  static Set<String> of(Document document, Span span) {
    Set<String> terms = new LinkedHashSet<>();
    List<Token> tokens = document.tokens();
    for (int i = document.tokenAt(span.start()); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() >= span.end()) {
        break;
      }
      if (isWord(token)) {
        parts(document.word(token)).forEach(part -> add(terms, part, document.language()));
      }
    }
    return terms;
  }

  /** The terms of a few words, such as a title. */
  static Set<String> of(String words, Language language) {
    Set<String> terms = new LinkedHashSet<>();
    parts(words).forEach(part -> add(terms, part, language));
    return terms;
  }

  /** The terms by which somebody who speaks is found by any word of a name. */
  static Set<String> ofSpeaker(String name) {
    Set<String> terms = new LinkedHashSet<>();
    for (String part : parts(name)) {
      terms.add(SPEAKER + part.toLowerCase(java.util.Locale.ROOT));
    }
    return terms;
  }

  /**
   * What to look for: of each group one term, in either language, since a question may be in
   * another than the article. Words of one or two letters are left out where there are longer ones.
   */
  static List<Set<String>> query(String words) {
    List<String> all = parts(words);
    List<String> telling = all.stream().filter(part -> part.length() > 2).toList();
    List<Set<String>> groups = new ArrayList<>();
    for (String part : telling.isEmpty() ? all : telling) {
      if (groups.size() < MOST_WORDS) {
        Set<String> group = new LinkedHashSet<>();
        for (Language language : Language.values()) {
          add(group, part, language);
        }
        groups.add(group);
      }
    }
    return groups;
  }

  private static void add(Set<String> terms, String part, Language language) {
    terms.add(Stemmer.stem(part, language));
  }

  private static boolean isWord(Token token) {
    return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
  }

  /** Runs of letters and digits; what joins them is dropped. */
  private static List<String> parts(String words) {
    List<String> parts = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= words.length(); at++) {
      boolean inside = at < words.length() && Character.isLetterOrDigit(words.charAt(at));
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        parts.add(words.substring(start, at));
        start = -1;
      }
    }
    return parts;
  }
}
