package id.kutip.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as people annotated it.
 *
 * @param quotes who said what in it
 * @param segments its runs in quotation marks; empty if they are not marked
 * @param ignored what is not annotated, and counts neither for nor against
 */
public record GoldArticle(
    String id,
    @Nullable String title,
    String text,
    Language language,
    List<GoldQuote> quotes,
    List<Segment> segments,
    List<Span> ignored) {

  /** Copies the lists. */
  public GoldArticle {
    quotes = List.copyOf(quotes);
    segments = List.copyOf(segments);
    ignored = List.copyOf(ignored);
  }

  /**
   * A quote.
   *
   * @param spans its words, in several pieces where it is
   * @param speaker words beside it that name who said it; null if the article does not tell
   * @param mention where they stand; null if unknown
   * @param name who it is in full; null if not annotated
   * @param named whether {@code speaker} is a name, not a role or a pronoun
   * @param speech whether it is said, not only believed or intended
   */
  public record GoldQuote(
      String kind,
      List<Span> spans,
      @Nullable String speaker,
      @Nullable Span mention,
      @Nullable String name,
      boolean named,
      boolean speech) {

    /** Copies the spans. */
    public GoldQuote {
      spans = List.copyOf(spans);
    }

    boolean hasSpeaker() {
      return speaker != null || name != null;
    }
  }

  /** A run in quotation marks; the quote that it is, or null where nobody says it. */
  public record Segment(Span span, @Nullable GoldQuote quote) {}

  /** A line of a file of annotated articles was not as it has to be. */
  public static final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;

    BadLineException(String message) {
      super(message);
    }
  }

  /**
   * Reads a line of annotated articles.
   *
   * @throws BadLineException saying what is missing
   */
  public static GoldArticle read(String line) throws BadLineException {
    JsonNode read = JsonLine.read(line);
    if (!read.path("text").isTextual() || !read.path("quotes").isArray()) {
      throw new BadLineException("an annotated article has \"text\" and \"quotes\"");
    }
    String text = read.path("text").asText();
    List<GoldQuote> quotes = new ArrayList<>();
    for (JsonNode quote : read.path("quotes")) {
      quotes.add(quote(quote, text));
    }
    List<Segment> segments = new ArrayList<>();
    for (JsonNode segment : read.path("segments")) {
      segments.add(
          new Segment(
              span(segment, text),
              segment.path("quote").isNull() ? null : speakerOf(segment, text)));
    }
    List<Span> ignored = new ArrayList<>();
    for (JsonNode span : read.path("ignore")) {
      ignored.add(pair(span, text));
    }
    return new GoldArticle(
        read.path("id").asText(),
        string(read, "title"),
        text,
        Language.ofCode(read.path("lang").asText()),
        quotes,
        segments,
        ignored);
  }

  /** The document that is to be analysed. */
  public Document document() {
    return Document.of(title, text, language, null);
  }

  private static GoldQuote speakerOf(JsonNode node, String text) throws BadLineException {
    return quote(node, text);
  }

  private static GoldQuote quote(JsonNode node, String text) throws BadLineException {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : node.path("spans")) {
      spans.add(pair(span, text));
    }
    if (spans.isEmpty()) {
      spans.add(span(node, text));
    }
    JsonNode start = node.path("speaker_start");
    Span mention = start.isInt() ? new Span(start.asInt(), node.path("speaker_end").asInt()) : null;
    return new GoldQuote(
        node.path("kind").asText("direct"),
        spans,
        string(node, "speaker"),
        mention,
        string(node, "speaker_canonical"),
        node.path("speaker_type").asText("name").equals("name"),
        node.path("speech").asBoolean(true));
  }

  private static Span span(JsonNode node, String text) throws BadLineException {
    return checked(node.path("start"), node.path("end"), text);
  }

  private static Span pair(JsonNode node, String text) throws BadLineException {
    return checked(node.path(0), node.path(1), text);
  }

  private static Span checked(JsonNode start, JsonNode end, String text) throws BadLineException {
    boolean fits =
        start.isInt()
            && end.isInt()
            && start.asInt() >= 0
            && start.asInt() <= end.asInt()
            && end.asInt() <= text.length();
    if (!fits) {
      throw new BadLineException("a span lies outside the text: " + start + " to " + end);
    }
    return new Span(start.asInt(), end.asInt());
  }

  private static @Nullable String string(JsonNode node, String key) {
    return node.path(key).isTextual() ? node.path(key).asText() : null;
  }
}
