package id.kutip.question;

import id.kutip.fact.Fact;
import id.kutip.text.Document;
import id.kutip.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The figures and dates of an article that may answer a question. */
final class FigureCandidates {

  /** A lesser number alone is hardly a price. */
  private static final BigDecimal LEAST_PRICE = BigDecimal.valueOf(1000);

  private static final Set<String> PARTS = Set.of("dari", "of");

  /** How many words stand between a part and its whole: {@code dari sekitar, of the some}. */
  private static final int REACH = 4;

  /** What a date on the side asked for goes before others by. */
  private static final double SIDE = 0.4;

  /** Behind the time from now to a day. */
  private static final List<String> AHEAD = List.of(" lagi", " ke depan", " mendatang");

  /** Days told from the day of telling, by which somebody quoted means another. */
  private static final Set<String> TELLING =
      Set.of(
          "hari ini",
          "kemarin",
          "besok",
          "tahun ini",
          "today",
          "yesterday",
          "tomorrow",
          "this year");

  /** What such a day goes behind others of its sentence by. */
  private static final double OF_TELLING = 0.2;

  private static final Set<String> YEARS = Set.of("tahun", "year");

  /** The digits of a year. */
  private static final int YEAR = 4;

  private final Document document;
  private final QuestionText question;
  private final MeasureWords measures;
  private final QuestionWords words;
  private final AnswerSpans spans;

  FigureCandidates(
      Document document, QuestionText question, QuestionWords words, AnswerSpans spans) {
    this.document = document;
    this.question = question;
    this.measures = MeasureWords.of(question.words());
    this.words = words;
    this.spans = spans;
  }

  List<Candidate> of(List<Fact> facts) {
    List<Candidate> candidates = new ArrayList<>();
    Set<Integer> dated = sentencesOfDates(facts);
    FigureSide side = new FigureSide(document, question, facts);
    Fact before = null;
    for (Fact fact : facts) {
      boolean whole = before != null && !side.isOfChange(fact) && isWhole(before, fact);
      before = fact;
      if (question.kind() == QuestionKind.DURATION) {
        ahead(fact).ifPresent(candidates::add);
      }
      if (question.kind().takes(fact.kind())
          && mayTell(fact)
          && !side.isOther(fact)
          && !words.tell(fact.span())) {
        boolean passed = isOfName(fact) && dated.contains(fact.sentence());
        double fit = whole || passed ? -Candidate.WANTED : fit(fact);
        fit = fit < 0 ? fit : Math.max(0, fit + SIDE * side.of(fact));
        fit -= isOfTelling(fact) && dated.contains(fact.sentence()) ? OF_TELLING : 0;
        candidates.add(new Candidate(spans.ofFigure(fact.span()), fit));
      }
    }
    return candidates;
  }

  /** {@code lima tahun} of {@code lima tahun ke depan}, a date: how long something will last. */
  private Optional<Candidate> ahead(Fact fact) {
    String text = fact.span().of(document.text());
    return AHEAD.stream()
        .filter(text::endsWith)
        .map(end -> new Span(fact.span().start(), fact.span().end() - end.length()))
        .filter(span -> fact.kind() == Fact.Kind.DATE && !words.tell(span))
        .map(span -> new Candidate(span, Candidate.WANTED))
        .findFirst();
  }

  /**
   * A bare number is an age where one is asked for, never another duration, and an amount of money,
   * never one with a unit; what is measured has a unit that measures it.
   */
  private boolean mayTell(Fact fact) {
    String unit = fact.value().unit();
    boolean bare = unit == null || unit.equals("ordinal");
    if (question.countsHeads() && isNoCount(fact)) {
      return false;
    }
    return switch (question.kind()) {
      case DURATION ->
          fact.kind() != Fact.Kind.NUMBER
              || (measures.isAge() ? bare : measures.needUnit() && measures.fit(unit) > 0);
      case MONEY -> fact.value().currency() != null || (unit == null && isGreat(fact));
      case NUMBER ->
          (fact.kind() != Fact.Kind.DURATION || !question.countsOneByOne() || isCounted(fact))
              && (!measures.needUnit() || measures.fit(unit) > 0);
      default -> !measures.needUnit() || measures.fit(unit) > 0;
    };
  }

  /** {@code 410 dari sekitar 1.900 keluarga}: of what the first is a part. */
  private boolean isWhole(Fact part, Fact fact) {
    if (part.sentence() != fact.sentence() || part.kind() != fact.kind()) {
      return false;
    }
    int last = document.tokenAt(part.span().end() - 1);
    int first = document.tokenAt(fact.span().start());
    for (int at = last; at < Math.min(first, last + REACH); at++) {
      if (PARTS.contains(document.lower(at))) {
        return true;
      }
    }
    return false;
  }

  /** {@code seorang, satu unit}: more often an article than a count. */
  private static boolean isOne(Fact fact) {
    BigDecimal amount = fact.value().amount();
    return fact.kind() == Fact.Kind.NUMBER
        && amount != null
        && amount.compareTo(BigDecimal.ONE) == 0;
  }

  /** Money, time and metres: nobody is counted by them. */
  private static boolean isNoCount(Fact fact) {
    String unit = fact.value().unit();
    return fact.value().currency() != null
        || fact.kind() == Fact.Kind.DURATION
        || (unit != null && MeasureWords.areMeasured(unit));
  }

  private static boolean isGreat(Fact fact) {
    BigDecimal amount = fact.value().amount();
    return amount != null && amount.compareTo(LEAST_PRICE) >= 0;
  }

  /** Neither counts things. */
  private static boolean isShareOrSum(Fact fact) {
    return fact.kind() == Fact.Kind.PERCENT || fact.kind() == Fact.Kind.MONEY;
  }

  /** {@code Piala Asia 2007}: a year that a name ends in. */
  private boolean isOfName(Fact fact) {
    int first = document.tokenAt(fact.span().start());
    return fact.kind() == Fact.Kind.DATE
        && fact.span().length() == YEAR
        && Character.isDigit(document.word(first).charAt(0))
        && first > 0
        && !YEARS.contains(document.lower(first - 1))
        && Character.isUpperCase(document.word(first - 1).codePointAt(0));
  }

  /** The sentences that tell several dates. */
  private static Set<Integer> sentencesOfDates(List<Fact> facts) {
    Set<Integer> once = new HashSet<>();
    Set<Integer> several = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.kind() == Fact.Kind.DATE && !once.add(fact.sentence())) {
        several.add(fact.sentence());
      }
    }
    return several;
  }

  /** {@code kedalaman 12 kilometer, 121 metres long}, asked how deep or long something is. */
  private boolean isMeasured(Fact fact) {
    int before = document.tokenAt(fact.span().start()) - 1;
    int behind = document.tokenAt(fact.span().end() - 1) + 1;
    return (before >= 0 && measures.isNamed(document.lower(before)))
        || (behind < document.tokens().size() && measures.isNamed(document.lower(behind)));
  }

  private boolean isOfTelling(Fact fact) {
    return TELLING.contains(fact.span().of(document.text()).toLowerCase(Locale.ROOT));
  }

  private boolean isCounted(Fact fact) {
    return words.has(question.counted(), fact.span());
  }

  private double fit(Fact fact) {
    String unit = fact.value().unit();
    boolean share = isShareOrSum(fact) && question.countsThings();
    double fit = question.kind().wants(fact.kind()) && !share ? Candidate.WANTED : 0;
    fit += Candidate.WANTED * measures.fit(unit);
    fit += isMeasured(fact) ? Candidate.WANTED : 0;
    if (isCounted(fact)) {
      fit += 3 * Candidate.WANTED;
    } else if (question.countsHeads() && words.share(fact.span()) > 0) {
      fit += 2 * Candidate.WANTED;
    }
    boolean doubtful = isOne(fact) || isOfName(fact) || "ordinal".equals(fact.value().unit());
    return doubtful ? 0 : Math.max(0, fit);
  }
}
