package id.kutip.analysis;

import id.kutip.fact.Fact;
import id.kutip.quote.Quote;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What matters of how an article was changed between two readings: its title, what is quoted, and
 * its figures. Other words may change without a change being told. Immutable.
 *
 * @param title whether it is another
 * @param quotesGone indices of quotes of the earlier reading that are no more
 * @param quotesNew indices of quotes of the later one that were not there
 * @param figuresGone indices of facts of the earlier reading that are no more
 * @param figuresNew indices of facts of the later one that were not there
 */
public record Changes(
    boolean title,
    List<Integer> quotesGone,
    List<Integer> quotesNew,
    List<Integer> figuresGone,
    List<Integer> figuresNew) {

  /** Copies the lists. */
  public Changes {
    quotesGone = List.copyOf(quotesGone);
    quotesNew = List.copyOf(quotesNew);
    figuresGone = List.copyOf(figuresGone);
    figuresNew = List.copyOf(figuresNew);
  }

  /** What was changed from one reading to a later one; linear in both. */
  public static Changes between(Analysis before, Analysis after) {
    List<String> quotesBefore = quotes(before);
    List<String> quotesAfter = quotes(after);
    List<String> figuresBefore = figures(before);
    List<String> figuresAfter = figures(after);
    return new Changes(
        !before.document().title().equals(after.document().title()),
        missing(quotesBefore, quotesAfter),
        missing(quotesAfter, quotesBefore),
        missing(figuresBefore, figuresAfter),
        missing(figuresAfter, figuresBefore));
  }

  /** Whether nothing of what matters was changed. */
  public boolean isEmpty() {
    return !title
        && quotesGone.isEmpty()
        && quotesNew.isEmpty()
        && figuresGone.isEmpty()
        && figuresNew.isEmpty();
  }

  /** Words and speaker; marks and spaces between them say nothing. */
  private static List<String> quotes(Analysis analysis) {
    return analysis.quotes().stream().map(quote -> quote(quote, analysis.document())).toList();
  }

  private static String quote(Quote quote, Document document) {
    return (quote.speaker() == null ? "" : quote.speaker().name())
        + ": "
        + folded(quote.span(), document);
  }

  /**
   * The figure in its sentence's own words: "three dead" to "five dead" is a change, a move is
   * none.
   */
  private static List<String> figures(Analysis analysis) {
    List<String> figures = new ArrayList<>();
    for (Fact fact : analysis.facts()) {
      Sentence sentence = analysis.document().sentences().get(fact.sentence());
      figures.add(
          fact.kind()
              + " "
              + folded(fact.span(), analysis.document())
              + " "
              + next(fact.span(), sentence, analysis.document()));
    }
    return figures;
  }

  /** The word after a figure, mostly what is counted. */
  private static String next(Span figure, Sentence sentence, Document document) {
    String rest =
        figure.end() >= sentence.end()
            ? ""
            : document.text().substring(figure.end(), sentence.end()).strip();
    int space = rest.indexOf(' ');
    return words(space < 0 ? rest : rest.substring(0, space));
  }

  private static String folded(Span span, Document document) {
    return words(span.of(document.text()));
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean told = Character.isLetterOrDigit(c) || c == '%' || c == ',' || c == '.';
      words.append(told ? c : ' ');
    }
    return words.toString().toLowerCase(Locale.ROOT).strip().replaceAll(" +", " ");
  }

  private static List<Integer> missing(List<String> from, List<String> in) {
    Set<String> there = new LinkedHashSet<>(in);
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      if (!there.contains(from.get(i))) {
        missing.add(i);
      }
    }
    return missing;
  }
}
