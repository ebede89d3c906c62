package id.kutip.question;

import id.kutip.analysis.Analysis;
import id.kutip.entity.Countries;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.fact.Fact;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What may be a name that nobody recognised; one that says what is asked for, fits better. */
final class CapitalCandidates {

  /** The digits of a year. */
  private static final int YEAR = 4;

  private final Document document;
  private final QuestionText question;
  private final QuestionWords words;
  private final AnswerSpans spans;
  private final AskedNames names;
  private final SortTold told;

  /** Where facts start, and where they end. */
  private final NavigableMap<Integer, Integer> figures = new TreeMap<>();

  /** Where people's names start. */
  private final NavigableSet<Integer> people = new TreeSet<>();

  /** Where places' names start. */
  private final Set<Integer> places = new HashSet<>();

  /** Where names stand that are known for what they are: their ends by where they start. */
  private final NavigableMap<Integer, Integer> known = new TreeMap<>();

  CapitalCandidates(
      Analysis analysis, QuestionText question, QuestionWords words, AnswerSpans spans) {
    this.document = analysis.document();
    this.question = question;
    this.words = words;
    this.spans = spans;
    this.names = new AskedNames(document, words);
    this.told = new SortTold(document, words);
    for (Fact fact : analysis.facts()) {
      figures.put(fact.span().start(), fact.span().end());
    }
    for (Entity entity : analysis.entities()) {
      for (Mention mention : entity.mentions()) {
        if (question.kind() != QuestionKind.ANY) {
          known.merge(mention.span().start(), mention.span().end(), Math::max);
        }
        if (entity.kind() == Entity.Kind.PLACE) {
          places.add(mention.span().start());
        }
        if (entity.kind() == Entity.Kind.PERSON && mention.kind() == Mention.Kind.NAME) {
          people.add(mention.span().start());
        }
      }
    }
  }

  List<Candidate> of(Sentence sentence) {
    QuestionKind kind = question.kind();
    List<Candidate> candidates = new ArrayList<>();
    if (kind == QuestionKind.ANY || kind == QuestionKind.ORGANISATION) {
      for (Span span : names.headed(sentence)) {
        boolean capital = Character.isUpperCase(document.text().charAt(span.start()));
        if (kind == QuestionKind.ANY || capital) {
          double fit = question.isNamed() && !capital ? -Candidate.WANTED : Candidate.WANTED;
          candidates.add(new Candidate(withNumber(beforePerson(span)), fit));
        }
      }
    }
    if (question.asksForCountry()) {
      Span first = document.tokens().get(sentence.firstToken()).span();
      if (Countries.areKnown(first.of(document.text())) && !words.tell(first)) {
        candidates.add(new Candidate(first, 2 * Candidate.WANTED));
      }
    }
    if (kind == QuestionKind.ANY) {
      for (Span span : names.bracketed(sentence)) {
        candidates.add(new Candidate(span, 2 * Candidate.WANTED));
      }
    }
    for (Span span : NamesInText.of(document, sentence)) {
      if (spans.isTitle(document.tokenAt(span.end() - 1))) {
        continue;
      }
      boolean theirs = question.kind() == QuestionKind.ORGANISATION || words.isHead(span);
      Span untold = spans.untold(theirs ? beforePerson(span) : span);
      if (!words.tell(span)
          && !isSomebodyTold(span)
          && (question.asksForCountry() || !(isKnown(span) || isKnown(untold)))
          && !standsForElse(span)) {
        Span asked = question.asksForCountry() ? country(untold) : withNumber(untold);
        candidates.add(new Candidate(asked, fit(asked)));
      }
    }
    return candidates;
  }

  /** {@code built in Poland}: where something is, and no name of it. */
  private boolean isSomewhere(Span span) {
    return places.contains(span.start()) && !words.isHead(span);
  }

  /**
   * With a number behind a name that is no figure, {@code Snapdragon 835}, the year of an event or
   * what a law is numbered: {@code Peraturan Pemerintah (PP) Nomor 9 Tahun 2026}.
   */
  private Span withNumber(Span name) {
    int next = document.tokenAt(name.end() - 1) + 1;
    if (isNumber(next)) {
      Span number = document.tokens().get(next).span();
      return !isFigure(number) || isYear(number) ? new Span(name.start(), number.end()) : name;
    }
    int nomor = isAt(next, "(") && isAt(next + 2, ")") ? next + 3 : next;
    if (nomor + 1 >= document.tokens().size()
        || !NumberedCandidates.isNumbering(document.lower(nomor))
        || !isNumber(nomor + 1)) {
      return name;
    }
    boolean dated = isAt(nomor + 2, "tahun") && isNumber(nomor + 3);
    int last = dated ? nomor + 3 : nomor + 1;
    return new Span(name.start(), document.tokens().get(last).end());
  }

  private boolean isNumber(int token) {
    return token < document.tokens().size()
        && document.tokens().get(token).kind() == Token.Kind.NUMBER;
  }

  private boolean isAt(int token, String word) {
    return token < document.tokens().size() && document.lower(token).equals(word);
  }

  /** {@code Piala Asia 2007}: the figure is just that. */
  private boolean isYear(Span number) {
    return number.length() == YEAR
        && figures.getOrDefault(number.start(), number.start()) == number.end();
  }

  /** {@code Iran} of {@code Delegasi Iran}; all of it where it ends in no country. */
  private Span country(Span span) {
    for (int at = document.tokenAt(span.start());
        at < document.tokens().size() && document.tokens().get(at).start() < span.end();
        at++) {
      Span last = new Span(document.tokens().get(at).start(), span.end());
      if (Countries.areKnown(last.of(document.text()))) {
        return last;
      }
    }
    return span;
  }

  /** Whether a name, or part of one, is known for what it is. */
  private boolean isKnown(Span span) {
    Map.Entry<Integer, Integer> name = known.floorEntry(span.start());
    return name != null && name.getValue() >= span.end();
  }

  /** {@code American Kevin Kim}, where it is asked whom Kevin Kim met. */
  private boolean isSomebodyTold(Span span) {
    return question.kind() == QuestionKind.PERSON && words.endsInTold(span);
  }

  /** {@code Arun Telescope}, as English names tell what they name. */
  private boolean endsInHead(Span span) {
    return document.language() == Language.ENGLISH
        && words.isHead(document.tokens().get(document.tokenAt(span.end() - 1)));
  }

  private double fit(Span span) {
    if (question.asksForCountry()) {
      return Countries.areKnown(span.of(document.text()))
          ? 2 * Candidate.WANTED
          : -Candidate.WANTED;
    }
    boolean placed = question.kind() == QuestionKind.PLACE && spans.isPlaced(span);
    int sort = question.sortFit(span.of(document.text()));
    if (sort < 0) {
      return -Candidate.WANTED;
    }
    if (told.beside(span)) {
      return 2 * Candidate.WANTED;
    }
    if (words.isHead(span) || endsInHead(span) || placed || sort > 0) {
      return Candidate.WANTED;
    }
    if (question.asksWhere() || (question.isNamed() && isSomewhere(span))) {
      return -Candidate.WANTED;
    }
    boolean alone = span.of(document.text()).indexOf(' ') < 0;
    boolean sure = question.kind() != QuestionKind.PERSON && question.kind() != QuestionKind.PLACE;
    return alone && !sure ? -Candidate.WANTED : 0;
  }

  /**
   * {@code Departemen Kesehatan} of {@code Departemen Kesehatan Ratna Dewi}; {@code Ratna} of
   * {@code Topan Ratna} where the name alone is asked for.
   */
  private Span beforePerson(Span span) {
    Integer person = people.higher(span.start());
    if (person == null || person >= span.end()) {
      return span;
    }
    int before = document.tokenAt(person) - 1;
    if (question.isNamed()) {
      return document.tokens().get(before).start() == span.start() && words.isHead(span)
          ? new Span(person, span.end())
          : span;
    }
    while (before > document.tokenAt(span.start())
        && (spans.isTitle(before) || document.word(before).length() == 1)) {
      before--;
    }
    return new Span(span.start(), document.tokens().get(before).end());
  }

  /** Whether it is a figure or holds somebody, who is no place and told by the name alone. */
  private boolean standsForElse(Span span) {
    boolean person =
        (question.kind() == QuestionKind.PLACE || question.kind() == QuestionKind.PERSON)
            && !people.subSet(span.start(), span.end()).isEmpty();
    return person || isFigure(span);
  }

  /** Whether a fact holds some of it: {@code Rp, Agustus}. */
  private boolean isFigure(Span span) {
    Map.Entry<Integer, Integer> fact = figures.lowerEntry(span.end());
    return fact != null && fact.getValue() > span.start();
  }
}
