package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.quote.Saying.Form;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import org.jspecify.annotations.Nullable;

/** How English tells that somebody speaks: "…," said X, "X said that …", "in X's words". */
final class EnglishGrammar extends Grammar {

  private static final int LONGEST_NAME = 5;

  EnglishGrammar(Words words) {
    super(words);
  }

  @Override
  @Nullable Saying sayingAt(int i, Sentence sentence) {
    int end = sentence.endToken();
    if (words.isCapitalised(i) && words.isCapitalised(i - 1)) {
      // a word of a name: the United States
      return null;
    }
    if (words.is(Part.SOURCE, i)) {
      if (!words.lower(i + 1).equals("to")) {
        return null;
      }
      SpeakerPhrase phrase = SpeakerPhrase.after(words, i + 2, end);
      return phrase == null ? null : new Saying(i, words.span(i, i + 2), Form.SOURCE, phrase);
    }
    if (words.is(Part.OBJECT, i)) {
      return ofObject(i, sentence);
    }
    Saying own = inOwnWords(i, sentence);
    if (own != null) {
      return own;
    }
    if (words.is(Part.NOUNLIKE, i) && !isVerb(i)) {
      return null;
    }
    if (isNoVerb(i) || isPassive(i)) {
      return null;
    }
    boolean demand = words.is(Part.DEMAND, i);
    boolean progressive = isProgressive(i);
    if (!demand && !words.is(Part.BEFORE, i) && !(progressive && words.is(Part.PROGRESSIVE, i))) {
      return behindRun(i);
    }
    Span cue = words.span(i, i + 1);
    if (words.lower(i).endsWith("ing") && !followsRun(i) && !progressive) {
      // a participle shares the subject of its sentence
      SpeakerPhrase subject = SpeakerPhrase.opening(words, sentence.firstToken(), i);
      if (subject == null && words.lower(i - 1).equals("by")) {
        // "When he rose he began by saying"
        subject = subject(i - 2, sentence);
      }
      return new Saying(i, cue, Form.SPEAKER_CUE, subject);
    }
    boolean addressed = words.is(Part.TOLD, i);
    if (!demand && !addressed && (followsRun(i) || words.isPunctuation(i - 1, ","))) {
      SpeakerPhrase behind = SpeakerPhrase.after(words, i + 1, end);
      boolean inverted =
          behind != null
              && (followsRun(i) || (words.isCapitalised(i + 1) && closesSentence(behind, end)))
              && !words.is(Part.CONJUNCTION, i + 1);
      if (inverted
          && behind != null
          && (behind.kind() == SpeakerPhrase.Kind.PRONOUN || !opensClause(behind))) {
        return new Saying(i, cue, Form.CUE_SPEAKER, behind);
      }
    }
    if (i == sentence.firstToken() && words.isCapitalised(i + 1) && !words.is(Part.POINTER, i)) {
      // "Said Dorothy Bell, who …"
      return new Saying(i, cue, Form.CUE_SPEAKER, SpeakerPhrase.after(words, i + 1, end));
    }
    SpeakerPhrase phrase = subject(goesOnTo(i), sentence);
    return new Saying(i, cue, demand ? Form.DEMAND : Form.SPEAKER_CUE, phrase);
  }

  /** "Clinton states", "states that" against "the United States", "swing states". */
  private boolean isVerb(int i) {
    int before = words.beforeAdverbs(i);
    return words.is(Part.PRONOUN, before)
        || (words.isCapitalised(before)
            && !isOwner(before)
            && !words.is(Part.ARTICLE, before)
            && !words.is(Part.STOP, before))
        || words.isPunctuation(before, "),")
        || (words.isQuoteMark(i - 1) && (words.isQuoted(i - 2) || words.isPunctuation(i - 2, ",")))
        || words.isQuoteMark(i + 1)
        || words.lower(i + 1).equals("that");
  }

  /** Nothing goes on behind the phrase but an aside or when and where it was said. */
  private boolean closesSentence(SpeakerPhrase phrase, int end) {
    for (int i = phrase.firstToken(); i < phrase.endToken(); i++) {
      if (words.lower(i).endsWith("'s") || words.lower(i).endsWith("’s")) {
        return false;
      }
    }
    int next = phrase.endToken();
    return next >= end
        || words.isPunctuation(next, ".,;!?—–")
        || (words.is(Part.STOP, next) && !words.is(Part.ADVERB, next));
  }

  /** "…, said the plan was": what follows is a clause rather than a speaker. */
  private boolean opensClause(SpeakerPhrase phrase) {
    return words.is(Part.STOP, phrase.endToken()) && words.is(Part.ADVERB, phrase.endToken());
  }

  /** "The letter goes on to say": its subject is that of the first verb. */
  private int goesOnTo(int verb) {
    boolean on = words.lower(verb - 1).equals("to") && words.lower(verb - 2).equals("on");
    return on ? verb - 3 : verb;
  }

  /** "is pledging", "was repeatedly telling". */
  private boolean isProgressive(int i) {
    if (!words.lower(i).endsWith("ing")) {
      return false;
    }
    for (int j = i - 1; words.isAdverb(j); j--) {
      if (words.is(Part.BEING, j)) {
        return true;
      }
    }
    return false;
  }

  /** "in Bell's words", "in the words of Bell", "as Bell put it". */
  private @Nullable Saying inOwnWords(int i, Sentence sentence) {
    if (words.lower(i).equals("words")) {
      if (words.lower(i + 1).equals("of") && words.lower(i - 2).equals("in")) {
        SpeakerPhrase phrase = SpeakerPhrase.after(words, i + 2, sentence.endToken());
        return phrase == null ? null : new Saying(i, words.span(i, i + 2), Form.SOURCE, phrase);
      }
      int from = i - 1;
      while (words.isCapitalised(from)) {
        from--;
      }
      return from < i - 1 && words.lower(from).equals("in") && isOwner(i - 1)
          ? new Saying(
              i,
              words.span(i, i + 1),
              Form.SOURCE,
              new SpeakerPhrase(from + 1, i, SpeakerPhrase.Kind.NOMINAL))
          : null;
    }
    boolean puts = words.lower(i).equals("put") || words.lower(i).equals("puts");
    if (!puts || !words.lower(i + 1).equals("it")) {
      return null;
    }
    SpeakerPhrase phrase = subject(i, sentence);
    return phrase == null ? null : new Saying(i, words.span(i, i + 2), Form.SPEAKER_CUE, phrase);
  }

  private boolean isOwner(int i) {
    return words.lower(i).endsWith("'s")
        || words.lower(i).endsWith("’s")
        || words.lower(i).endsWith("s'")
        || words.lower(i).endsWith("s’");
  }

  /**
   * "…," Bell shot back: whatever is told of somebody named right behind what was said, he said it.
   */
  private @Nullable Saying behindRun(int i) {
    if (words.isCapitalised(i) || isFunctionWord(i)) {
      return null;
    }
    int first = words.is(Part.PRONOUN, i - 1) ? i - 1 : i;
    while (first > i - LONGEST_NAME && words.isCapitalised(first - 1)) {
      first--;
    }
    if (first == i) {
      return null;
    }
    SpeakerPhrase.Kind kind =
        words.is(Part.PRONOUN, first) ? SpeakerPhrase.Kind.PRONOUN : SpeakerPhrase.Kind.NOMINAL;
    boolean named = kind == SpeakerPhrase.Kind.PRONOUN || words.isCapitalised(first);
    return named && closesSpeech(first)
        ? new Saying(i, words.span(i, i + 1), Form.SPEAKER_CUE, new SpeakerPhrase(first, i, kind))
        : null;
  }

  /** "the pledged delegates", "their say", "better than, say, a plan". */
  private boolean isNoVerb(int i) {
    return words.is(Part.DETERMINER, i - 1)
        || words.isNumber(i - 1)
        || (words.isPunctuation(i - 1, ",")
            && words.isPunctuation(i + 1, ",")
            && words.lower(i).equals("say"));
  }

  /** "was charged with", "has not been claimed by": told of its subject by somebody else. */
  private boolean isPassive(int i) {
    if (words.lower(i).endsWith("ing")) {
      return false;
    }
    for (int j = i - 1; words.isAdverb(j); j--) {
      if (words.is(Part.BEING, j)) {
        return true;
      }
    }
    return false;
  }
}
