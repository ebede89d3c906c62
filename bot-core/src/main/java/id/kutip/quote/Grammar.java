package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.quote.Saying.Form;
import id.kutip.text.Sentence;
import org.jspecify.annotations.Nullable;

/** How one language tells that somebody speaks; what both languages share is here. */
abstract class Grammar {

  final Words words;

  Grammar(Words words) {
    this.words = words;
  }

  /** The saying whose cue begins with that token of the sentence; null if none does. */
  abstract @Nullable Saying sayingAt(int token, Sentence sentence);

  /** The subject of the verb: beside it, or that of the verb it is joined to. */
  final @Nullable SpeakerPhrase subject(int verb, Sentence sentence) {
    SpeakerPhrase beside = SpeakerPhrase.before(words, verb, sentence.firstToken());
    int before = words.beforeAdverbs(verb);
    return beside == null && words.is(Part.COORDINATION, before)
        ? SpeakerPhrase.opening(words, sentence.firstToken(), before)
        : beside;
  }

  /** {@code X memuji "…"}. */
  final @Nullable Saying ofObject(int i, Sentence sentence) {
    // in Indonesian such a verb shows at least whom the next pronoun stands for
    boolean quotes = words.isIndonesian() || words.isPunctuation(sentence.endToken() - 1, ":");
    for (int j = i + 1; j < sentence.endToken() && !quotes; j++) {
      quotes = words.isQuoted(j);
    }
    SpeakerPhrase phrase = quotes ? subject(i, sentence) : null;
    return phrase == null ? null : new Saying(i, words.span(i, i + 1), Form.OBJECT, phrase);
  }

  /** Before the token ends a run of some length, with a comma, a question or an exclamation. */
  final boolean closesSpeech(int i) {
    return words.isQuoteMark(i - 1)
        && words.isQuoted(i - 2)
        && words.isPunctuation(i - 2, ",!?…—–")
        && words.sentenceOf(i).index() == words.sentenceOf(i - 2).index();
  }

  final boolean isFunctionWord(int i) {
    return words.is(Part.STOP, i)
        || words.is(Part.BREAK, i)
        || words.is(Part.OWNER, i)
        || words.is(Part.CONJUNCTION, i)
        || words.is(Part.COORDINATION, i)
        || words.is(Part.PRONOUN, i)
        || words.isAdverb(i);
  }

  final boolean followsRun(int i) {
    return words.isQuoteMark(i - 1)
        || (words.isPunctuation(i - 1, ",") && words.isQuoteMark(i - 2));
  }
}
