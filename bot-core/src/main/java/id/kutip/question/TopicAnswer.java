package id.kutip.question;

import id.kutip.fact.Fact;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a question asks that tells little but what sort of thing it wants: when or where it happened
 * that the article opens with, the only time of day, or the only figure of a measure, {@code berapa
 * skornya}.
 */
final class TopicAnswer {

  /** The day and the place of what an article tells stand in so many sentences at its start. */
  private static final int OPENING = 2;

  private final Document document;
  private final QuestionText question;
  private final QuestionWords words;
  private final MeasureWords measures;

  TopicAnswer(Document document, QuestionText question, QuestionWords words) {
    this.document = document;
    this.question = question;
    this.words = words;
    this.measures = MeasureWords.of(question.words());
  }

  /** What answers, if anything does, of what may answer by the sentence that holds it. */
  Optional<Candidate> of(Map<Integer, List<Candidate>> candidates, List<Fact> facts) {
    return question.telling().isEmpty()
        ? onlyTime(candidates).or(() -> opening(candidates))
        : onlyMeasured(candidates, facts);
  }

  private Optional<Candidate> onlyTime(Map<Integer, List<Candidate>> candidates) {
    List<Candidate> all = candidates.values().stream().flatMap(List::stream).toList();
    return question.kind() == QuestionKind.TIME && all.size() == 1
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  private Optional<Candidate> opening(Map<Integer, List<Candidate>> candidates) {
    boolean asksWhenOrWhere =
        question.kind() == QuestionKind.DATE
            || question.kind() == QuestionKind.TIME
            || question.asksWhere();
    if (!asksWhenOrWhere) {
      return Optional.empty();
    }
    return document.sentences().stream()
        .limit(OPENING)
        .flatMap(sentence -> candidates.getOrDefault(sentence.index(), List.of()).stream())
        .filter(candidate -> candidate.fit() >= 0)
        .min(
            Comparator.<Candidate, Boolean>comparing(candidate -> !isWhereItHappened(candidate))
                .thenComparingDouble(candidate -> -candidate.fit())
                .thenComparingInt(candidate -> candidate.span().start()));
  }

  /** {@code di Stadion Batu Karang}, and no club or its town. */
  private boolean isWhereItHappened(Candidate candidate) {
    int before = document.tokenAt(candidate.span().start()) - 1;
    return question.asksWhere() && before >= 0 && QuestionText.isPlacing(document.lower(before));
  }

  /**
   * Where the article's topic is asked about, a figure that measures what is asked for: the single
   * one, or the first where that stands in the opening.
   */
  private Optional<Candidate> onlyMeasured(
      Map<Integer, List<Candidate>> candidates, List<Fact> facts) {
    long measured = facts.stream().filter(fact -> measures.fit(fact.value().unit()) > 0).count();
    if (!measures.needUnit() || measured == 0 || !tellTopic()) {
      return Optional.empty();
    }
    return candidates.values().stream()
        .flatMap(List::stream)
        .min(Comparator.comparingInt(candidate -> candidate.span().start()))
        .filter(first -> measured == 1 || isInOpening(first));
  }

  private boolean isInOpening(Candidate candidate) {
    return document.sentenceAt(candidate.span().start()).index() < OPENING;
  }

  /** Whether all words but those of the measure stand in the article's first sentence. */
  private boolean tellTopic() {
    Sentence first = document.sentences().get(0);
    for (int word = 0; word < words.count(); word++) {
      if (!MeasureWords.isMeasure(question.telling().get(word).word()) && !words.has(word, first)) {
        return false;
      }
    }
    return true;
  }
}
