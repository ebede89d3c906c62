package id.kutip.analysis;

import id.kutip.text.Document;
import id.kutip.text.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of an archive, to be analysed.
 *
 * @param id its name in the archive, given back with the analysis
 * @param text the text that all offsets will point into
 * @param title its headline, not part of the text; null if unknown
 * @param language its language; null to have it detected
 * @param date the day it was published; null if unknown
 */
public record AnalysisInput(
    String id,
    String text,
    @Nullable String title,
    @Nullable Language language,
    @Nullable LocalDate date) {

  /** The document, cut into sentences and tokens. */
  public Document document() {
    return Document.of(title, text, language, date);
  }
}
