package id.kutip.fact;

import id.kutip.text.Document;
import java.util.List;

/**
 * Reads every figure, amount, date, time and duration of an article to its value, in one pass over
 * its tokens and in linear time. No character belongs to two facts. Thread-safe.
 *
 * <p>Figures are read in Indonesian and English, in either decimal convention. Dates that count
 * from the article's day have a value only where {@link Document#date()} is known.
 */
public final class FactExtractor {

  /** The facts of a document in the order of its text; none in a language not known here. */
  public List<Fact> extract(Document document) {
    Lexicon lexicon = Lexicon.of(document.language());
    return lexicon == null || document.sentences().isEmpty()
        ? List.of()
        : new FactScan(document, lexicon).run();
  }
}
