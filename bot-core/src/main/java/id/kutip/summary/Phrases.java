package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.ResourceLines;
import id.kutip.text.WordForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words in a row, as a resource lists them: a phrase a line, of tokens with a space between. {@code
 * ^} says that it counts only where a sentence opens with it. Case and what follows an apostrophe
 * are ignored. Immutable.
 */
final class Phrases {

  /** No phrases. */
  static final Phrases NONE = new Phrases(List.of());

  private static final int LONGEST_WORD = 24;

  private record Phrase(List<String> tokens, boolean opens) {}

  /** Phrases by their first token. */
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private Phrases(List<String> lines) {
    for (String line : lines) {
      boolean opens = line.startsWith("^");
      List<String> tokens = List.of((opens ? line.substring(1) : line).strip().split("\\s+"));
      phrases
          .computeIfAbsent(tokens.get(0), first -> new ArrayList<>())
          .add(new Phrase(tokens, opens));
    }
  }

  /** The phrases of a resource of this room. */
  static Phrases load(String name) {
    return new Phrases(ResourceLines.of(Phrases.class, name));
  }

  /** Whether one of them stands between two tokens, the first of which opens the sentence. */
  boolean in(String[] words, int first, int end) {
    for (int at = first; at < end; at++) {
      if (length(words, at, end, at == first) > 0) {
        return true;
      }
    }
    return false;
  }

  /** How many tokens from {@code at} on are the longest phrase that the sentence opens with. */
  int opening(String[] words, int at, int end) {
    return length(words, at, end, true);
  }

  private int length(String[] words, int at, int end, boolean opens) {
    if (at >= end) {
      return 0;
    }
    List<Phrase> candidates = phrases.get(words[at]);
    int longest = 0;
    if (candidates != null) {
      for (Phrase phrase : candidates) {
        if ((opens || !phrase.opens)
            && phrase.tokens.size() > longest
            && is(phrase, words, at, end)) {
          longest = phrase.tokens.size();
        }
      }
    }
    return longest;
  }

  private static boolean is(Phrase phrase, String[] words, int at, int end) {
    if (at + phrase.tokens.size() > end) {
      return false;
    }
    for (int i = 1; i < phrase.tokens.size(); i++) {
      if (!phrase.tokens.get(i).equals(words[at + i])) {
        return false;
      }
    }
    return true;
  }

  /** The words of a document as phrases are looked up in it. */
  static String[] words(Document document) {
    WordForms forms = document.forms();
    String[] folded = new String[forms.size()];
    for (int form = 0; form < folded.length; form++) {
      folded[form] = folded(forms.form(form));
    }
    return forms.spread(folded);
  }

  private static String folded(String word) {
    if (word.length() > LONGEST_WORD) {
      return "";
    }
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    return apostrophe > 0 ? word.substring(0, apostrophe) : word;
  }
}
