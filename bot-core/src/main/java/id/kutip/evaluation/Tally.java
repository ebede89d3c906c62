package id.kutip.evaluation;

import java.util.List;

/**
 * What was annotated, what was read, and how much of each has its match in the other.
 *
 * @param recalled how much of what is annotated was read; in parts where a match is one in part
 * @param precise how much of what was read is annotated
 */
public record Tally(double recalled, int gold, double precise, int found) {

  /** One case that is right, wrong, or right in part, from 0 to 1. */
  static Tally of(double right) {
    return new Tally(right, 1, right, 1);
  }

  static Tally of(boolean right) {
    return of(right ? 1 : 0);
  }

  /** All of them together. */
  public static Tally sum(List<Tally> tallies) {
    double recalled = 0;
    int gold = 0;
    double precise = 0;
    int found = 0;
    for (Tally tally : tallies) {
      recalled += tally.recalled;
      gold += tally.gold;
      precise += tally.precise;
      found += tally.found;
    }
    return new Tally(recalled, gold, precise, found);
  }

  /** Precision, recall and F1; where each case has one answer, all three are the share right. */
  public Figures figures() {
    return Figures.of(Figures.share(precise, found), Figures.share(recalled, gold));
  }
}
