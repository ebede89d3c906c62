package id.kutip.quote;

import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.EntityRecognizer;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.List;

/** Reads who said what in a text and puts it as lines: "speaker: words", in order. */
final class Told {

  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();
  private final QuoteExtractor extractor = new QuoteExtractor();

  List<String> inIndonesian(String text) {
    return told(text, Language.INDONESIAN);
  }

  List<String> inEnglish(String text) {
    return told(text, Language.ENGLISH);
  }

  /** The quotes themselves. */
  List<Quote> quotes(String text, Language language) {
    Document document = Document.of(null, text, language, null);
    return extractor.extract(document, resolver.resolve(document, recognizer.recognize(document)));
  }

  private List<String> told(String text, Language language) {
    return quotes(text, language).stream()
        .map(
            quote ->
                (quote.speaker() == null ? "?" : quote.speaker().name())
                    + ": "
                    + quote.span().of(text))
        .toList();
  }
}
