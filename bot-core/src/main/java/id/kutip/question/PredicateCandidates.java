package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says that something is: {@code udang dan ikan kecil} of {@code Makanan penyu
 * adalah udang dan ikan kecil}, asked what turtles eat.
 */
final class PredicateCandidates {

  private static final Set<String> EQUATING =
      Set.of("adalah", "ialah", "yaitu", "yakni", "merupakan");

  /** They equate only before an article or a figure: {@code was a storm}, no {@code was built}. */
  private static final Set<String> BEING = Set.of("is", "was", "are", "were");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private static final Set<String> LAST_OF_LIST = Set.of("dan", "serta", "and");

  /** What the part before it must hold of the question's words, by weight. */
  private static final double LEAST_SHARE = 0.6;

  private final Document document;
  private final QuestionWords words;

  PredicateCandidates(Document document, QuestionWords words) {
    this.document = document;
    this.words = words;
  }

  List<Candidate> of(Sentence sentence) {
    List<Token> tokens = document.tokens();
    for (int at = sentence.firstToken() + 1; at + 1 < sentence.endToken(); at++) {
      if (equates(at)) {
        Span before = new Span(tokens.get(sentence.firstToken()).start(), tokens.get(at - 1).end());
        Span behind = new Span(tokens.get(at + 1).start(), tokens.get(end(at + 1, sentence)).end());
        return words.share(before) >= LEAST_SHARE && !words.tell(behind)
            ? List.of(new Candidate(behind, 2 * Candidate.WANTED))
            : List.of();
      }
    }
    return List.of();
  }

  private boolean equates(int token) {
    return EQUATING.contains(document.lower(token))
        || (BEING.contains(document.lower(token))
            && (ARTICLES.contains(document.lower(token + 1))
                || document.tokens().get(token + 1).kind() == Token.Kind.NUMBER));
  }

  /** The last token of the clause, or of the list that commas part. */
  private int end(int first, Sentence sentence) {
    boolean list = false;
    for (int at = first + 1; at < sentence.endToken(); at++) {
      list |= document.word(at - 1).equals(",") && LAST_OF_LIST.contains(document.lower(at));
    }
    int end = first;
    while (end + 1 < sentence.endToken() && !endsClause(end + 1, list)) {
      end++;
      list &= !(document.word(end - 1).equals(",") && LAST_OF_LIST.contains(document.lower(end)));
    }
    return end;
  }

  private boolean endsClause(int token, boolean list) {
    Token there = document.tokens().get(token);
    char mark = document.text().charAt(there.start());
    return there.kind() == Token.Kind.QUOTE_MARK
        || (there.kind() == Token.Kind.PUNCTUATION
            && (list ? ".;:!?(" : ",.;:!?(").indexOf(mark) >= 0);
  }
}
