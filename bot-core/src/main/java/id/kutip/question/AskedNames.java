package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a sentence names the thing that a question asks about, whatever sort of thing it is. */
final class AskedNames {

  /** The most words in brackets that are a name. */
  private static final int MOST_BRACKETED = 4;

  private final Document document;
  private final QuestionWords words;

  AskedNames(Document document, QuestionWords words) {
    this.document = document;
    this.words = words;
  }

  /**
   * Where a sentence goes on after the word that is asked about: {@code pohon ulin} for {@code
   * pohon apa}, {@code Pasal 340 KUHP} for {@code pasal apa}; a name without that word: {@code
   * Bintan} of {@code feri Bintan}.
   */
  List<Span> headed(Sentence sentence) {
    List<Span> spans = new ArrayList<>();
    List<Token> tokens = document.tokens(sentence);
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (words.isHead(tokens.get(at)) && isNumber(tokens.get(at + 1))) {
        spans.add(new Span(tokens.get(at).start(), tokens.get(numbered(tokens, at + 1)).end()));
      } else if (words.isHead(tokens.get(at)) && isNew(tokens.get(at + 1))) {
        int end = at + 1;
        while (end + 1 < tokens.size()
            && isCapital(tokens.get(end))
            && isCapital(tokens.get(end + 1))) {
          end++;
        }
        boolean name = !isCapital(tokens.get(at)) && isCapital(tokens.get(at + 1));
        spans.add(new Span(tokens.get(name ? at + 1 : at).start(), tokens.get(end).end()));
      }
    }
    return spans;
  }

  /** The last token of {@code 2 ayat (1) KUHP}: what the numbered thing is a part of, too. */
  private int numbered(List<Token> tokens, int number) {
    int end = number;
    if (end + 4 < tokens.size()
        && lower(tokens.get(end + 1)).equals("ayat")
        && isMark(tokens.get(end + 2), '(')) {
      end += 4;
    }
    while (end + 1 < tokens.size()
        && tokens.get(end + 1).kind() == Token.Kind.WORD
        && isCapital(tokens.get(end + 1))
        && !NumberedCandidates.isNumbering(lower(tokens.get(end + 1)))) {
      end++;
    }
    return end;
  }

  private String lower(Token token) {
    return document.word(token).toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(Token token) {
    return token.kind() == Token.Kind.NUMBER;
  }

  /**
   * What stands in brackets right behind words of the question, renaming them: {@code (Rhizophora
   * apiculata)}; a word alone is mostly an acronym.
   */
  List<Span> bracketed(Sentence sentence) {
    List<Span> spans = new ArrayList<>();
    List<Token> tokens = document.tokens(sentence);
    for (int at = 1; at + 2 < tokens.size(); at++) {
      if (isMark(tokens.get(at), '(') && words.at(tokens.get(at - 1)) >= 0) {
        int end = at + 1;
        while (end < tokens.size()
            && end <= at + MOST_BRACKETED
            && tokens.get(end).kind() == Token.Kind.WORD) {
          end++;
        }
        if (end > at + 2
            && words.at(tokens.get(at + 1)) < 0
            && end < tokens.size()
            && isMark(tokens.get(end), ')')) {
          spans.add(new Span(tokens.get(at + 1).start(), tokens.get(end - 1).end()));
        }
      }
    }
    return spans;
  }

  private boolean isMark(Token token, char mark) {
    return document.text().charAt(token.start()) == mark;
  }

  private boolean isNew(Token token) {
    return token.kind() == Token.Kind.WORD && words.at(token) < 0 && !CommonWords.has(lower(token));
  }

  private boolean isCapital(Token token) {
    return Character.isUpperCase(document.text().charAt(token.start()));
  }
}
