package id.kutip.quote;

import id.kutip.quote.CueLexicon.Part;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import id.kutip.text.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A document's words as this room asks for them: in lower case, by the part they play, and whether
 * they are quoted.
 */
final class Words {

  private final Document document;
  private final CueLexicon lexicon;
  private final WordForms forms;
  private final String[] lower;

  /** Of each form. */
  private final List<Set<Part>> parts;

  private final boolean[] quoted;

  Words(Document document, CueLexicon lexicon, List<QuotedRun> runs) {
    this.document = document;
    this.lexicon = lexicon;
    this.forms = document.forms();
    List<Token> tokens = document.tokens();
    this.lower = new String[tokens.size()];
    this.parts = new ArrayList<>(forms.size());
    this.quoted = new boolean[tokens.size()];
    for (int form = 0; form < forms.size(); form++) {
      parts.add(lexicon.parts(forms.form(form)));
    }
    for (int i = 0; i < lower.length; i++) {
      lower[i] = document.lower(i);
    }
    for (QuotedRun run : runs) {
      if (run.words() >= QuoteExtractor.LEAST_WORDS) {
        for (int i = run.firstToken(); i < run.endToken(); i++) {
          quoted[i] = true;
        }
      }
    }
  }

  Document document() {
    return document;
  }

  boolean isIndonesian() {
    return document.language() == Language.INDONESIAN;
  }

  int count() {
    return lower.length;
  }

  String lower(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  boolean is(Part part, int i) {
    return i >= 0 && i < lower.length && parts.get(forms.number(i)).contains(part);
  }

  /**
   * Whether the word may stand between a speaker and the verb: {@code juga}, {@code repeatedly}.
   */
  boolean isAdverb(int i) {
    return is(Part.ADVERB, i)
        || (!isIndonesian() && lower(i).endsWith("ly") && isWord(i) && !is(Part.LY, i));
  }

  /** The token before that one and before the adverbs in front of it. */
  int beforeAdverbs(int i) {
    int at = i - 1;
    while (at >= 0 && isAdverb(at) && !isCapitalised(at)) {
      at--;
    }
    return at;
  }

  /** Whether the lower-case word, wherever it stands, plays that part. */
  boolean isWordOf(Part part, String word) {
    return lexicon.is(part, word);
  }

  boolean isQuoted(int i) {
    return i >= 0 && i < quoted.length && quoted[i];
  }

  boolean isPunctuation(int i, String marks) {
    return i >= 0
        && i < lower.length
        && document.tokens().get(i).kind() == Token.Kind.PUNCTUATION
        && marks.contains(lower[i]);
  }

  boolean isQuoteMark(int i) {
    return i >= 0 && i < lower.length && document.tokens().get(i).kind() == Token.Kind.QUOTE_MARK;
  }

  boolean isWord(int i) {
    return i >= 0 && i < lower.length && document.tokens().get(i).kind() == Token.Kind.WORD;
  }

  /** "Bell's", "the Bells'". */
  boolean isOwner(int i) {
    String word = lower(i);
    return word.endsWith("'s") || word.endsWith("’s") || word.endsWith("s'") || word.endsWith("s’");
  }

  boolean isNumber(int i) {
    return i >= 0 && i < lower.length && document.tokens().get(i).kind() == Token.Kind.NUMBER;
  }

  boolean isCapitalised(int i) {
    return isWord(i)
        && Character.isUpperCase(document.text().codePointAt(document.tokens().get(i).start()));
  }

  /** Whether the word has two letters or more and no small one. */
  boolean isAllCapitals(int i) {
    if (!isWord(i) || lower[i].length() < 2) {
      return false;
    }
    Token token = document.tokens().get(i);
    return document
        .text()
        .substring(token.start(), token.end())
        .codePoints()
        .noneMatch(Character::isLowerCase);
  }

  /**
   * The verb of {@code ujarnya}, {@code katanya}: the word without its suffix if that is a verb
   * that follows quotes; else "".
   */
  String afterVerbOfSuffixed(int i) {
    String word = lower(i);
    if (word.length() > 5 && word.endsWith("nya")) {
      String stem = word.substring(0, word.length() - 3);
      if (lexicon.is(Part.AFTER, stem)) {
        return stem;
      }
    }
    return "";
  }

  /**
   * Whether an Indonesian word has the form of a verb: {@code menaikkan}, {@code dihukum}, {@code
   * berlaku}, {@code terjadi}; a noun with -nya has not.
   */
  boolean isPredicate(int i) {
    String word = lower(i);
    return word.length() > 5
        && !isCapitalised(i)
        && !word.endsWith("nya")
        && (word.startsWith("me")
            || word.startsWith("di")
            || word.startsWith("ber")
            || word.startsWith("ter"))
        && !is(Part.ADVERB, i)
        && !is(Part.STOP, i)
        && !is(Part.NO_PREDICATE, i);
  }

  /** Whether the word is one of that part with the suffix -nya. */
  boolean isSuffixed(int i, Part part) {
    String word = lower(i);
    return word.length() > 5
        && word.endsWith("nya")
        && lexicon.is(part, word.substring(0, word.length() - 3));
  }

  Span span(int firstToken, int endToken) {
    return document.span(firstToken, endToken);
  }

  /** Where the first token behind the span begins. */
  int startBehind(Span span) {
    return start(document.tokenAt(span.end() - 1) + 1);
  }

  int start(int token) {
    return document.tokens().get(token).start();
  }

  Sentence sentenceOf(int token) {
    return document.sentenceAt(document.tokens().get(token).start());
  }
}
