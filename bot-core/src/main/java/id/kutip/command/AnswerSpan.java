package id.kutip.command;

import id.kutip.text.Document;
import id.kutip.text.Span;
import java.util.Locale;
import java.util.Set;

/** The part of a figure or date that answers by itself. */
final class AnswerSpan {

  private static final Set<String> YEARS = Set.of("tahun", "year");

  /** What academics are called, before their names. */
  private static final Set<String> TITLES =
      Set.of("dr", "drg", "drh", "prof", "profesor", "professor", "ir");

  private AnswerSpan() {}

  /** {@code Dr Ratna Dewi} of {@code Ratna Dewi}, where the article calls her so. */
  static Span withTitle(Document document, Span name) {
    int first = document.tokenAt(name.start());
    while (first > 0 && isTitle(document, first - 1)) {
      first--;
    }
    return new Span(document.tokens().get(first).start(), name.end());
  }

  private static boolean isTitle(Document document, int token) {
    int word = document.word(token).equals(".") ? token - 1 : token;
    return word >= 0
        && TITLES.contains(document.word(word).toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /**
   * {@code 24/8} of {@code Rabu (24/8)}, as the weekday only repeats it; {@code tahun 1994} where
   * the year alone is read.
   */
  static Span of(Document document, Span span) {
    String text = span.of(document.text());
    int bracket = text.indexOf('(');
    if (bracket > 0 && text.endsWith(")")) {
      return new Span(span.start() + bracket + 1, span.end() - 1);
    }
    int before = document.tokenAt(span.start()) - 1;
    boolean year = text.length() == 4 && before >= 0 && Character.isDigit(text.charAt(0));
    if (year && YEARS.contains(document.word(before).toLowerCase(Locale.ROOT))) {
      return new Span(document.tokens().get(before).start(), span.end());
    }
    return span;
  }
}
