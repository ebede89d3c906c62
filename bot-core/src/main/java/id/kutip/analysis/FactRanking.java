package id.kutip.analysis;

import id.kutip.fact.Fact;
import id.kutip.fact.FactWeights;
import id.kutip.quote.Quote;
import id.kutip.text.Document;
import id.kutip.text.Span;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How soon an editor would want to check each fact of an article. A day that is only spoken of
 * ({@code "Besok harus lebih sabar," katanya}) and the day on which something was said come behind
 * the days of what happened. Thread-safe.
 */
public final class FactRanking {

  private static final Set<Fact.Kind> DAYS = EnumSet.of(Fact.Kind.DATE, Fact.Kind.TIME);
  private static final double SPOKEN_OF = 0.2;
  private static final double SAID_ON = 0.3;

  private final Document document;
  private final FactWeights weights;

  /** Where quotes start, and where the farthest of those ends. */
  private final NavigableMap<Integer, Integer> quotes = new TreeMap<>();

  /** The sentences that tell that something was said. */
  private final Set<Integer> saying = new HashSet<>();

  /** The ranking of that article's facts. */
  public FactRanking(Analysis analysis) {
    this.document = analysis.document();
    this.weights = new FactWeights(document.language());
    for (Quote quote : analysis.quotes()) {
      if (quote.kind() == Quote.Kind.DIRECT) {
        quotes.merge(quote.span().start(), quote.span().end(), Math::max);
      }
      Span cue = quote.cue();
      if (cue != null) {
        saying.add(document.sentenceAt(cue.start()).index());
      }
    }
  }

  /** From 1, the first to check, down to 0, a number that tells nothing alone. */
  public double weight(Fact fact) {
    double weight = weights.of(fact);
    if (!DAYS.contains(fact.kind())) {
      return weight;
    }
    if (isQuoted(fact.span())) {
      boolean relative = fact.span().of(document.text()).chars().noneMatch(Character::isDigit);
      return relative ? Math.min(SPOKEN_OF, weight) : weight;
    }
    return saying.contains(fact.sentence()) ? Math.min(SAID_ON, weight) : weight;
  }

  private boolean isQuoted(Span span) {
    Map.Entry<Integer, Integer> quote = quotes.floorEntry(span.start());
    return quote != null && quote.getValue() >= span.end();
  }
}
