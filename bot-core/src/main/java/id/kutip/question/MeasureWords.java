package id.kutip.question;

import id.kutip.text.ResourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a question measures: an area is told in hectares, never in metres or people. */
final class MeasureWords {

  private static final Map<String, List<String>> UNITS = read();

  /** The unit of ages. */
  private static final String AGE = "year";

  private final List<String> units;

  private MeasureWords(List<String> units) {
    this.units = units;
  }

  /** What a question measures, told by the word next to the one that asks. */
  static MeasureWords of(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      if (QuestionKind.isAsking(words.get(at))) {
        List<String> after = unitsAt(words, at + 1);
        List<String> units = after.isEmpty() ? unitsAt(words, at - 1) : after;
        if (!units.isEmpty()) {
          return new MeasureWords(units);
        }
      }
    }
    return new MeasureWords(List.of());
  }

  private static List<String> unitsAt(List<String> words, int at) {
    return at < 0 || at >= words.size() ? List.of() : UNITS.getOrDefault(words.get(at), List.of());
  }

  /** 1 if the unit measures what is asked for, -1 if something else does, 0 if nothing is. */
  int fit(@Nullable String unit) {
    if (units.isEmpty()) {
      return 0;
    }
    return unit != null && units.stream().anyMatch(unit::contains) ? 1 : -1;
  }

  /** Whether a word says what is measured. */
  static boolean isMeasure(String word) {
    return UNITS.containsKey(word);
  }

  /** Whether something is measured whose figures all have a unit; an age may be a bare number. */
  boolean needUnit() {
    return !units.isEmpty() && !units.contains(AGE);
  }

  /** Whether it is an age. */
  boolean isAge() {
    return units.contains(AGE);
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> units = new HashMap<>();
    for (String line : ResourceLines.of(MeasureWords.class, "measures.txt")) {
      List<String> sides = List.of(line.split(": ", 2));
      List<String> names = new ArrayList<>();
      for (String name : sides.get(1).split("\\|", -1)) {
        names.add(name.strip());
      }
      for (String word : sides.get(0).split(" ", -1)) {
        units.put(word, List.copyOf(names));
      }
    }
    return Map.copyOf(units);
  }
}
