package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.analysis.Analysis;
import id.kutip.evaluation.GoldArticle.BadLineException;
import id.kutip.text.Document;
import java.util.Optional;

/** A text with the facts that people read in it. The forms of such lines are in the docs. */
public interface FactCase {

  /** The document that is to be analysed. */
  Document document();

  /** How that document's facts were read. */
  FactScore score(Analysis analysis);

  /**
   * How it does on the text of another line, which must not tell what is asked for here; empty
   * where nothing is asked, or where that text may tell it.
   */
  default Optional<FactScore> scoreStranger(Analysis other) {
    return Optional.empty();
  }

  /**
   * Reads a line; empty where it is about something that is not measured here.
   *
   * @throws BadLineException if it has none of the forms known
   */
  static Optional<FactCase> read(String line) throws BadLineException {
    JsonNode read = JsonLine.read(line);
    if (read.has("question")) {
      return Optional.of(QuestionCase.of(read));
    }
    if (read.has("attrs")) {
      return Optional.of(DateCase.of(read));
    }
    if (read.has("entities")) {
      return Optional.of(SpanCase.of(read));
    }
    if (read.has("results")) {
      return FigureCase.of(read);
    }
    if (read.has("dim")) {
      return ExpressionCase.of(read);
    }
    throw new BadLineException(
        "annotated facts have \"question\", \"attrs\", \"entities\", \"results\" or \"dim\"");
  }

  /** The words of a JSON string, or nothing. */
  static String string(JsonNode node, String key) {
    return node.path(key).asText("");
  }
}
