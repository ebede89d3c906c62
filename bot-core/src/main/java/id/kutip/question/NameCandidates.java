package id.kutip.question;

import id.kutip.analysis.Analysis;
import id.kutip.entity.Countries;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people, organisations and places of an article that may answer a question. */
final class NameCandidates {

  private static final Set<String> FORMER =
      Set.of("mantan", "bekas", "eks", "almarhum", "almarhumah", "mendiang", "former", "late");

  private static final Set<String> OF = Set.of("of", "at", "for", "dari", "di");

  /** How many words of an office stand between such a word and the name. */
  private static final int REACH = 8;

  private final Analysis analysis;
  private final QuestionText question;
  private final QuestionWords words;
  private final AnswerSpans spans;
  private final SortTold told;

  /** Where people's names start. */
  private final Set<Integer> people;

  /** Where places' names stand, by where they start. */
  private final Map<Integer, Span> places;

  NameCandidates(Analysis analysis, QuestionText question, QuestionWords words, AnswerSpans spans) {
    this.analysis = analysis;
    this.question = question;
    this.words = words;
    this.spans = spans;
    this.told = new SortTold(analysis.document(), words);
    this.places =
        analysis.entities().stream()
            .filter(entity -> entity.kind() == Entity.Kind.PLACE)
            .flatMap(entity -> entity.mentions().stream())
            .filter(mention -> mention.kind() == Mention.Kind.NAME)
            .collect(
                Collectors.toUnmodifiableMap(
                    mention -> mention.span().start(), Mention::span, (one, other) -> one));
    this.people =
        analysis.entities().stream()
            .filter(entity -> entity.kind() == Entity.Kind.PERSON)
            .flatMap(entity -> entity.mentions().stream())
            .filter(mention -> mention.kind() == Mention.Kind.NAME)
            .map(mention -> mention.span().start())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of that kind; those of organisations as well where somebody is asked for. */
  List<Candidate> of(Entity.Kind kind) {
    List<Candidate> candidates = new ArrayList<>();
    for (Entity entity : analysis.entities()) {
      boolean agent =
          kind == Entity.Kind.PERSON
              && entity.kind() == Entity.Kind.ORGANISATION
              && question.mayAskForOrganisation();
      boolean workplace = entity.kind() == Entity.Kind.ORGANISATION && question.asksForWorkplace();
      if ((entity.kind() == kind || agent || workplace) && !isAskedAbout(entity)) {
        for (Mention mention : entity.mentions()) {
          if (mention.kind() == Mention.Kind.NAME && !isTold(entity, mention.span())) {
            candidates.add(candidate(entity, mention.span(), agent));
          }
        }
      }
    }
    return candidates;
  }

  /** Whether the question itself speaks of somebody: {@code siapa pengacara Ratna}. */
  private boolean isAskedAbout(Entity entity) {
    return entity.kind() == Entity.Kind.PERSON
        && entity.mentions().stream().anyMatch(this::isAllTold);
  }

  private boolean isTold(Entity entity, Span name) {
    return words.tell(name)
        || (entity.kind() == Entity.Kind.PERSON && (opens(name) || words.endsInTold(name)));
  }

  private boolean isAllTold(Mention mention) {
    return mention.kind() == Mention.Kind.NAME && words.tell(mention.span());
  }

  /** {@code Tigor Marpaung} where it is asked what was done to Tigor. */
  private boolean opens(Span name) {
    Document document = analysis.document();
    return question.somebodysDeed() != null
        && words.at(document.tokens().get(document.tokenAt(name.start()))) >= 0;
  }

  /** {@code Bupati Aruna, Laksita Werdaya}: the first name tells where the office is. */
  private boolean isOfOffice(Span name) {
    Document document = analysis.document();
    int behind = document.tokenAt(name.end() - 1) + 1;
    return behind + 1 < document.tokens().size()
        && document.word(behind).equals(",")
        && people.contains(document.tokens().get(behind + 1).start());
  }

  /** {@code the chief executive of Arun}: what an office is of, and not who holds it. */
  private boolean isOf(Span name) {
    int before = analysis.document().tokenAt(name.start()) - 1;
    return before >= 0 && OF.contains(analysis.document().lower(before));
  }

  /** {@code mantan menteri, the late}: not who holds the office that is asked for. */
  private boolean isFormer(Span name) {
    Document document = analysis.document();
    int first = document.tokenAt(name.start());
    int last = Math.max(document.sentenceAt(name.start()).firstToken(), first - REACH);
    for (int at = first - 1; at >= last; at--) {
      if (FORMER.contains(document.lower(at))) {
        return !question.words().contains(document.lower(at));
      }
      if (document.tokens().get(at).kind() != Token.Kind.WORD) {
        return false;
      }
    }
    return false;
  }

  private Candidate candidate(Entity entity, Span name, boolean agent) {
    Span span =
        switch (entity.kind()) {
          case ORGANISATION -> spans.ofOrganisation(name);
          case PLACE -> question.asksWhere() ? spans.ofPlace(name, places) : spans.untold(name);
          case PERSON -> spans.ofSomebody(name);
        };
    if (agent) {
      return new Candidate(span, isOfOffice(name) ? -Candidate.WANTED : 0);
    }
    boolean country = question.asksForCountry();
    int sort = country ? 0 : question.sortFit(span.of(analysis.document().text()));
    if (sort < 0) {
      return new Candidate(span, 0);
    }
    boolean fits =
        sort > 0
            || (country
                ? Countries.areKnown(span.of(analysis.document().text()))
                : words.isHead(name) || told.beside(name));
    double fit = fits ? 2 * Candidate.WANTED : country ? 0 : Candidate.WANTED;
    if (isOfOffice(name) || (question.office() >= 0 && isOf(name))) {
      return new Candidate(span, -Candidate.WANTED);
    }
    return new Candidate(span, isFormer(span) ? 0 : fit);
  }
}
