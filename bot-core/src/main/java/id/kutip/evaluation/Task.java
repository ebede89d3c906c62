package id.kutip.evaluation;

/** Which quotes of an annotated article count. */
public enum Task {
  /** Runs of words in quotation marks, by whomever they are said or not said. */
  SEGMENTS,
  /** Direct quotes; those of people that the annotation leaves out do not count against. */
  DIRECT,
  /** All of them, also the reported ones. */
  ALL
}
