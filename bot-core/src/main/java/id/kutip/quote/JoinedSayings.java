package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.quote.Saying.Form;
import id.kutip.text.Sentence;
import java.util.List;

/** Finds the sayings of a sentence that go on from another one, and where they part from it. */
final class JoinedSayings {

  private final Words words;

  JoinedSayings(Words words) {
    this.words = words;
  }

  List<Saying> among(List<Saying> sayings, Sentence sentence) {
    return sayings.stream().filter(saying -> isJoined(saying, sentence)).toList();
  }

  /** {@code …, adding that …}, {@code … dan menegaskan …}: a saying that goes on from another. */
  private boolean isJoined(Saying saying, Sentence sentence) {
    if (saying.form() != Form.SPEAKER_CUE && saying.form() != Form.DEMAND) {
      return false;
    }
    SpeakerPhrase phrase = saying.phrase();
    if (phrase == null || saying.cue() <= sentence.firstToken() + 1) {
      return false;
    }
    if (opensAnew(phrase)) {
      return true;
    }
    int before = words.beforeAdverbs(saying.cue());
    boolean participle = !words.isIndonesian() && words.lower(saying.cue()).endsWith("ing");
    return participle
        ? words.isPunctuation(before, ",") || words.is(Part.COORDINATION, before)
        : words.is(Part.COORDINATION, before);
  }

  /** {@code … in the U.S. He said …}: a full stop that was not taken for the end of a sentence. */
  private boolean opensAnew(SpeakerPhrase phrase) {
    return words.is(Part.PRONOUN, phrase.firstToken())
        && words.isCapitalised(phrase.firstToken())
        && words.isPunctuation(phrase.firstToken() - 1, ".");
  }

  /** Where the clause before a joined saying ends. */
  private int opening(Saying joined) {
    SpeakerPhrase phrase = joined.phrase();
    if (phrase != null && opensAnew(phrase)) {
      return phrase.firstToken();
    }
    int at = words.beforeAdverbs(joined.cue());
    while (words.is(Part.COORDINATION, at) || words.isPunctuation(at, ",")) {
      at--;
    }
    return at + 1;
  }

  /** Where the clause of a saying ends: before the next that is joined to it. */
  int endBefore(List<Saying> joined, Saying saying, Sentence sentence) {
    for (Saying next : joined) {
      if (next.cue() > saying.cue()) {
        return opening(next);
      }
    }
    return sentence.endToken();
  }
}
