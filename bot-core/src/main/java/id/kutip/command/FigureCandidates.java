package id.kutip.command;

import id.kutip.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The figures and dates of an article that may answer a question. */
final class FigureCandidates {

  private final QuestionText question;
  private final MeasureWords measures;
  private final QuestionWords words;
  private final AnswerSpans spans;

  FigureCandidates(QuestionText question, QuestionWords words, AnswerSpans spans) {
    this.question = question;
    this.measures = MeasureWords.of(question.words());
    this.words = words;
    this.spans = spans;
  }

  List<Candidate> of(List<Fact> facts) {
    List<Candidate> candidates = new ArrayList<>();
    for (Fact fact : facts) {
      if (question.kind().takes(fact.kind()) && mayTell(fact) && !words.tell(fact.span())) {
        candidates.add(new Candidate(spans.ofFigure(fact.span()), fit(fact)));
      }
    }
    return candidates;
  }

  /** A bare number is an age where one is asked for, never another duration. */
  private boolean mayTell(Fact fact) {
    String unit = fact.value().unit();
    boolean counts = question.kind() == QuestionKind.DURATION && fact.kind() == Fact.Kind.NUMBER;
    return !counts || (measures.fit(null) < 0 && (unit == null || unit.equals("ordinal")));
  }

  /** {@code seorang, satu unit}: more often an article than a count. */
  private static boolean isOne(Fact fact) {
    BigDecimal amount = fact.value().amount();
    return fact.kind() == Fact.Kind.NUMBER
        && amount != null
        && amount.compareTo(BigDecimal.ONE) == 0;
  }

  private double fit(Fact fact) {
    String unit = fact.value().unit();
    double fit = question.kind().wants(fact.kind()) ? Candidate.WANTED : 0;
    fit += Candidate.WANTED * measures.fit(unit);
    fit += words.has(question.counted(), fact.span()) ? 2 * Candidate.WANTED : 0;
    boolean doubtful = isOne(fact) || "ordinal".equals(fact.value().unit());
    return doubtful ? 0 : Math.max(0, fit);
  }
}
