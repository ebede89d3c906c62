package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.quote.Saying.Form;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import org.jspecify.annotations.Nullable;

/** How Indonesian tells that somebody speaks: {@code "…," kata X}, {@code X mengatakan bahwa …}. */
final class IndonesianGrammar extends Grammar {

  IndonesianGrammar(Words words) {
    super(words);
  }

  @Override
  @Nullable Saying sayingAt(int i, Sentence sentence) {
    int end = sentence.endToken();
    if (!words.afterVerbOfSuffixed(i).isEmpty() && followsReport(i, sentence)) {
      return new Saying(i, words.span(i, i + 1), Form.SUFFIXED, suffix(i));
    }
    if (words.is(Part.AFTER, i) && followsReport(i, sentence)) {
      SpeakerPhrase phrase = SpeakerPhrase.after(words, i + 1, end);
      return phrase == null ? null : new Saying(i, words.span(i, i + 1), Form.CUE_SPEAKER, phrase);
    }
    if (words.is(Part.SOURCE, i)) {
      SpeakerPhrase phrase = SpeakerPhrase.after(words, i + 1, end);
      return phrase == null ? null : new Saying(i, words.span(i, i + 1), Form.SOURCE, phrase);
    }
    if (closesSpeech(i) && !words.isCapitalised(i) && !isFunctionWord(i)) {
      return behindRun(i, end);
    }
    if (closesReport(i)) {
      int from = words.lower(i + 1).equals("oleh") ? i + 2 : i + 1;
      SpeakerPhrase phrase = SpeakerPhrase.after(words, from, end);
      return phrase == null ? null : new Saying(i, words.span(i, i + 1), Form.CUE_SPEAKER, phrase);
    }
    if (words.lower(i).equals("menurutnya")
        || (words.lower(i).startsWith("di") && isSuffixedPassive(i))) {
      return new Saying(i, words.span(i, i + 1), Form.SOURCE, suffix(i));
    }
    if (words.is(Part.OBJECT, i)) {
      return ofObject(i, sentence);
    }
    if (words.is(Part.PAIRED, i) && words.is(Part.PAIRING, i - 1)) {
      SpeakerPhrase phrase = subject(i - 1, sentence);
      return new Saying(i, words.span(i - 1, i + 1), Form.SPEAKER_CUE, phrase);
    }
    if (words.is(Part.BEFORE, i) || words.is(Part.DEMAND, i)) {
      int before = words.beforeAdverbs(i);
      if (words.is(Part.NEGATION, before)) {
        return null;
      }
      Form form = words.is(Part.DEMAND, i) ? Form.DEMAND : Form.SPEAKER_CUE;
      if (words.is(Part.RELATIVE, before) && !words.is(Part.CONJUNCTION, i + 1)) {
        form = Form.OBJECT;
      }
      SpeakerPhrase phrase = subject(i, sentence);
      if (phrase == null && followsRun(i)) {
        return null;
      }
      return new Saying(i, words.span(i, i + 1), form, phrase);
    }
    if (words.is(Part.PASSIVE, i)) {
      int from = words.lower(i + 1).equals("oleh") ? i + 2 : i + 1;
      SpeakerPhrase phrase =
          words.isCapitalised(from) ? SpeakerPhrase.after(words, from, end) : null;
      return phrase == null ? null : new Saying(i, words.span(i, i + 1), Form.PASSIVE, phrase);
    }
    return null;
  }

  private SpeakerPhrase suffix(int i) {
    return new SpeakerPhrase(i, i + 1, SpeakerPhrase.Kind.SUFFIX);
  }

  /**
   * {@code "…," seloroh X}, {@code "…," selorohnya}: a verb that no list has, right behind what was
   * said.
   */
  private @Nullable Saying behindRun(int i, int end) {
    Span cue = words.span(i, i + 1);
    if (words.lower(i).endsWith("nya")) {
      return words.is(Part.ADVERBIAL, i) ? null : new Saying(i, cue, Form.SUFFIXED, suffix(i));
    }
    SpeakerPhrase phrase =
        words.isCapitalised(i + 1) || words.is(Part.PRONOUN, i + 1)
            ? SpeakerPhrase.after(words, i + 1, end)
            : null;
    return phrase == null ? null : new Saying(i, cue, Form.CUE_SPEAKER, phrase);
  }

  /**
   * "kata" is also a noun: it tells of speech after a quote, a comma, or at the opening of a
   * sentence.
   */
  private boolean followsReport(int i, Sentence sentence) {
    return words.isQuoteMark(i - 1)
        || words.isPunctuation(i - 1, ",!?.…—–-")
        || i == sentence.firstToken()
        || words.lower(i - 1).equals("demikian")
        || words.lower(i - 1).equals("begitu");
  }

  /** {@code …, demikian pernyataan X}; {@code …, demikian dilaporkan X}. */
  private boolean closesReport(int i) {
    return words.lower(i - 1).equals("demikian")
        && (words.is(Part.NOUN, i) || words.is(Part.PASSIVE, i));
  }

  /** {@code dikatakannya, …}. */
  private boolean isSuffixedPassive(int i) {
    return words.isSuffixed(i, Part.PASSIVE);
  }
}
