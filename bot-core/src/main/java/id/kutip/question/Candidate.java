package id.kutip.question;

import id.kutip.text.Span;

/**
 * Something in an article that may answer a question.
 *
 * @param fit how well its kind fits what is asked for, the more the better; below 0 it is more
 *     likely no answer than one
 */
record Candidate(Span span, double fit) {

  /** What one gains by being just of the kind asked for. */
  static final double WANTED = 0.5;
}
