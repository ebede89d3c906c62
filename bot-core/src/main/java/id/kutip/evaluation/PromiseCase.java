package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.evaluation.GoldArticle.BadLineException;
import id.kutip.text.Document;
import id.kutip.text.Language;

/** An article whose summaries are looked at; nothing is annotated in it. */
public record PromiseCase(String id, Document document) {

  /**
   * Reads a line: {@code id}, {@code text}, {@code title} or null, {@code lang} or null.
   *
   * @throws BadLineException if it has no such form
   */
  public static PromiseCase read(String line) throws BadLineException {
    JsonNode read = JsonLine.read(line);
    if (!read.path("text").isTextual()) {
      throw new BadLineException("no text");
    }
    JsonNode title = read.path("title");
    JsonNode language = read.path("lang");
    return new PromiseCase(
        read.path("id").asText(),
        Document.of(
            title.isTextual() ? title.asText() : null,
            read.path("text").asText(),
            language.isTextual() ? Language.ofCode(language.asText()) : null,
            null));
  }
}
