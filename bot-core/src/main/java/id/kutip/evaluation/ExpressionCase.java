package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.analysis.Analysis;
import id.kutip.fact.Fact;
import id.kutip.fact.Value;
import id.kutip.fact.Value.Comparator;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An expression that is one figure, or none: the first fact read in it must have its value. */
record ExpressionCase(String id, String kind, Document document, JsonNode gold)
    implements FactCase {

  private static final Map<String, String> TASKS =
      Map.of(
          "AmountOfMoney", "money",
          "Numeral", "number",
          "Ordinal", "ordinal",
          "Quantity", "quantity",
          "Duration", "duration",
          "Distance", "distance",
          "Temperature", "temperature",
          "Volume", "volume");

  private static final Map<String, String> CURRENCIES =
      Map.of("dollar", "USD", "cent", "USD", "pound", "GBP", "rial", "IRR", "riyal", "SAR");

  /** Seconds; months and years are those of the calendar's mean. */
  private static final Map<String, Double> SECONDS =
      Map.of(
          "second", 1.0,
          "minute", 60.0,
          "hour", 3_600.0,
          "day", 86_400.0,
          "week", 604_800.0,
          "fortnight", 1_209_600.0,
          "month", 2_629_746.0,
          "year", 31_556_952.0,
          "decade", 315_569_520.0,
          "century", 3_155_695_200.0);

  private static final Map<String, Double> GRAMS =
      Map.of("gram", 1.0, "kilogram", 1_000.0, "milligram", 0.001);

  /** How much durations may differ that count in other units: 30 days and a month. */
  private static final double SAME_DURATION = 0.02;

  private static final double SAME = 1e-6;

  static Optional<FactCase> of(JsonNode read) {
    String task = TASKS.get(FactCase.string(read, "dim"));
    return task == null
        ? Optional.empty()
        : Optional.of(
            new ExpressionCase(
                FactCase.string(read, "id"),
                task,
                Document.of(null, FactCase.string(read, "text"), Language.ENGLISH, null),
                read.path("gold")));
  }

  @Override
  public FactScore score(Analysis analysis) {
    List<Fact> facts = analysis.facts();
    boolean right = gold.isObject() ? !facts.isEmpty() && isRight(facts.get(0)) : isNone(facts);
    FactScore.Sheet sheet = new FactScore.Sheet(id).count(kind, Tally.of(right));
    if (!right) {
      sheet.fault(kind, document.text() + " = " + gold, Readings.of(facts, document));
    }
    return sheet.score();
  }

  private boolean isNone(List<Fact> facts) {
    return facts.stream().noneMatch(fact -> fact.kind().name().equalsIgnoreCase(kind));
  }

  private boolean isRight(Fact fact) {
    Value value = fact.value();
    String unit = value.unit() == null ? "" : value.unit().toLowerCase(Locale.ROOT);
    String wanted = FactCase.string(gold, "unit").toLowerCase(Locale.ROOT);
    boolean weighed = wanted.equals("gram") && GRAMS.containsKey(unit);
    return switch (kind) {
      case "number" -> same(value, 1);
      case "ordinal" -> same(value, 1) && unit.equals("ordinal");
      case "duration" -> lastsAsLong(value, unit, wanted);
      case "money" ->
          isUnit(currency(value), unit, CURRENCIES.getOrDefault(wanted, wanted))
              && inMode(value, wanted.equals("cent") ? 0.01 : 1);
      default ->
          weighed
              ? inMode(value, 1 / GRAMS.getOrDefault(unit, 1.0))
              : (isUnit("", unit, wanted) && inMode(value, 1));
    };
  }

  private static String currency(Value value) {
    return value.currency() == null ? "" : value.currency();
  }

  private static boolean isUnit(String currency, String unit, String wanted) {
    return wanted.equals("unnamed")
        || currency.equalsIgnoreCase(wanted)
        || unit.endsWith(wanted.toLowerCase(Locale.ROOT));
  }

  private boolean lastsAsLong(Value value, String unit, String wanted) {
    Double one = SECONDS.get(unit);
    Double other = SECONDS.get(wanted);
    if (one == null || other == null || value.amount() == null) {
      return false;
    }
    double seconds = gold.path("value").asDouble() * other;
    return Math.abs(value.amount().doubleValue() * one - seconds) <= SAME_DURATION * seconds;
  }

  /** Whether the amounts are the same, and on the same side of them. */
  private boolean inMode(Value value, double scale) {
    Comparator comparator = value.comparator();
    return switch (FactCase.string(gold, "mode")) {
      case "between" ->
          Readings.same(value.amount(), gold.path("from").asDouble() * scale, SAME)
              && Readings.same(value.to(), gold.path("to").asDouble() * scale, SAME);
      case "above" ->
          same(value, scale) && Set.of(Comparator.MORE, Comparator.AT_LEAST).contains(comparator);
      case "under" ->
          same(value, scale) && Set.of(Comparator.LESS, Comparator.AT_MOST).contains(comparator);
      default -> same(value, scale);
    };
  }

  private boolean same(Value value, double scale) {
    return Readings.same(value.amount(), gold.path("value").asDouble() * scale, SAME);
  }
}
