package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.BitSet;
import java.util.List;

/**
 * How near a question's words stand to a place in their sentence; each counts once, where it stands
 * nearest. Commas hold apart, and what stands in brackets belongs to what stands before them.
 */
final class Nearness {

  /** What it counts beside how well a kind fits. */
  private static final double SHARE = 4;

  /** Words farther away count nothing. */
  private static final int REACH = 80;

  /** How many words apart a comma holds. */
  private static final int CLAUSE = 5;

  /** Brackets that hold more words are not looked over. */
  private static final int MOST_IN_BRACKETS = 12;

  /** What a word of an office counts behind a name, where offices stand before names. */
  private static final double BEHIND_NAME = 0.6;

  /** What a word counts that describes somebody: it stands beside the name. */
  private static final double DESCRIBING = 2;

  private final Document document;

  /** Whether people answer, who are described behind their names. */
  private final boolean described;

  /** The words that describe whom the question asks for. */
  private final BitSet describing;

  /** What words behind the place count beside those before it. */
  private final double behind;

  private final QuestionWords words;

  Nearness(Document document, QuestionText question, QuestionWords words) {
    boolean before = question.office() >= 0 && document.language() == Language.INDONESIAN;
    this.behind = before ? BEHIND_NAME : 1;
    this.described = question.kind() == QuestionKind.PERSON;
    this.document = document;
    this.words = words;
    this.describing = question.describing();
  }

  /** From 0; words right beside it count half, those behind them a third, and so on. */
  double of(Sentence sentence, Span span) {
    List<Token> tokens = document.tokens();
    double[] near = new double[words.count()];
    int distance = 1;
    int before = document.tokenAt(span.start()) - 1;
    for (int at = isBehindOffice(span, sentence) ? before - 1 : before;
        at >= sentence.firstToken() && distance < REACH;
        at--) {
      if (isMark(tokens.get(at), ')')) {
        at = opening(tokens, at, sentence.firstToken());
      } else {
        distance = pass(tokens.get(at), distance, 1, near);
      }
    }
    distance = 1;
    int next = document.tokenAt(span.end() - 1) + 1;
    boolean office = described && isDescription(next, sentence);
    for (int at = office ? next + 1 : next; at < sentence.endToken() && distance < REACH; at++) {
      distance = pass(tokens.get(at), distance, office ? 1 : behind, near);
    }
    return SHARE * words.weigh(near);
  }

  /** {@code Bupati Aruna, Laksita Werdaya}: the comma holds nothing apart. */
  private boolean isBehindOffice(Span span, Sentence sentence) {
    int comma = document.tokenAt(span.start()) - 1;
    return described
        && Character.isUpperCase(document.text().charAt(span.start()))
        && comma > sentence.firstToken()
        && document.word(comma).equals(",")
        && words.at(document.tokens().get(comma - 1)) >= 0;
  }

  /** {@code , penyair asal Arun}: what a name stands for, right behind it. */
  private boolean isDescription(int comma, Sentence sentence) {
    return comma + 2 < sentence.endToken()
        && document.word(comma).equals(",")
        && Character.isLowerCase(document.word(comma + 1).codePointAt(0));
  }

  /** Counts a word so far away; how far the next one is. */
  private int pass(Token token, int distance, double share, double[] near) {
    int word = words.at(token);
    if (word >= 0) {
      near[word] =
          Math.max(near[word], (describing.get(word) ? DESCRIBING : 1) * share / (1 + distance));
    }
    return distance + (isClauseEnd(token) ? CLAUSE : 1);
  }

  /** Where the bracket opens that closes here; just here if nowhere. */
  private int opening(List<Token> tokens, int closing, int first) {
    for (int at = closing - 1; at >= Math.max(first, closing - MOST_IN_BRACKETS); at--) {
      if (isMark(tokens.get(at), '(')) {
        return at;
      }
    }
    return closing;
  }

  private boolean isMark(Token token, char mark) {
    return document.text().charAt(token.start()) == mark;
  }

  private boolean isClauseEnd(Token token) {
    char mark = document.text().charAt(token.start());
    return mark == ',' || mark == ';' || mark == ':' || mark == ')';
  }
}
