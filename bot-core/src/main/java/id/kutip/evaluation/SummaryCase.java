package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.evaluation.GoldArticle.BadLineException;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * An article with the summary that a person wrote of it.
 *
 * @param reference the summary's sentences
 */
public record SummaryCase(Document document, List<String> reference) {

  /** Copies the sentences. */
  public SummaryCase {
    reference = List.copyOf(reference);
  }

  /**
   * Reads a line: {@code text}, {@code lang}, {@code title} or null, {@code summary_sentences}.
   *
   * @throws BadLineException if it has no such form
   */
  public static SummaryCase read(String line) throws BadLineException {
    JsonNode read = JsonLine.read(line);
    if (!read.path("text").isTextual() || !read.path("summary_sentences").isArray()) {
      throw new BadLineException("no text, or no summary_sentences");
    }
    List<String> reference = new ArrayList<>();
    read.path("summary_sentences").forEach(sentence -> reference.add(sentence.asText()));
    JsonNode title = read.path("title");
    return new SummaryCase(
        Document.of(
            title.isTextual() ? title.asText() : null,
            read.path("text").asText(),
            Language.ofCode(read.path("lang").asText()),
            null),
        reference);
  }

  /** How much those sentences of the document share with the reference. */
  public Rouge score(List<Integer> chosen) {
    return Rouge.of(
        chosen.stream()
            .map(index -> document.sentences().get(index).span().of(document.text()))
            .toList(),
        reference);
  }
}
