package id.kutip.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the facts of one annotated line were read.
 *
 * @param tallies by what is measured
 * @param faults what is wrong
 */
public record FactScore(Map<String, List<Tally>> tallies, List<Fault> faults) {

  /** Copies both. */
  public FactScore {
    tallies = Map.copyOf(tallies);
    faults = List.copyOf(faults);
  }

  /** Something that was not read as it is annotated. */
  public record Fault(String task, String id, String wanted, String found) {}

  /** All that is counted of one task in some lines. */
  public static Tally of(String task, List<FactScore> scores) {
    List<Tally> tallies = new ArrayList<>();
    for (FactScore score : scores) {
      tallies.addAll(score.tallies.getOrDefault(task, List.of()));
    }
    return Tally.sum(tallies);
  }

  /** Collects what is counted. */
  static final class Sheet {

    private final String id;
    private final Map<String, List<Tally>> tallies = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Sheet(String id) {
      this.id = id;
    }

    Sheet count(String task, Tally tally) {
      tallies.computeIfAbsent(task, none -> new ArrayList<>()).add(tally);
      return this;
    }

    Sheet fault(String task, String wanted, String found) {
      faults.add(new Fault(task, id, wanted, found));
      return this;
    }

    FactScore score() {
      return new FactScore(tallies, faults);
    }
  }
}
