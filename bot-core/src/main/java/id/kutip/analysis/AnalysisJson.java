package id.kutip.analysis;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.fact.Fact;
import id.kutip.fact.Value;
import id.kutip.quote.Quote;
import id.kutip.quote.Speaker;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of documents to analyse and of their analyses, one line each: the contract that other
 * programs build on. All offsets are UTF-16 code units into the text given. Thread-safe.
 */
public final class AnalysisJson {

  private static final int LONGEST_TEXT = 64 * 1024 * 1024;

  private final ObjectMapper reader =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .build())
          .build();
  private final JsonFactory plain = new JsonFactory();
  private final JsonFactory ascii =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /**
   * A line that could not be read as a document, and what is wrong with it, in words for its
   * author.
   */
  public static final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;
    private final @Nullable String id;

    /**
     * A bad line.
     *
     * @param id null if the line does not tell it
     */
    public BadLineException(@Nullable String id, String message) {
      super(message);
      this.id = id;
    }

    /** The document's id where the line tells it. */
    public @Nullable String id() {
      return id;
    }
  }

  /**
   * Reads a document from a line of {@code {"id","text","title"?,"lang"?,"date"?,"url"?}}; other
   * keys are ignored.
   */
  public AnalysisInput read(String line) throws BadLineException {
    JsonNode node;
    try {
      node = reader.readTree(line);
    } catch (JacksonException e) {
      throw new BadLineException(null, "not JSON: " + firstLine(e.getOriginalMessage()));
    }
    if (!node.isObject()) {
      throw new BadLineException(null, "not a JSON object");
    }
    String id = scalar(node.get("id"));
    if (id == null) {
      throw new BadLineException(null, "no \"id\"");
    }
    JsonNode text = node.get("text");
    if (text == null || !text.isTextual()) {
      throw new BadLineException(id, "no \"text\", or not a string");
    }
    String language = scalar(node.get("lang"));
    return new AnalysisInput(
        id,
        text.textValue(),
        scalar(node.get("title")),
        language == null || language.isBlank() ? null : Language.ofCode(language),
        date(id, scalar(node.get("date"))));
  }

  private static @Nullable LocalDate date(String id, @Nullable String date)
      throws BadLineException {
    if (date == null || date.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
    } catch (DateTimeException e) {
      throw new BadLineException(id, "\"date\" is not of the form 2026-01-31");
    }
  }

  private static @Nullable String scalar(@Nullable JsonNode node) {
    return node == null || node.isNull() || !node.isValueNode() ? null : node.asText();
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /** The line that stands for a document that could not be analysed. */
  public String error(@Nullable String id, String error) {
    return write(
        error,
        json -> {
          json.writeStartObject();
          json.writeStringField("id", id);
          json.writeStringField("error", error);
          json.writeEndObject();
        });
  }

  /** The analysis of the document {@code id} as one line, without line break. */
  public String line(String id, Analysis analysis) {
    return write(
        analysis.document().text(),
        json -> {
          Writing writing = new Writing(json, analysis.document().text());
          writing.analysis(id, analysis);
        });
  }

  private interface Body {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private String write(String text, Body body) {
    StringWriter line = new StringWriter(1024);
    try (JsonGenerator json = (hasLoneSurrogate(text) ? ascii : plain).createGenerator(line)) {
      body.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** A half of a surrogate pair cannot be written as UTF-8; as an escape it survives. */
  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 < text.length()
            && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          i++;
        } else {
          return true;
        }
      }
    }
    return false;
  }

  private record Writing(JsonGenerator json, String text) {

    void analysis(String id, Analysis analysis) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("lang", analysis.document().language().code());
      json.writeArrayFieldStart("sentences");
      for (Sentence sentence : analysis.document().sentences()) {
        json.writeStartObject();
        bounds(sentence.span());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("summary");
      indices("short", analysis.summary().brief());
      indices("medium", analysis.summary().medium());
      indices("long", analysis.summary().full());
      json.writeEndObject();
      json.writeArrayFieldStart("quotes");
      for (Quote quote : analysis.quotes()) {
        quote(quote);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("facts");
      for (Fact fact : analysis.facts()) {
        fact(fact);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("entities");
      for (Entity entity : analysis.entities()) {
        entity(entity);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void quote(Quote quote) throws IOException {
      json.writeStartObject();
      json.writeStringField("kind", lower(quote.kind()));
      place(quote.span());
      if (!quote.fragments().isEmpty()) {
        json.writeArrayFieldStart("fragments");
        for (Span fragment : quote.fragments()) {
          json.writeStartObject();
          bounds(fragment);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      Span cue = quote.cue();
      if (cue == null) {
        json.writeNullField("cue");
      } else {
        json.writeObjectFieldStart("cue");
        place(cue);
        json.writeEndObject();
      }
      speaker("speaker", quote.speaker());
      speaker("via", quote.via());
      speaker("addressee", quote.addressee());
      json.writeNumberField("confidence", Math.round(quote.confidence() * 100) / 100.0);
      json.writeEndObject();
    }

    private void speaker(String field, @Nullable Speaker speaker) throws IOException {
      if (speaker == null) {
        json.writeNullField(field);
        return;
      }
      json.writeObjectFieldStart(field);
      place(speaker.mention());
      json.writeStringField("name", speaker.name());
      if (speaker.entities().size() > 1) {
        indices("entities", speaker.entities());
      } else if (speaker.entities().isEmpty()) {
        json.writeNullField("entity");
      } else {
        json.writeNumberField("entity", speaker.entities().get(0));
      }
      json.writeEndObject();
    }

    private void fact(Fact fact) throws IOException {
      json.writeStartObject();
      json.writeStringField("kind", lower(fact.kind()));
      place(fact.span());
      Value value = fact.value();
      json.writeObjectFieldStart("value");
      number("amount", value.amount());
      if (value.to() != null) {
        number("to", value.to());
      }
      json.writeStringField("currency", value.currency());
      if (value.unit() != null) {
        json.writeStringField("unit", value.unit());
      }
      json.writeStringField("comparator", value.comparator().sign());
      json.writeStringField(
          "change", value.change() == Value.Change.NONE ? null : lower(value.change()));
      json.writeStringField("iso", value.iso());
      json.writeEndObject();
      json.writeNumberField("sentence", fact.sentence());
      json.writeEndObject();
    }

    private void entity(Entity entity) throws IOException {
      json.writeStartObject();
      json.writeNumberField("id", entity.id());
      json.writeStringField("kind", lower(entity.kind()));
      json.writeStringField("name", entity.name());
      json.writeArrayFieldStart("mentions");
      for (Mention mention : entity.mentions()) {
        json.writeStartObject();
        place(mention.span());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void place(Span span) throws IOException {
      bounds(span);
      json.writeStringField("text", span.of(text));
    }

    private void bounds(Span span) throws IOException {
      json.writeNumberField("start", span.start());
      json.writeNumberField("end", span.end());
    }

    private void number(String field, @Nullable BigDecimal number) throws IOException {
      if (number == null) {
        json.writeNullField(field);
      } else {
        // never 2.4E+11: a reader of figures should see the figure
        json.writeFieldName(field);
        json.writeNumber(number.toPlainString());
      }
    }

    private void indices(String field, List<Integer> indices) throws IOException {
      json.writeArrayFieldStart(field);
      for (int index : indices) {
        json.writeNumber(index);
      }
      json.writeEndArray();
    }

    private static String lower(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }
}
