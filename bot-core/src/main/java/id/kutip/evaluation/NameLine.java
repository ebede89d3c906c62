package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.entity.Entity;
import id.kutip.evaluation.GoldArticle.BadLineException;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with the names that people read in it.
 *
 * @param article the article it is of, whose lines stand one after the other; empty if it stands
 *     alone
 * @param split the part of its corpus: {@code train} for what a model may have learned from
 */
public record NameLine(
    String id,
    Optional<String> article,
    String split,
    Language language,
    String text,
    List<Name> names) {

  /** Copies the names. */
  public NameLine {
    names = List.copyOf(names);
  }

  /** A name. */
  public record Name(Span span, Entity.Kind kind) {}

  /** Whether a model may have learned from the line, so that it measures nothing. */
  public boolean isOfTraining() {
    return split.equals("train");
  }

  /**
   * Reads a line of annotated names.
   *
   * @throws BadLineException saying what is missing
   */
  public static NameLine read(String line) throws BadLineException {
    JsonNode read = JsonLine.read(line);
    if (!read.path("text").isTextual() || !read.path("entities").isArray()) {
      throw new BadLineException("an annotated sentence has \"text\" and \"entities\"");
    }
    String text = read.path("text").asText();
    List<Span> tokens = tokens(read.path("tokens"), text);
    List<Name> names = new ArrayList<>();
    for (JsonNode entity : read.path("entities")) {
      Optional<Entity.Kind> kind = kind(FactCase.string(entity, "norm"));
      if (kind.isPresent()) {
        int start = entity.path("start").asInt(-1);
        int end = entity.path("end").asInt(-1);
        if (start < 0 || end <= start || end > (tokens.isEmpty() ? text.length() : tokens.size())) {
          throw new BadLineException("a name lies outside the text: " + entity);
        }
        Span span =
            tokens.isEmpty()
                ? new Span(start, end)
                : new Span(tokens.get(start).start(), tokens.get(end - 1).end());
        names.add(new Name(span, kind.get()));
      }
    }
    return new NameLine(
        FactCase.string(read, "id"),
        Optional.of(FactCase.string(read, "doc")).filter(article -> !article.isEmpty()),
        FactCase.string(read, "split"),
        Language.ofCode(read.path("lang").asText()),
        text,
        names);
  }

  /** Where the corpus's own tokens stand, which its names are counted in. */
  private static List<Span> tokens(JsonNode words, String text) throws BadLineException {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (JsonNode word : words) {
      int start = text.indexOf(word.asText(), at);
      if (start < 0) {
        throw new BadLineException("no word of the text: " + word);
      }
      at = start + word.asText().length();
      spans.add(new Span(start, at));
    }
    return spans;
  }

  private static Optional<Entity.Kind> kind(String norm) {
    return switch (norm) {
      case "PER" -> Optional.of(Entity.Kind.PERSON);
      case "ORG" -> Optional.of(Entity.Kind.ORGANISATION);
      case "LOC" -> Optional.of(Entity.Kind.PLACE);
      default -> Optional.empty();
    };
  }
}
