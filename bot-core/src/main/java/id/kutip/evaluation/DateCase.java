package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.analysis.Analysis;
import id.kutip.fact.Fact;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with a date in it, and the day or days that it means: a fact that touches its words
 * must mean the same. Where only bounds are annotated, the stretches must share most of their days.
 */
record DateCase(
    String id, Document document, Span span, String when, @Nullable Days from, @Nullable Days to)
    implements FactCase {

  private static final String TASK = "date";
  private static final double MOST = 0.65;

  private static final Set<Fact.Kind> DATES =
      EnumSet.of(Fact.Kind.DATE, Fact.Kind.TIME, Fact.Kind.DURATION);

  static DateCase of(JsonNode read) {
    String sentence = FactCase.string(read, "sentence");
    String words = FactCase.string(read, "text");
    JsonNode attributes = read.path("attrs");
    return new DateCase(
        FactCase.string(read, "id"),
        Document.of(
            null, sentence, Language.ENGLISH, LocalDate.parse(FactCase.string(read, "dct"))),
        place(sentence, words),
        FactCase.string(attributes, "when"),
        Days.read(either(attributes, "from", "notBefore")),
        Days.read(either(attributes, "to", "notAfter")));
  }

  /** Where the words stand, whatever spaces between them; the whole sentence if nowhere. */
  private static Span place(String sentence, String words) {
    String letters = words.replace(" ", "");
    for (int start = 0; start < sentence.length(); start++) {
      int at = start;
      int same = 0;
      while (at < sentence.length()
          && same < letters.length()
          && (sentence.charAt(at) == letters.charAt(same)
              || (same > 0 && sentence.charAt(at) == ' '))) {
        same += sentence.charAt(at) == letters.charAt(same) ? 1 : 0;
        at++;
      }
      if (same == letters.length()) {
        return new Span(start, at);
      }
    }
    return new Span(0, sentence.length());
  }

  private static String either(JsonNode attributes, String one, String other) {
    return FactCase.string(attributes, attributes.has(one) ? one : other);
  }

  @Override
  public FactScore score(Analysis analysis) {
    List<Fact> touching =
        analysis.facts().stream()
            .filter(fact -> DATES.contains(fact.kind()) && Readings.overlap(fact.span(), span))
            .toList();
    boolean right = touching.stream().anyMatch(this::isRight);
    FactScore.Sheet sheet = new FactScore.Sheet(id).count(TASK, Tally.of(right));
    if (!right) {
      sheet.fault(
          TASK,
          span.of(document.text()) + " = " + (when.isEmpty() ? from + " to " + to : when),
          Readings.of(touching, document));
    }
    return sheet.score();
  }

  private boolean isRight(Fact fact) {
    String iso = fact.value().iso();
    if (iso == null) {
      return false;
    }
    Days read = Days.read(iso);
    if (!when.isEmpty()) {
      return iso.equals(when) || isClock(iso) || (read != null && read.equals(Days.read(when)));
    }
    if (read == null || to == null) {
      return false;
    }
    return from == null
        ? !read.last().isAfter(to.last())
        : read.shared(new Days(from.first(), to.last())) >= MOST;
  }

  /** The time of the day alone, where the sentence does not tell which day. */
  private boolean isClock(String iso) {
    return iso.startsWith("T") && ("T" + when).endsWith(iso.replace("Z", "") + ":00");
  }
}
