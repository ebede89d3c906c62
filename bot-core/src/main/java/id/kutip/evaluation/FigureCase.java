package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.analysis.Analysis;
import id.kutip.fact.Fact;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with its numbers, percentages or amounts of money, each with its value: a fact that
 * touches its words must have it.
 */
record FigureCase(String id, String task, Document document, List<Figure> figures)
    implements FactCase {

  private static final Map<String, String> TASKS =
      Map.of("NumberModel", "number", "PercentModel", "percent", "CurrencyModel", "money");

  private static final Set<String> CENTS = Set.of("Cent", "Penny", "Pence", "Sen");

  private static final double SAME = 1e-6;

  /** Copies the figures. */
  FigureCase {
    figures = List.copyOf(figures);
  }

  /**
   * A figure.
   *
   * @param currency its ISO code; nothing where none is told
   * @param covered whether it is told in a way that Kutip is to read
   */
  record Figure(Span span, double value, String currency, boolean covered) {}

  static Optional<FactCase> of(JsonNode read) {
    String task = TASKS.get(FactCase.string(read, "model"));
    if (task == null) {
      return Optional.empty();
    }
    String text = FactCase.string(read, "text");
    List<Figure> figures = new ArrayList<>();
    for (JsonNode result : read.path("results")) {
      JsonNode resolution = result.path("resolution");
      String value = FactCase.string(resolution, "value").replace("%", "");
      if (!value.isEmpty() && !value.equals("null")) {
        Span span = new Span(result.path("start").asInt(), result.path("end").asInt() + 1);
        String unit = FactCase.string(resolution, "unit");
        figures.add(
            new Figure(
                span,
                Double.parseDouble(value) * (CENTS.contains(unit) ? 0.01 : 1),
                FactCase.string(resolution, "isoCurrency"),
                Notation.isCovered(text, span, FactCase.string(resolution, "subtype"), unit)));
      }
    }
    return Optional.of(
        new FigureCase(
            FactCase.string(read, "id"),
            task,
            Document.of(null, text, Language.ENGLISH, null),
            figures));
  }

  @Override
  public FactScore score(Analysis analysis) {
    FactScore.Sheet sheet = new FactScore.Sheet(id);
    for (Figure figure : figures) {
      List<Fact> touching =
          analysis.facts().stream()
              .filter(fact -> Readings.overlap(fact.span(), figure.span()))
              .toList();
      boolean right = isRight(figure, touching);
      sheet.count(task + ", every notation", Tally.of(right));
      if (figure.covered()) {
        sheet.count(task, Tally.of(right));
      }
      if (!right) {
        sheet.fault(
            figure.covered() ? task : task + ", not covered",
            String.format(
                Locale.ROOT,
                "%s = %s %s",
                figure.span().of(document.text()),
                figure.value(),
                figure.currency()),
            Readings.of(touching, document));
      }
    }
    return sheet.score();
  }

  private boolean isRight(Figure figure, List<Fact> facts) {
    return facts.stream().anyMatch(fact -> isSame(figure, fact))
        && (!task.equals("money")
            || facts.stream().anyMatch(fact -> isCurrency(figure, fact.value().currency())));
  }

  private static boolean isSame(Figure figure, Fact fact) {
    return Readings.same(fact.value().amount(), figure.value(), SAME)
        || Readings.same(fact.value().to(), figure.value(), SAME);
  }

  private static boolean isCurrency(Figure figure, @Nullable String code) {
    return code != null && (figure.currency().isEmpty() || figure.currency().equals(code));
  }
}
