package id.kutip.question;

import id.kutip.entity.Ranks;
import id.kutip.text.Document;
import id.kutip.text.Span;
import id.kutip.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The part of a name, figure or date that answers by itself. */
final class AnswerSpans {

  private static final Set<String> YEARS = Set.of("tahun", "year");

  private static final Set<String> PREPOSITIONS =
      Set.of("di", "ke", "dari", "asal", "in", "at", "to", "from", "near");

  /** What academics are called, before their names. */
  private static final Set<String> TITLES =
      Set.of("dr", "drg", "drh", "prof", "profesor", "professor", "ir");

  /** More places behind one are a list of places. */
  private static final int MOST_PLACES = 3;

  private final Document document;
  private final QuestionText question;
  private final QuestionWords words;

  AnswerSpans(Document document, QuestionText question, QuestionWords words) {
    this.document = document;
    this.question = question;
    this.words = words;
  }

  /** {@code Dr Ratna Dewi} of {@code Ratna Dewi}, where the article calls her so. */
  Span ofSomebody(Span name) {
    Span untold = untold(name);
    int first = document.tokenAt(untold.start());
    while (first > 0 && isTitle(first - 1)) {
      first--;
    }
    return new Span(document.tokens().get(first).start(), untold.end());
  }

  /** {@code Universitas Arun} of {@code Universitas Arun Dr}, where somebody's name follows. */
  Span ofOrganisation(Span name) {
    Span untold = untold(name);
    int first = document.tokenAt(untold.start());
    int last = document.tokenAt(untold.end() - 1);
    while (last > first && (isTitle(last) || document.word(last).length() == 1)) {
      last--;
    }
    return new Span(untold.start(), document.tokens().get(last).end());
  }

  /** {@code Stadion Arun, Medan} of {@code Stadion Arun}, as the next place tells where that is. */
  Span ofPlace(Span name, Map<Integer, Span> places) {
    Span span = untold(name);
    int comma = document.tokenAt(name.end() - 1) + 1;
    for (int more = 0;
        more < MOST_PLACES
            && comma + 1 < document.tokens().size()
            && document.word(comma).equals(",");
        more++) {
      Span next = places.get(document.tokens().get(comma + 1).start());
      if (next == null) {
        break;
      }
      span = words.tell(next) ? span : new Span(span.start(), next.end());
      comma = document.tokenAt(next.end() - 1) + 1;
    }
    return span;
  }

  /** Whether what somebody is called before the name ends there: {@code Dr, Prof., AKBP}. */
  boolean isTitle(int token) {
    int word = document.word(token).equals(".") ? token - 1 : token;
    String title = word < 0 ? "" : document.lower(word).replace(".", "");
    return TITLES.contains(title) || Ranks.has(title);
  }

  /** What is left of a name without words of the question before it; all of it if none is left. */
  Span untold(Span span) {
    List<Token> tokens = document.tokens();
    int first = document.tokenAt(span.start());
    int at = first;
    while (at < tokens.size() && tokens.get(at).start() < span.end()) {
      Token token = tokens.get(at);
      if (words.at(token) < 0
          || (words.isHead(token) ? !question.isNamed() : words.isName(words.at(token)))
          || (at + 1 < tokens.size() && words.isHead(tokens.get(at + 1)) && !question.isNamed())) {
        break;
      }
      at++;
    }
    boolean left = at > first && at < tokens.size() && tokens.get(at).end() <= span.end();
    return left && Character.isUpperCase(document.text().charAt(tokens.get(at).start()))
        ? new Span(tokens.get(at).start(), span.end())
        : span;
  }

  /**
   * {@code 24/8} of {@code Rabu (24/8)}, as the weekday only repeats it; {@code tahun 1994} where
   * the year alone is read; {@code 570.000 ton} of {@code 570.000 ton per tahun}, where the
   * question says per year.
   */
  Span ofFigure(Span fact) {
    Span span = withoutRate(fact);
    int before = document.tokenAt(span.start()) - 1;
    String text = span.of(document.text());
    if (before >= 0 && isRange(document.lower(before), text)) {
      return new Span(document.tokens().get(before).start(), span.end());
    }
    int bracket = text.indexOf('(');
    if (bracket > 0 && text.endsWith(")")) {
      return new Span(span.start() + bracket + 1, span.end() - 1);
    }
    boolean year = text.length() == 4 && before >= 0 && Character.isDigit(text.charAt(0));
    if (year && YEARS.contains(document.word(before).toLowerCase(Locale.ROOT))) {
      return new Span(document.tokens().get(before).start(), span.end());
    }
    return span;
  }

  /** {@code antara 5 dan 10 persen}. */
  private static boolean isRange(String before, String text) {
    return (before.equals("antara") && text.contains(" dan "))
        || (before.equals("between") && text.contains(" and "));
  }

  private Span withoutRate(Span span) {
    int last = document.tokenAt(span.end() - 1);
    boolean rate =
        last > 1
            && words.at(document.tokens().get(last)) >= 0
            && document.tokens().get(last - 1).start() > span.start()
            && document.word(last - 1).equals("per");
    return rate ? new Span(span.start(), document.tokens().get(last - 2).end()) : span;
  }

  /** Whether a word that tells where stands before a place: {@code di, dari, in}. */
  boolean isPlaced(Span span) {
    int at = document.tokenAt(span.start()) - 1;
    return at >= 0 && PREPOSITIONS.contains(document.lower(at));
  }
}
