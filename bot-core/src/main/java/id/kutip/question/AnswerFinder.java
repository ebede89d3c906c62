package id.kutip.question;

import id.kutip.analysis.Analysis;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one sentence of an article that answers a question, and where in it the answer stands:
 * the sentence that shares most of the question's words, rare ones above all, and holds a figure or
 * name of the kind asked for; of those, the one nearest to the words shared.
 */
public final class AnswerFinder {

  /**
   * An answer.
   *
   * @param sentence index of the sentence that holds it
   * @param span what answers; null where only the sentence does
   */
  public record Found(int sentence, @Nullable Span span) {}

  /** A sentence, what answers in it, if anything there does, and how well. */
  private record Answer(Sentence sentence, @Nullable Candidate candidate, double score) {}

  /** What a sentence gains by holding something of the kind asked for, of all its words' weight. */
  private static final double CANDIDATE_GAIN = 0.6;

  /** What it gains besides where the question's words stand near to that. */
  private static final double NEAR_GAIN = 0.05;

  /**
   * What the second best must reach of the best to be as good. Of 140 answers to questions that
   * were put blind, 18 of 101 were wrong where it reached less, 25 of 39 where it reached as much.
   */
  private static final double AS_GOOD = 0.9;

  /**
   * What one on the right side of its verb or preposition goes before others by, as if it stood
   * nearer.
   */
  private static final double SIDE = 0.5;

  private final Analysis analysis;
  private final Document document;
  private final QuestionText question;
  private final QuestionWords words;
  private final Evidence evidence;
  private final Nearness nearness;
  private final AgentSide agent;
  private final PlaceSide place;

  /** What may answer, by the sentence that holds it. */
  private final Map<Integer, List<Candidate>> candidates;

  private AnswerFinder(Analysis analysis, QuestionText question) {
    this.analysis = analysis;
    this.document = analysis.document();
    this.question = question;
    this.words = new QuestionWords(question, analysis);
    this.evidence = new Evidence(document, question, words);
    this.nearness = new Nearness(document, question, words);
    this.agent = new AgentSide(document, question);
    this.place = new PlaceSide(document, question, words);
    this.candidates = candidates();
  }

  /** One that looks in an article for what answers a question. */
  public static AnswerFinder of(Analysis analysis, String question) {
    return new AnswerFinder(analysis, QuestionText.of(question));
  }

  /** The answer that an article gives; empty if it gives none. */
  public static Optional<Found> find(Analysis analysis, String question) {
    return of(analysis, question).answers().stream().findFirst();
  }

  /**
   * The answer that the article gives, and behind it another that is as good, if there is one;
   * empty if it gives none.
   */
  public List<Found> answers() {
    List<Answer> best =
        ranked()
            .filter(this::mayAnswer)
            .filter(answer -> evidence.isEnough(answer.sentence(), answer.candidate()))
            .limit(2)
            .toList();
    return best.isEmpty()
        ? ofTopic().stream().toList()
        : best.stream()
            .filter(answer -> answer.score() >= AS_GOOD * best.get(0).score())
            .map(this::found)
            .toList();
  }

  /**
   * The sentences that come nearest to a question which the article does not answer, the nearest
   * first.
   *
   * @param most as many at most
   */
  public List<Found> nearest(int most) {
    return ranked()
        .filter(answer -> mayAnswer(answer) || question.kind() == QuestionKind.REASON)
        .filter(answer -> evidence.isNear(answer.sentence()))
        .limit(most)
        .map(this::found)
        .toList();
  }

  /** All sentences that may have to do with the question, the best first. */
  private Stream<Answer> ranked() {
    return document.sentences().stream()
        .map(this::answer)
        .filter(answer -> answer.score() > 0)
        .sorted(Comparator.comparingDouble(answer -> -answer.score()));
  }

  private Answer answer(Sentence sentence) {
    Candidate candidate = best(sentence, candidates.getOrDefault(sentence.index(), List.of()));
    double gain = candidate == null ? 0 : gain(sentence, candidate);
    return new Answer(sentence, candidate, evidence.of(sentence) + gain);
  }

  private boolean mayAnswer(Answer answer) {
    return answer.candidate() != null
        || question.kind().isTold()
        || !question.asks()
        || (question.kind().names().isPresent() && evidence.isStrong(answer.sentence()));
  }

  private Found found(Answer answer) {
    return new Found(answer.sentence().index(), stressed(answer.candidate()));
  }

  private Optional<Found> ofTopic() {
    return new TopicAnswer(document, question, words)
        .of(candidates, analysis.facts())
        .map(Candidate::span)
        .map(span -> new Found(document.sentenceAt(span.start()).index(), span));
  }

  /**
   * What is stressed in the sentence; nothing where it is more likely no answer than one, or where
   * the whole sentence answers, by yes or no.
   */
  private @Nullable Span stressed(@Nullable Candidate candidate) {
    boolean whole = question.kind() == QuestionKind.ANY && !question.asks() && !question.isNamed();
    return candidate == null || candidate.fit() < 0 || whole ? null : candidate.span();
  }

  private double gain(Sentence sentence, Candidate candidate) {
    double near = NEAR_GAIN * nearness.of(sentence, candidate.span());
    return question.kind() == QuestionKind.ANY
        ? CANDIDATE_GAIN * candidate.fit() + near
        : CANDIDATE_GAIN * (0.5 + candidate.fit()) + near;
  }

  /** What may answer, by the sentence that holds it. */
  private Map<Integer, List<Candidate>> candidates() {
    AnswerSpans spans = new AnswerSpans(document, question, words);
    Function<Sentence, List<Candidate>> more =
        switch (question.kind()) {
          case ANY, ROLE -> things(new CapitalCandidates(analysis, question, words, spans));
          case PERSON, PLACE, ORGANISATION ->
              new CapitalCandidates(analysis, question, words, spans)::of;
          case REASON -> causes(new CauseCandidates(document, words, question.asksForCause()));
          case NUMBERED -> new NumberedCandidates(document)::of;
          default -> none -> List.of();
        };
    List<Candidate> all =
        new ArrayList<>(
            new FigureCandidates(document, question, words, spans).of(analysis.facts()));
    question
        .kind()
        .names()
        .ifPresent(
            kind -> all.addAll(new NameCandidates(analysis, question, words, spans).of(kind)));
    if (question.kind() == QuestionKind.ROLE) {
      all.addAll(new RoleCandidates(analysis, words).all());
    } else if (question.kind() == QuestionKind.PERSON) {
      all.addAll(new RoleCandidates(analysis, words).ofNamedAlone());
    }
    for (Sentence sentence : document.sentences()) {
      if (words.share(sentence) > 0) {
        all.addAll(more.apply(sentence));
      }
    }
    return all.stream()
        .collect(
            Collectors.groupingBy(
                candidate -> document.sentenceAt(candidate.span().start()).index()));
  }

  private Function<Sentence, List<Candidate>> things(CapitalCandidates names) {
    PredicateCandidates told = new PredicateCandidates(document, words);
    QuotedCandidates quoted = new QuotedCandidates(document, words);
    AcronymCandidates acronyms = new AcronymCandidates(document, question, words);
    return sentence ->
        Stream.of(
                names.of(sentence),
                question.isNamed() ? List.<Candidate>of() : told.of(sentence),
                acronyms.of(sentence),
                question.isNamed() ? quoted.of(sentence) : List.<Candidate>of())
            .flatMap(List::stream)
            .toList();
  }

  private Function<Sentence, List<Candidate>> causes(CauseCandidates causes) {
    PredicateCandidates told = new PredicateCandidates(document, words);
    return sentence ->
        Stream.of(causes.of(sentence), told.of(sentence)).flatMap(List::stream).toList();
  }

  private @Nullable Candidate best(Sentence sentence, List<Candidate> candidates) {
    double highest = -1;
    Candidate best = null;
    for (Candidate candidate : candidates) {
      Span span = candidate.span();
      if (span.start() >= sentence.start() && span.end() <= sentence.end()) {
        int ofAgent = agent.of(sentence, span);
        int side = question.asksWhere() ? place.of(span) : ofAgent;
        double fit = candidate.fit() + Math.max(0, ofAgent) * Candidate.WANTED;
        fit -= question.asksWhere() && place.isDirected() && side < 1 ? 2 * Candidate.WANTED : 0;
        double score = fit + nearness.of(sentence, span) + SIDE * side;
        boolean better = best != null && best.fit() < 0 && fit >= 0;
        boolean worse = best != null && best.fit() >= 0 && fit < 0;
        if (better || (score > highest && !worse)) {
          highest = score;
          best = new Candidate(span, fit);
        }
      }
    }
    return best;
  }
}
