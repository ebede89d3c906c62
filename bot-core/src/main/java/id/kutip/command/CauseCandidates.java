package id.kutip.command;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where a sentence says why: from the word that tells a cause to the end of its clause. */
final class CauseCandidates {

  private static final Set<String> CAUSES =
      Set.of("karena", "sebab", "akibat", "lantaran", "gara-gara", "demi", "because", "after");

  /** The first words of causes of two words. */
  private static final Set<String> DUE = Set.of("due", "owing", "thanks");

  private final Document document;

  CauseCandidates(Document document) {
    this.document = document;
  }

  List<Candidate> of(Sentence sentence) {
    List<Candidate> candidates = new ArrayList<>();
    List<Token> tokens = document.tokens();
    for (int at = sentence.firstToken(); at + 1 < sentence.endToken(); at++) {
      boolean due = DUE.contains(document.lower(at)) && document.lower(at + 1).equals("to");
      if (due || CAUSES.contains(document.lower(at))) {
        int end = at + 1;
        while (end < sentence.endToken() && !isClauseEnd(end)) {
          end++;
        }
        if (end > at + 1) {
          double fit = document.lower(at).equals("after") ? 0 : Candidate.WANTED;
          candidates.add(
              new Candidate(new Span(tokens.get(at).start(), tokens.get(end - 1).end()), fit));
        }
      }
    }
    return candidates;
  }

  private boolean isClauseEnd(int token) {
    return tokensAt(token).kind() == Token.Kind.QUOTE_MARK
        || (tokensAt(token).kind() == Token.Kind.PUNCTUATION
            && ",;:.!?".indexOf(document.text().charAt(tokensAt(token).start())) >= 0);
  }

  private Token tokensAt(int token) {
    return document.tokens().get(token);
  }
}
