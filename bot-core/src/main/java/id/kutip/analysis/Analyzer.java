package id.kutip.analysis;

import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.Entity;
import id.kutip.entity.EntityRecognizer;
import id.kutip.fact.FactExtractor;
import id.kutip.quote.QuoteExtractor;
import id.kutip.summary.Summarizer;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.List;

/**
 * Reads an article once and finds all that Kutip tells of it. Thread-safe; time and memory are
 * linear in the text's length.
 */
public final class Analyzer {

  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();
  private final QuoteExtractor quotes = new QuoteExtractor();
  private final FactExtractor facts = new FactExtractor();
  private final Summarizer summarizer = new Summarizer();

  /**
   * All that is found in the document; in a language that Kutip does not read, only a summary by
   * position.
   */
  public Analysis analyze(Document document) {
    if (document.language() == Language.OTHER) {
      return new Analysis(
          document, summarizer.summarize(document, List.of()), List.of(), List.of(), List.of());
    }
    List<Entity> named = recognizer.recognize(document);
    List<Entity> entities = resolver.resolve(document, named);
    return new Analysis(
        document,
        summarizer.summarize(document, entities),
        quotes.extract(document, entities),
        facts.extract(document),
        entities);
  }
}
