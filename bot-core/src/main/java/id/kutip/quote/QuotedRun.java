package id.kutip.quote;

import id.kutip.text.Document;
import id.kutip.text.QuoteMarks;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text between quotation marks.
 *
 * @param span what stands between the marks
 * @param openToken the first token of its opening mark
 * @param firstToken its first token, behind the opening mark
 * @param endToken one past its last token: the closing mark, if it has one
 * @param afterToken the first token behind the closing mark
 * @param closed whether a closing mark was found; an unclosed run ends with its paragraph
 * @param words the number of its words and numbers
 */
record QuotedRun(
    Span span,
    int openToken,
    int firstToken,
    int endToken,
    int afterToken,
    boolean closed,
    int words) {

  /**
   * All outermost runs of a document, in order. Which way a mark faces is read from the white space
   * around it before its shape, since some papers open with ” and others close with “.
   */
  static List<QuotedRun> find(Document document) {
    return new Finder(document).find();
  }

  private static final class Finder {
    private final Document document;
    private final String text;
    private final List<Token> tokens;
    private final List<QuotedRun> runs = new ArrayList<>();
    private int open = -1;
    private int nested;

    Finder(Document document) {
      this.document = document;
      this.text = document.text();
      this.tokens = document.tokens();
    }

    List<QuotedRun> find() {
      int paragraph = 0;
      for (Sentence sentence : document.sentences()) {
        if (sentence.paragraph() != paragraph) {
          end(sentence.firstToken(), false);
          paragraph = sentence.paragraph();
        }
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
          if (isMark(i)) {
            mark(i);
            i += width(i) - 1;
          }
        }
      }
      end(tokens.size(), false);
      return runs;
    }

    /** Double marks always; single ones where they stand as a double one would. */
    private boolean isMark(int i) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.QUOTE_MARK) {
        return false;
      }
      int point = text.codePointAt(token.start());
      if (QuoteMarks.isDouble(point) || width(i) == 2) {
        return open < 0 || !openedBySingle();
      }
      if (open >= 0 && !openedBySingle()) {
        return false;
      }
      if (open >= 0) {
        return text.codePointAt(tokens.get(open).start()) == twin(point) && faces(i) < 0;
      }
      return (point == '‘' || point == '\'') && faces(i) > 0 && closesSoon(i, point);
    }

    private boolean openedBySingle() {
      return QuoteMarks.isSingle(text.codePointAt(tokens.get(open).start())) && width(open) == 1;
    }

    /** Two single marks side by side are one double mark, as typewriters and wires set it. */
    private int width(int i) {
      if (i + 1 >= tokens.size()) {
        return 1;
      }
      int start = tokens.get(i).start();
      int next = tokens.get(i + 1).start();
      return next == tokens.get(i).end()
              && QuoteMarks.isSingle(text.codePointAt(start))
              && text.charAt(start) == text.charAt(next)
          ? 2
          : 1;
    }

    private static int twin(int closing) {
      return closing == '’' ? '‘' : closing;
    }

    /** An apostrophe that opens a word (’em, 'til) has no partner in its sentence. */
    private boolean closesSoon(int i, int point) {
      for (int j = i + 2; j < tokens.size() && j < i + 60; j++) {
        Token token = tokens.get(j);
        if (token.kind() == Token.Kind.QUOTE_MARK) {
          int other = text.codePointAt(token.start());
          if (QuoteMarks.isDouble(other)) {
            return false;
          }
          if (twin(other) == point && faces(j) < 0) {
            return true;
          }
        }
      }
      return false;
    }

    private void mark(int i) {
      int facing = faces(i);
      if (open < 0) {
        if (facing >= 0 || !runsBack(i)) {
          open = i;
          nested = 0;
        }
        return;
      }
      if (facing > 0 && opensNested(i)) {
        nested++;
      } else if (facing > 0 && !sameSentence(open, i)) {
        // the run before was never closed: it ends where this one opens
        end(i, false);
        open = i;
      } else if (nested > 0 && facing < 0) {
        nested--;
      } else {
        end(i, true);
      }
    }

    private boolean opensNested(int i) {
      int outer = text.codePointAt(tokens.get(open).start());
      int inner = text.codePointAt(tokens.get(i).start());
      return outer != inner && inner != '”' && (inner == '“' || inner == '«' || inner == '„');
    }

    private boolean sameSentence(int a, int b) {
      return document.sentenceAt(tokens.get(a).start()).index()
          == document.sentenceAt(tokens.get(b).start()).index();
    }

    /** Positive: opens; negative: closes; zero: cannot be told. */
    private int faces(int i) {
      int start = tokens.get(i).start();
      int end = tokens.get(i + width(i) - 1).end();
      boolean spaceBefore =
          start == 0
              || !isInk(text.charAt(start - 1))
              || "([—–-/".indexOf(text.charAt(start - 1)) >= 0;
      boolean spaceAfter =
          end >= text.length()
              || !isInk(text.charAt(end))
              || ",.;:!?)]—–".indexOf(text.charAt(end)) >= 0;
      if (spaceBefore != spaceAfter) {
        return spaceBefore ? 1 : -1;
      }
      int point = text.codePointAt(start);
      if (point == '“' || point == '«' || point == '„') {
        return 1;
      }
      return (point == '”' && open >= 0) || point == '»' ? -1 : 0;
    }

    private static boolean isInk(char c) {
      return !Character.isWhitespace(c) && c != '\u00A0' && !QuoteMarks.isMark(c);
    }

    /** A mark that only closes, with nothing open: the opening one is lost. */
    private boolean runsBack(int i) {
      return i > 0;
    }

    private void end(int endToken, boolean closed) {
      if (open < 0) {
        return;
      }
      int mark = open;
      int first = open + width(open);
      open = -1;
      nested = 0;
      if (first >= endToken) {
        return;
      }
      int words = 0;
      for (int i = first; i < endToken; i++) {
        Token.Kind kind = tokens.get(i).kind();
        words += kind == Token.Kind.WORD || kind == Token.Kind.NUMBER ? 1 : 0;
      }
      Span span = new Span(tokens.get(first).start(), tokens.get(endToken - 1).end());
      int after = closed ? endToken + width(endToken) : endToken;
      runs.add(new QuotedRun(span, mark, first, endToken, after, closed, words));
    }
  }
}
