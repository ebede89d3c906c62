package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells how each sentence stands: by itself, with the one before, or not at all. Immutable and made
 * for one document.
 */
final class SentenceReader {

  private static final int LEAST_WORDS = 4;
  private static final int MOST_WORDS = 90;

  /** Tokens of the longest {@code (abc/def)}. */
  private static final int MOST_IN_CODE = 7;

  /** How far into a sentence a word may point back from behind its first noun. */
  private static final int POINTS_WITHIN = 4;

  private final Document document;
  private final SummaryLexicon lexicon;
  private final Phrases junk;
  private final String[] words;
  private final QuotedText quoted;
  private final BitSet named = new BitSet();

  SentenceReader(
      Document document,
      List<Sentence> sentences,
      List<Entity> entities,
      SummaryLexicon lexicon,
      Phrases junk) {
    this.document = document;
    this.lexicon = lexicon;
    this.junk = junk;
    this.words = Phrases.words(document);
    this.quoted = new QuotedText(document, sentences);
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          named.set(document.tokenAt(mention.span().start()));
        }
      }
    }
  }

  /** How the sentence stands. */
  Standing standing(Sentence sentence) {
    if (quoted.isTorn(sentence) || !isWhole(sentence)) {
      return Standing.TORN;
    }
    return leans(sentence) || saidByNobody(sentence)
        ? Standing.AFTER_THE_ONE_BEFORE
        : Standing.ALONE;
  }

  /**
   * Sentences with a quotation that goes on from one to the next, as their places in the document:
   * they can be shown together, though none alone.
   *
   * @param leans whether they say only with the sentence before of whom they speak
   */
  record Run(int first, int last, boolean leans) {}

  /** The runs in the document of which each sentence is whole. */
  List<Run> runs() {
    List<Run> found = new ArrayList<>();
    for (int[] run : quoted.runs()) {
      List<Sentence> sentences = document.sentences().subList(run[0], run[1] + 1);
      if (sentences.stream().allMatch(this::isWhole)) {
        boolean nobody = opensQuoted(sentences.get(0)) && sentences.stream().noneMatch(this::names);
        found.add(new Run(run[0], run[1], leans(sentences.get(0)) || nobody));
      }
    }
    return found;
  }

  /** Whether something of the sentence stands in quotation marks. */
  boolean isQuoted(Sentence sentence) {
    return quoted.isIn(sentence);
  }

  /** Whether it opens with a quotation. */
  boolean opensQuoted(Sentence sentence) {
    return quoted.has(sentence.firstToken());
  }

  /** Whether it opens with a word for what was named before. */
  boolean leans(Sentence sentence) {
    int at = opening(sentence);
    int onward = lexicon.onward().opening(words, at, sentence.endToken());
    if (onward > 0) {
      at = firstWord(at + onward, sentence.endToken());
    }
    int leaning = lexicon.leaning().opening(words, at, sentence.endToken());
    return leaning > 0 && lexicon.timely().opening(words, at, sentence.endToken()) < leaning + 1;
  }

  /** Whether it opens with a word that goes on from what was said, or points back at it. */
  boolean goesOn(Sentence sentence) {
    int at = opening(sentence);
    int end = sentence.endToken();
    if (lexicon.onward().opening(words, at, end) > 0) {
      return true;
    }
    for (int i = at; i < Math.min(end, at + POINTS_WITHIN); i++) {
      if (lexicon.timely().opening(words, i, end) > 0) {
        return false;
      }
      if (lexicon.pointing().opening(words, i, end) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it tells what was before the news. */
  boolean isBackground(Sentence sentence) {
    return lexicon.background().in(words, sentence.firstToken(), sentence.endToken());
  }

  /** Whether it speaks in the first or second person. */
  boolean isPersonal(Sentence sentence) {
    return lexicon.personal().in(words, sentence.firstToken(), sentence.endToken());
  }

  /** Whether it tells who said something. */
  boolean says(Sentence sentence) {
    return lexicon.saying().in(words, sentence.firstToken(), sentence.endToken());
  }

  /** Whether it is no part of the news: what to read next, who took the picture, who wrote. */
  boolean isJunk(Sentence sentence) {
    boolean wordless =
        document.tokens(sentence).stream().noneMatch(token -> token.kind() == Token.Kind.WORD);
    return wordless
        || isDateline(sentence)
        || isCode(sentence)
        || junk.in(words, sentence.firstToken(), sentence.endToken())
        || junk.opening(words, opening(sentence), sentence.endToken()) > 0;
  }

  private boolean isDateline(Sentence sentence) {
    char last = document.text().charAt(sentence.end() - 1);
    return sentence.index() == 0 && (last == '-' || last == '–' || last == '—' || last == '−');
  }

  /** A desk's code in brackets, all by itself. */
  private boolean isCode(Sentence sentence) {
    char first = document.text().charAt(sentence.start());
    char last = document.text().charAt(sentence.end() - 1);
    return sentence.endToken() - sentence.firstToken() <= MOST_IN_CODE
        && ((first == '(' && last == ')') || (first == '[' && last == ']'));
  }

  /** A quotation whose speaker the sentence does not name. */
  private boolean saidByNobody(Sentence sentence) {
    return opensQuoted(sentence) && !names(sentence);
  }

  /** Whether somebody or something is named in it outside quotation marks. */
  private boolean names(Sentence sentence) {
    for (int at = named.nextSetBit(sentence.firstToken());
        at >= 0 && at < sentence.endToken();
        at = named.nextSetBit(at + 1)) {
      if (!quoted.has(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWhole(Sentence sentence) {
    int count = 0;
    int others = 0;
    int brackets = 0;
    for (Token token : document.tokens(sentence)) {
      switch (token.kind()) {
        case WORD -> count++;
        case NUMBER, QUOTE_MARK -> others++;
        case PUNCTUATION -> {
          char c = document.text().charAt(token.start());
          brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
          others++;
        }
      }
      if (brackets < 0) {
        return false;
      }
    }
    return count >= LEAST_WORDS
        && count <= MOST_WORDS
        && others <= count
        && brackets == 0
        && ends(sentence)
        && !startsInside(sentence);
  }

  private boolean ends(Sentence sentence) {
    return switch (document.text().charAt(sentence.end() - 1)) {
      case '.', '!', '?', '…', '"', '”', '’', '\'', '»', ')', ']' -> true;
      default -> false;
    };
  }

  /** What opens in lower case, unless it is a name such as iPhone, was cut off. */
  private boolean startsInside(Sentence sentence) {
    Token first = document.tokens().get(opening(sentence));
    return first.kind() == Token.Kind.WORD
        && Character.isLowerCase(document.text().charAt(first.start()))
        && !(first.end() - first.start() > 1
            && Character.isUpperCase(document.text().charAt(first.start() + 1)));
  }

  /** The first token of the sentence that is a word or a number. */
  private int opening(Sentence sentence) {
    return firstWord(sentence.firstToken(), sentence.endToken());
  }

  private int firstWord(int from, int end) {
    int at = from;
    while (at + 1 < end
        && document.tokens().get(at).kind() != Token.Kind.WORD
        && document.tokens().get(at).kind() != Token.Kind.NUMBER) {
      at++;
    }
    return Math.min(at, end - 1);
  }
}
