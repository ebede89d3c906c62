package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.entity.Countries;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.fact.Fact;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** Below this share of the question's words, by weight, the article does not answer it. */
  private static final double LEAST_SHARE = 0.15;

  /** The same where hardly any words ask for somebody or some place. */
  private static final double LEAST_SHARE_OF_FEW = 0.4;

  private static final int FEW_WORDS = 2;

  /** What a sentence gains by holding something of the kind asked for, of all its words' weight. */
  private static final double CANDIDATE_GAIN = 0.6;

  /** What the words of the sentences beside it count: they may say who "ia" is, or when. */
  private static final double NEIGHBOUR = 0.2;

  /** What a figure gains by being just of the kind asked for. */
  private static final double WANTED_GAIN = 0.5;

  private final Analysis analysis;
  private final Document document;
  private final QuestionKind kind;
  private final MeasureWords measures;
  private final QuestionWords words;
  private final AskedNames names;
  private final Nearness nearness;

  /** Where facts start, and where they end. */
  private final NavigableMap<Integer, Integer> figures = new TreeMap<>();

  /** Where people's names start. */
  private final NavigableSet<Integer> people = new TreeSet<>();

  private AnswerFinder(Analysis analysis, String question) {
    this.analysis = analysis;
    this.document = analysis.document();
    this.kind = QuestionKind.of(question);
    this.measures = MeasureWords.of(question);
    this.words = QuestionWords.of(question, document);
    this.names = new AskedNames(document, words);
    this.nearness = new Nearness(document, words);
    analysis.facts().forEach(fact -> figures.put(fact.span().start(), fact.span().end()));
    for (Entity entity : analysis.entities()) {
      if (entity.kind() == Entity.Kind.PERSON) {
        entity.mentions().forEach(mention -> people.add(mention.span().start()));
      }
    }
  }

  /** The answer that an article gives; empty if it gives none. */
  public static Optional<Found> find(Analysis analysis, String question) {
    return new AnswerFinder(analysis, question).find();
  }

  private Optional<Found> find() {
    Map<Integer, List<Candidate>> candidates = candidates();
    double best = 0;
    Found found = null;
    for (Sentence sentence : document.sentences()) {
      double share = words.share(sentence);
      double told = share + NEIGHBOUR * words.shareBeside(sentence);
      Candidate candidate = best(sentence, candidates.getOrDefault(sentence.index(), List.of()));
      double score = told + (candidate == null ? 0 : gain(candidate));
      boolean answers = candidate != null || kind.isNamed();
      if (answers && told >= leastShare() && share > 0 && score > best) {
        best = score;
        found = new Found(sentence.index(), stressed(candidate));
      }
    }
    return Optional.ofNullable(found);
  }

  /** What is stressed in the sentence; nothing where it is more likely no answer than one. */
  private static @Nullable Span stressed(@Nullable Candidate candidate) {
    return candidate == null || candidate.fit() < 0 ? null : candidate.span();
  }

  /** {@code siapa pengacara Ratna}: who a name alone stands for is not who was asked for. */
  private double leastShare() {
    boolean few = kind.names().isPresent() && words.count() <= FEW_WORDS;
    return few ? LEAST_SHARE_OF_FEW : LEAST_SHARE;
  }

  private double gain(Candidate candidate) {
    return kind == QuestionKind.ANY
        ? CANDIDATE_GAIN * candidate.fit()
        : CANDIDATE_GAIN * (0.5 + candidate.fit());
  }

  /** Something that may answer, and how well its kind fits. */
  private record Candidate(Span span, double fit) {}

  /** What may answer, by the sentence that holds it. */
  private Map<Integer, List<Candidate>> candidates() {
    List<Candidate> all = new ArrayList<>();
    for (Fact fact : analysis.facts()) {
      String unit = fact.value().unit();
      boolean counts = kind == QuestionKind.DURATION && fact.kind() == Fact.Kind.NUMBER;
      boolean age = counts && measures.fit(null) < 0 && (unit == null || unit.equals("ordinal"));
      if (kind.takes(fact.kind()) && (age || !counts) && !words.tell(fact.span())) {
        double fit = kind.wants(fact.kind()) ? WANTED_GAIN : 0;
        fit += WANTED_GAIN * measures.fit(unit);
        fit += unit != null && words.has(unit) ? 2 * WANTED_GAIN : 0;
        all.add(
            new Candidate(
                AnswerSpan.of(document, words.withoutRate(fact.span())), Math.max(0, fit)));
      }
    }
    kind.names().ifPresent(named -> addNames(named, all));
    if (kind.isNamed()) {
      addCapitals(all);
    }
    return all.stream()
        .collect(
            Collectors.groupingBy(
                candidate -> document.sentenceAt(candidate.span().start()).index()));
  }

  private void addNames(Entity.Kind names, List<Candidate> all) {
    boolean country = words.askForCountry();
    for (Entity entity : analysis.entities()) {
      boolean agent = names == Entity.Kind.PERSON && entity.kind() == Entity.Kind.ORGANISATION;
      if (entity.kind() == names || agent) {
        for (Mention mention : entity.mentions()) {
          if (mention.kind() == Mention.Kind.NAME && !words.tell(mention.span())) {
            Span span = AnswerSpan.withTitle(document, words.withoutTold(mention.span()));
            boolean fits = country ? isCountry(span) : words.isHead(mention.span());
            double known = country ? 0 : WANTED_GAIN;
            all.add(new Candidate(span, agent ? 0 : fits ? 2 * WANTED_GAIN : known));
          }
        }
      }
    }
  }

  private boolean isCountry(Span span) {
    return Countries.areKnown(span.of(document.text()));
  }

  /** What may be a name that nobody recognised; one that says what is asked for, fits better. */
  private void addCapitals(List<Candidate> all) {
    boolean country = words.askForCountry();
    Set<Span> otherNames = kind == QuestionKind.ANY ? Set.of() : knownNames();
    for (Sentence sentence : document.sentences()) {
      if (words.share(sentence) > 0) {
        if (kind == QuestionKind.ANY || kind == QuestionKind.ORGANISATION) {
          for (Span span : names.headed(sentence)) {
            if (kind == QuestionKind.ANY
                || Character.isUpperCase(document.text().charAt(span.start()))) {
              all.add(new Candidate(beforePerson(span), WANTED_GAIN));
            }
          }
        }
        if (kind == QuestionKind.ANY) {
          names.bracketed(sentence).forEach(span -> all.add(new Candidate(span, 2 * WANTED_GAIN)));
        }
        for (Span span : NamesInText.of(document, sentence)) {
          if (!words.tell(span) && !otherNames.contains(span) && !standsForElse(span)) {
            boolean placed = kind == QuestionKind.PLACE && !country && words.isPlaced(span);
            boolean fits = words.isHead(span) || placed;
            boolean doubtful =
                kind == QuestionKind.PERSON && span.of(document.text()).indexOf(' ') < 0;
            double fit = fits ? WANTED_GAIN : doubtful ? -WANTED_GAIN : 0;
            fit = country && isCountry(span) ? 2 * WANTED_GAIN : fit;
            all.add(new Candidate(words.withoutTold(span), fit));
          }
        }
      }
    }
  }

  /** {@code Departemen Kesehatan} of {@code Departemen Kesehatan Ratna Dewi}. */
  private Span beforePerson(Span span) {
    Integer person = people.higher(span.start());
    return person == null || person >= span.end()
        ? span
        : new Span(span.start(), document.tokens().get(document.tokenAt(person) - 1).end());
  }

  /** Whether it is a figure or, where none is asked for, somebody. */
  private boolean standsForElse(Span span) {
    boolean person =
        kind == QuestionKind.PLACE && people.subSet(span.start(), span.end()).size() > 0;
    return person || isFigure(span);
  }

  /** Whether a fact holds some of it: {@code Rp, Agustus}. */
  private boolean isFigure(Span span) {
    Map.Entry<Integer, Integer> fact = figures.lowerEntry(span.end());
    return fact != null && fact.getValue() > span.start();
  }

  private Set<Span> knownNames() {
    return analysis.entities().stream()
        .flatMap(entity -> entity.mentions().stream())
        .map(Mention::span)
        .collect(Collectors.toSet());
  }

  private @Nullable Candidate best(Sentence sentence, List<Candidate> candidates) {
    double highest = -1;
    Candidate best = null;
    for (Candidate candidate : candidates) {
      Span span = candidate.span();
      if (span.start() >= sentence.start() && span.end() <= sentence.end()) {
        double score = candidate.fit() + nearness.of(sentence, span);
        if (score > highest) {
          highest = score;
          best = candidate;
        }
      }
    }
    return best;
  }
}
