package id.kutip.question;

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
      Set.of(
          "karena",
          "sebab",
          "akibat",
          "lantaran",
          "gara-gara",
          "demi",
          "because",
          "after",
          "setelah");

  /** Behind which the clause only comes later: {@code setelah, after}. */
  private static final Set<String> DOUBTFUL = Set.of("after", "setelah");

  /** The first words of causes of two words. */
  private static final Set<String> DUE = Set.of("due", "owing", "thanks");

  /** {@code karena itu} tells no cause. */
  private static final int LEAST_WORDS = 2;

  private final Document document;
  private final QuestionWords words;

  CauseCandidates(Document document, QuestionWords words) {
    this.document = document;
    this.words = words;
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
        Span span = new Span(tokens.get(at).start(), tokens.get(end - 1).end());
        if (end > at + LEAST_WORDS
            && !words.tell(new Span(tokens.get(at + 1).start(), span.end()))) {
          candidates.add(
              new Candidate(span, DOUBTFUL.contains(document.lower(at)) ? 0 : Candidate.WANTED));
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
