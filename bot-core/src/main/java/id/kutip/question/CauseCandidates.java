package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a sentence says why: behind a word that tells a cause to the end of its clause, before one
 * that tells an effect, or by whom or what something is done that the question tells.
 */
final class CauseCandidates {

  private static final Set<String> BY = Set.of("oleh", "by");

  private final Document document;
  private final QuestionWords words;
  private final boolean named;

  /**
   * Looks for causes.
   *
   * @param named whether the cause itself is asked for, {@code apa penyebab}, and not why
   */
  CauseCandidates(Document document, QuestionWords words, boolean named) {
    this.named = named;
    this.document = document;
    this.words = words;
  }

  List<Candidate> of(Sentence sentence) {
    List<Candidate> candidates = new ArrayList<>();
    for (int at = sentence.firstToken(); at + 1 < sentence.endToken(); at++) {
      Optional<CauseMarkers.Found> marker = CauseMarkers.at(document, sentence, at);
      if (marker.isPresent()) {
        of(marker.get(), sentence).ifPresent(candidates::add);
      } else if (BY.contains(document.lower(at)) && isDone(at - 1, sentence)) {
        behind(at + 1, at + 1, sentence)
            .ifPresent(span -> candidates.add(new Candidate(span, Candidate.WANTED)));
      }
    }
    return candidates;
  }

  private Optional<Candidate> of(CauseMarkers.Found marker, Sentence sentence) {
    return switch (marker.side()) {
      case BECAUSE ->
          behind(named ? marker.end() : marker.first(), marker.end(), sentence)
              .map(span -> new Candidate(span, Candidate.WANTED));
      case AFTER ->
          behind(marker.first(), marker.end(), sentence).map(span -> new Candidate(span, 0));
      case BY ->
          behind(marker.end(), marker.end(), sentence)
              .map(span -> new Candidate(span, Candidate.WANTED));
      case MAKES -> before(marker, sentence).map(span -> new Candidate(span, Candidate.WANTED));
    };
  }

  /** Whether the question tells what is done there. */
  private boolean isDone(int token, Sentence sentence) {
    return token >= sentence.firstToken() && words.at(tokenAt(token)) >= 0;
  }

  /** From a token to the end of the clause, where words behind the marker tell something new. */
  private Optional<Span> behind(int first, int told, Sentence sentence) {
    int end = told;
    while (end < sentence.endToken() && !isClauseEnd(end)) {
      end++;
    }
    boolean tells = end > told && !words.tell(document.span(told, end));
    return tells ? Optional.of(document.span(first, end)) : Optional.empty();
  }

  /** From the start of the clause, where the question's words stand behind the marker. */
  private Optional<Span> before(CauseMarkers.Found marker, Sentence sentence) {
    int first = marker.first();
    while (first > sentence.firstToken() && !isClauseEnd(first - 1)) {
      first--;
    }
    boolean tells =
        first < marker.first()
            && marker.end() < sentence.endToken()
            && words.share(document.span(marker.end(), sentence.endToken())) > 0
            && !words.tell(document.span(first, marker.first()));
    return tells ? Optional.of(document.span(first, marker.first())) : Optional.empty();
  }

  private boolean isClauseEnd(int token) {
    return tokenAt(token).kind() == Token.Kind.QUOTE_MARK
        || (tokenAt(token).kind() == Token.Kind.PUNCTUATION
            && ",;:.!?".indexOf(document.text().charAt(tokenAt(token).start())) >= 0);
  }

  private Token tokenAt(int token) {
    return document.tokens().get(token);
  }
}
