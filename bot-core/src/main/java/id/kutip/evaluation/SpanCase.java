package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.analysis.Analysis;
import id.kutip.fact.Fact;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A text with the places of its times and quantities: the same words, or some of them. */
record SpanCase(String id, Document document, List<Span> times, List<Span> quantities)
    implements FactCase {

  private static final Set<Fact.Kind> TIMES = EnumSet.of(Fact.Kind.DATE, Fact.Kind.TIME);

  /** Copies the spans. */
  SpanCase {
    times = List.copyOf(times);
    quantities = List.copyOf(quantities);
  }

  static SpanCase of(JsonNode read) {
    List<Span> times = new ArrayList<>();
    List<Span> quantities = new ArrayList<>();
    for (JsonNode entity : read.path("entities")) {
      Span span = new Span(entity.path("start").asInt(), entity.path("end").asInt());
      switch (FactCase.string(entity, "type")) {
        case "TIME" -> times.add(span);
        case "QUANTITY" -> quantities.add(span);
        default -> {}
      }
    }
    Language language = Language.ofCode(read.path("lang").asText("id"));
    return new SpanCase(
        FactCase.string(read, "id"),
        Document.of(null, FactCase.string(read, "text"), language, null),
        times,
        quantities);
  }

  @Override
  public FactScore score(Analysis analysis) {
    FactScore.Sheet sheet = new FactScore.Sheet(id);
    compare("time", times, spans(analysis, true), sheet);
    compare("quantity", quantities, spans(analysis, false), sheet);
    return sheet.score();
  }

  private static List<Span> spans(Analysis analysis, boolean time) {
    return analysis.facts().stream()
        .filter(fact -> TIMES.contains(fact.kind()) == time)
        .map(Fact::span)
        .toList();
  }

  private void compare(String task, List<Span> gold, List<Span> found, FactScore.Sheet sheet) {
    long same = gold.stream().filter(found::contains).count();
    sheet.count(task + ", same words", new Tally(same, gold.size(), same, found.size()));
    sheet.count(
        task + ", overlapping",
        new Tally(touching(gold, found), gold.size(), touching(found, gold), found.size()));
    for (Span span : gold) {
      if (!found.contains(span)) {
        String read =
            found.stream()
                .filter(other -> Readings.overlap(span, other))
                .map(other -> other.of(document.text()))
                .findFirst()
                .orElse("");
        sheet.fault(task, span.of(document.text()), read);
      }
    }
    for (Span span : found) {
      if (gold.stream().noneMatch(other -> Readings.overlap(span, other))) {
        sheet.fault(task, "", span.of(document.text()));
      }
    }
  }

  private static long touching(List<Span> some, List<Span> others) {
    return some.stream()
        .filter(span -> others.stream().anyMatch(other -> Readings.overlap(span, other)))
        .count();
  }
}
