package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.QuoteMarks;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which tokens stand between double quotation marks, and which sentences tear a quotation apart. A
 * quotation does not outlast its paragraph; one that is never closed is given up after {@value
 * #LONGEST} tokens. Whether a mark opens or closes is told by the spaces around it, as pages mix up
 * the characters themselves. Immutable.
 */
final class QuotedText {

  private static final int LONGEST = 200;

  /** Sentences before a closing mark in which the opening one may have been lost. */
  private static final int LOST_AT_MOST = 3;

  private final BitSet inside = new BitSet();
  private final BitSet torn = new BitSet();

  /** Sentences with half a quotation that has no other half. */
  private final BitSet broken = new BitSet();

  /** Of each sentence that begins a quotation over several, the last one of it. */
  private final Map<Integer, Integer> runs = new TreeMap<>();

  QuotedText(Document document, List<Sentence> sentences) {
    int opened = -1;
    int openedIn = -1;
    int closedIn = 0;
    int paragraph = -1;
    int paragraphStart = 0;
    for (Sentence sentence : sentences) {
      int index = sentence.index();
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        paragraphStart = index;
        if (opened >= 0) {
          broken.set(openedIn, index);
        }
        opened = -1;
      }
      if (opened >= 0) {
        torn.set(index);
      }
      for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
        Token token = document.tokens().get(at);
        if (token.kind() == Token.Kind.QUOTE_MARK
            && QuoteMarks.isDouble(document.text().codePointAt(token.start()))) {
          Side side = side(document.text(), token);
          if (side == Side.OPENS || (side == Side.EITHER && opened < 0)) {
            if (opened >= 0) {
              broken.set(openedIn, index + 1);
            }
            opened = at;
            openedIn = index;
          } else if (opened >= 0) {
            inside.set(opened, at + 1);
            opened = -1;
            closedIn = index;
            if (openedIn < index) {
              runs.put(openedIn, index);
            }
          } else {
            int from = Math.max(Math.max(paragraphStart, closedIn), index - LOST_AT_MOST);
            torn.set(from, index + 1);
            broken.set(from, index + 1);
          }
        } else if (opened >= 0 && at - opened > LONGEST) {
          broken.set(openedIn, index + 1);
          opened = -1;
        }
      }
      if (opened >= 0) {
        torn.set(index);
        inside.set(opened, sentence.endToken());
      }
    }
  }

  /** Whether a token is a quotation mark or stands between two. */
  boolean has(int token) {
    return inside.get(token);
  }

  /** Whether a quotation that begins or ends in the sentence does not do both there. */
  boolean isTorn(Sentence sentence) {
    return torn.get(sentence.index());
  }

  /**
   * The sentences that together hold whole quotations which each of them tears, by place: those
   * that hang together through one quotation after another; none if a half is missing.
   */
  List<int[]> runs() {
    List<int[]> joined = new ArrayList<>();
    runs.forEach(
        (first, last) -> {
          int[] before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
          if (before != null && first <= before[1]) {
            before[1] = Math.max(before[1], last);
          } else {
            joined.add(new int[] {first, last});
          }
        });
    joined.removeIf(
        run -> {
          int half = broken.nextSetBit(run[0]);
          return half >= 0 && half <= run[1];
        });
    return joined;
  }

  /** Whether something of the sentence is quoted. */
  boolean isIn(Sentence sentence) {
    int next = inside.nextSetBit(sentence.firstToken());
    return next >= 0 && next < sentence.endToken();
  }

  private enum Side {
    OPENS,
    CLOSES,
    EITHER
  }

  private static Side side(String text, Token mark) {
    boolean before = mark.start() > 0 && !isGap(text.charAt(mark.start() - 1));
    boolean after = mark.end() < text.length() && !isGap(text.charAt(mark.end()));
    if (before == after) {
      return switch (text.charAt(mark.start())) {
        case '“', '„', '«' -> Side.OPENS;
        default -> Side.EITHER;
      };
    }
    return before ? Side.CLOSES : Side.OPENS;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '('
        || c == '['
        || c == '—'
        || c == '–';
  }
}
