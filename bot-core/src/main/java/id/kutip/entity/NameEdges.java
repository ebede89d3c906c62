package id.kutip.entity;

import id.kutip.entity.NameTagger.Tagged;
import id.kutip.text.Document;
import java.util.Set;

/** Takes from a name of an Indonesian article what the tagger took in beyond its ends. */
final class NameEdges {

  /** Small words that are yet a part of a place's name. */
  private static final Set<String> SITES = Lexicon.load("sites_id");

  private static final Set<String> LINKS = Set.of("dan", "serta");

  private static final Set<String> BRACKETS = Set.of("(", "[", "{");

  private final Document document;
  private final IndonesianWords words;

  NameEdges(Document document, IndonesianWords words) {
    this.document = document;
    this.words = words;
  }

  /**
   * The name without marks and links at its edges, connectives before it, small words before a
   * place that are no part of it, and what stands behind a bracket or a link to a small word.
   */
  Tagged trimmed(Tagged tagged) {
    int end = within(tagged);
    int first = tagged.first();
    while (first < end && (!words.isWord(first) || CommonWords.connect(document.lower(first)))) {
      first++;
    }
    while (end > first && (!words.isWord(end - 1) || LINKS.contains(document.word(end - 1)))) {
      end--;
    }
    if (tagged.kind() == Entity.Kind.PLACE) {
      first = capital(first, end);
    }
    return new Tagged(first, end, tagged.kind());
  }

  private int within(Tagged tagged) {
    for (int i = tagged.first() + 1; i < tagged.end(); i++) {
      boolean small = LINKS.contains(document.word(i)) && !words.isCapital(i + 1);
      if (small || BRACKETS.contains(document.word(i))) {
        return i;
      }
    }
    return tagged.end();
  }

  /** Where a place's name begins behind small words that say only where it stands to it. */
  private int capital(int from, int end) {
    int first = from;
    while (first < end && (isNoSite(first) || opensBehind(first, end))) {
      first++;
    }
    return first;
  }

  private boolean isNoSite(int token) {
    return Character.isLowerCase(document.word(token).charAt(0))
        && !SITES.contains(document.lower(token));
  }

  /** "kawasan Gunung Wiratala": a word for an area opens the name behind the small word. */
  private boolean opensBehind(int token, int end) {
    return token + 2 < end
        && !words.isCapital(token)
        && words.isCapital(token + 1)
        && words.opensArea(token + 1);
  }
}
