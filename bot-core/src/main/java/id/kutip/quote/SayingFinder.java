package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds all sayings of a document outside its quotes, in order. */
final class SayingFinder {

  private static final int LONGEST_POINTER = 4;

  private final Words words;
  private final Grammar grammar;

  SayingFinder(Words words) {
    this.words = words;
    this.grammar = words.isIndonesian() ? new IndonesianGrammar(words) : new EnglishGrammar(words);
  }

  List<Saying> find() {
    List<Saying> sayings = new ArrayList<>();
    for (Sentence sentence : words.document().sentences()) {
      if (pointsElsewhere(sentence)) {
        continue;
      }
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (!words.isQuoted(i) && words.isWord(i)) {
          Saying saying = grammar.sayingAt(i, sentence);
          if (saying != null && !speaksForItself(saying)) {
            sayings.add(saying);
          }
        }
      }
    }
    return sayings;
  }

  /** "Simak juga: …" opens another piece's headline. */
  private boolean pointsElsewhere(Sentence sentence) {
    int first = sentence.firstToken();
    if (!words.is(Part.POINTER, first)) {
      return false;
    }
    for (int i = first + 1; i < Math.min(first + LONGEST_POINTER, sentence.endToken()); i++) {
      if (words.isPunctuation(i, ":")) {
        return true;
      }
    }
    return false;
  }

  /** "saya", "we": somebody inside a quote, not the reporter's speaker. */
  private boolean speaksForItself(Saying saying) {
    SpeakerPhrase phrase = saying.phrase();
    return phrase != null && words.is(Part.SELF, phrase.firstToken());
  }
}
