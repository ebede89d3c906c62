package id.kutip.question;

import id.kutip.text.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a question measures: an area is told in hectares, never in metres or people. */
final class MeasureWords {

  /**
   * A measure.
   *
   * @param words what it is called in questions and articles
   * @param units what it is told in
   */
  private record Measure(Set<String> words, List<String> units) {}

  private static final Measure NONE = new Measure(Set.of(), List.of());

  private static final Map<String, Measure> MEASURES = read();

  private static final String RATE = "per ";

  /** The unit of ages. */
  private static final String AGE = "year";

  private final Measure measure;

  private MeasureWords(Measure measure) {
    this.measure = measure;
  }

  /**
   * What a question measures, told by the word next to the one that asks, or by the first where the
   * last asks: {@code berat paketnya berapa}.
   */
  static MeasureWords of(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      if (QuestionKind.isAsking(words.get(at))) {
        Measure after = measureAt(words, at + 1);
        Measure measure = after.equals(NONE) ? measureAt(words, at - 1) : after;
        if (!measure.equals(NONE)) {
          return new MeasureWords(measure);
        }
      }
    }
    boolean lastAsks = !words.isEmpty() && QuestionKind.isAsking(words.get(words.size() - 1));
    return new MeasureWords(lastAsks ? measureAt(words, 0) : NONE);
  }

  private static Measure measureAt(List<String> words, int at) {
    return at < 0 || at >= words.size() ? NONE : MEASURES.getOrDefault(words.get(at), NONE);
  }

  /** 1 if the unit measures what is asked for, -1 if something else does, 0 if nothing is. */
  int fit(@Nullable String unit) {
    if (measure.units().isEmpty()) {
      return 0;
    }
    return unit != null && measure.units().stream().anyMatch(wanted -> isOf(unit, wanted)) ? 1 : -1;
  }

  /** Kilometres per hour are no length. */
  private static boolean isOf(String unit, String wanted) {
    return unit.contains(wanted) && (wanted.contains(RATE) || !unit.contains(RATE));
  }

  /** Whether a word of the article says what the question measures. */
  boolean isNamed(String word) {
    return measure.words().contains(word);
  }

  /** Whether a word says what is measured. */
  static boolean isMeasure(String word) {
    return MEASURES.containsKey(word);
  }

  /** Whether figures of a unit measure something: {@code centimetre}, and not {@code people}. */
  static boolean areMeasured(String unit) {
    return MEASURES.values().stream()
        .anyMatch(each -> each.units().stream().anyMatch(unit::endsWith));
  }

  /** Whether something is measured whose figures all have a unit; an age may be a bare number. */
  boolean needUnit() {
    return !measure.units().isEmpty() && !measure.units().contains(AGE);
  }

  /** Whether it is an age. */
  boolean isAge() {
    return measure.units().contains(AGE);
  }

  private static Map<String, Measure> read() {
    Map<String, Measure> measures = new HashMap<>();
    for (ResourceLines.Entry entry : ResourceLines.entries(MeasureWords.class, "measures.txt")) {
      Set<String> words = Set.of(entry.name().split(" ", -1));
      List<String> units = List.of(entry.value().split(" \\| ", -1));
      words.forEach(word -> measures.put(word, new Measure(words, units)));
    }
    return Map.copyOf(measures);
  }
}
