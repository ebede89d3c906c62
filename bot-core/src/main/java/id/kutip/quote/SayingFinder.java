package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.quote.Saying.Form;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds all sayings of a document outside its quotes, in order. */
final class SayingFinder {

  private static final int LONGEST_POINTER = 4;
  private static final int LONGEST_NAME = 5;

  private final Words words;

  SayingFinder(Words words) {
    this.words = words;
  }

  List<Saying> find() {
    List<Saying> sayings = new ArrayList<>();
    for (Sentence sentence : words.document().sentences()) {
      if (pointsElsewhere(sentence)) {
        continue;
      }
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (!words.isQuoted(i) && words.isWord(i)) {
          Saying saying = at(i, sentence);
          if (saying != null) {
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

  private @Nullable Saying at(int i, Sentence sentence) {
    Saying saying = words.isIndonesian() ? indonesian(i, sentence) : english(i, sentence);
    SpeakerPhrase phrase = saying == null ? null : saying.phrase();
    boolean self = phrase != null && words.is(Part.SELF, phrase.firstToken());
    return self ? null : saying;
  }

  /** The subject of the verb: beside it, or that of the verb it is joined to. */
  private @Nullable SpeakerPhrase subject(int verb, Sentence sentence) {
    SpeakerPhrase beside = SpeakerPhrase.before(words, verb, sentence.firstToken());
    int before = words.beforeAdverbs(verb);
    return beside == null && words.is(Part.COORDINATION, before)
        ? SpeakerPhrase.opening(words, sentence.firstToken(), before)
        : beside;
  }

  /** {@code X memuji "…"}. */
  private @Nullable Saying ofObject(int i, Sentence sentence) {
    // in Indonesian such a verb shows at least whom the next pronoun stands for
    boolean quotes = words.isIndonesian() || words.isPunctuation(sentence.endToken() - 1, ":");
    for (int j = i + 1; j < sentence.endToken() && !quotes; j++) {
      quotes = words.isQuoted(j);
    }
    SpeakerPhrase phrase = quotes ? subject(i, sentence) : null;
    return phrase == null ? null : new Saying(i, words.span(i, i + 1), Form.OBJECT, phrase);
  }

  private @Nullable Saying indonesian(int i, Sentence sentence) {
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

  private SpeakerPhrase suffix(int i) {
    return new SpeakerPhrase(i, i + 1, SpeakerPhrase.Kind.SUFFIX);
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

  private boolean followsRun(int i) {
    return words.isQuoteMark(i - 1)
        || (words.isPunctuation(i - 1, ",") && words.isQuoteMark(i - 2));
  }

  private @Nullable Saying english(int i, Sentence sentence) {
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
    if (i == sentence.firstToken()
        && words.isCapitalised(i + 1)
        && !words.is(Part.POINTER, i)) {
      // "Said Dorothy Bell, who …"
      return new Saying(i, cue, Form.CUE_SPEAKER, SpeakerPhrase.after(words, i + 1, end));
    }
    SpeakerPhrase phrase = subject(goesOnTo(i), sentence);
    return new Saying(i, cue, demand ? Form.DEMAND : Form.SPEAKER_CUE, phrase);
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
    return phrase == null
        ? null
        : new Saying(i, words.span(i, i + 2), Form.SPEAKER_CUE, phrase);
  }

  private boolean isOwner(int i) {
    return words.lower(i).endsWith("'s") || words.lower(i).endsWith("’s")
        || words.lower(i).endsWith("s'") || words.lower(i).endsWith("s’");
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

  /** Before the token ends a run of some length, with a comma, a question or an exclamation. */
  private boolean closesSpeech(int i) {
    return words.isQuoteMark(i - 1)
        && words.isQuoted(i - 2)
        && words.isPunctuation(i - 2, ",!?…—–")
        && words.sentenceOf(i).index() == words.sentenceOf(i - 2).index();
  }

  private boolean isFunctionWord(int i) {
    return words.is(Part.STOP, i)
        || words.is(Part.BREAK, i)
        || words.is(Part.OWNER, i)
        || words.is(Part.CONJUNCTION, i)
        || words.is(Part.COORDINATION, i)
        || words.is(Part.PRONOUN, i)
        || words.isAdverb(i);
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
}
