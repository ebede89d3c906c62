package id.kutip.evaluation;

/** Precision, recall and their harmonic mean, from 0 to 1. */
public record Figures(double precision, double recall, double f) {

  static Figures of(double precision, double recall) {
    double sum = precision + recall;
    return new Figures(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  static double share(double part, int whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
