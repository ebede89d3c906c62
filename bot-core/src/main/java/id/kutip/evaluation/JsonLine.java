package id.kutip.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.evaluation.GoldArticle.BadLineException;

/** Reads a line of what is measured. */
final class JsonLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLine() {}

  /**
   * What the line holds.
   *
   * @throws BadLineException if it is no JSON
   */
  static JsonNode read(String line) throws BadLineException {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new BadLineException("no JSON: " + e.getOriginalMessage());
    }
  }
}
