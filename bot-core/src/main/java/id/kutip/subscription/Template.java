package id.kutip.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a chat wants its messages worded: lines with places in braces, such as {@code {title} –
 * {source}}. What stands around the places is shown as it is, without any markup. Any text is a
 * template; {@link #unknown} names what is no place in it. Immutable.
 */
public final class Template {

  /** No template. */
  public static final Template NONE = new Template("");

  /** UTF-16 code units of a template. */
  public static final int LONGEST = 500;

  private final String written;
  private final List<List<Piece>> lines = new ArrayList<>();

  /** What can be put into a message. */
  public enum Place {
    TITLE("judul"),
    SOURCE("sumber"),
    DATE("tanggal"),
    TIME("jam"),
    /** The sentence that tells most. */
    LEAD("teras"),
    SUMMARY("ringkasan"),
    QUOTES("kutipan"),
    FACTS("fakta"),
    AUTHORS("penulis"),
    TAGS("label"),
    LINK("tautan");

    private final String indonesian;

    Place(String indonesian) {
      this.indonesian = indonesian;
    }

    /** Its names: in English, and in Indonesian. */
    public List<String> names() {
      return List.of(name().toLowerCase(Locale.ROOT), indonesian);
    }

    private static Optional<Place> named(String name) {
      String folded = name.strip().toLowerCase(Locale.ROOT);
      for (Place place : values()) {
        if (place.names().contains(folded)) {
          return Optional.of(place);
        }
      }
      return Optional.empty();
    }
  }

  /** A part of a line. */
  public sealed interface Piece {

    /** Words as they are shown. */
    record Words(String words) implements Piece {}

    /** What is put in. */
    record Put(Place place) implements Piece {}
  }

  private Template(String written) {
    this.written = written;
    for (String line : written.split("\n", -1)) {
      lines.add(pieces(line));
    }
  }

  /** Reads a template; more than {@link #LONGEST} characters of it are not looked at. */
  public static Template of(String written) {
    String text = written.strip();
    return text.isEmpty()
        ? NONE
        : new Template(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    int open = line.indexOf('{');
    while (open >= 0) {
      int close = line.indexOf('}', open);
      Optional<Place> place =
          close < 0 ? Optional.empty() : Place.named(line.substring(open + 1, close));
      if (place.isPresent()) {
        if (at < open) {
          pieces.add(new Piece.Words(line.substring(at, open)));
        }
        pieces.add(new Piece.Put(place.get()));
        at = close + 1;
      }
      open = line.indexOf('{', Math.max(at, open + 1));
    }
    if (at < line.length()) {
      pieces.add(new Piece.Words(line.substring(at)));
    }
    return List.copyOf(pieces);
  }

  /** Whether there is none. */
  public boolean isNone() {
    return written.isEmpty();
  }

  /** As it was written. */
  public String written() {
    return written;
  }

  /** Its lines, each as its pieces. */
  public List<List<Piece>> lines() {
    return List.copyOf(lines);
  }

  /** Whether it has such a place. */
  public boolean has(Place place) {
    return lines.stream().anyMatch(line -> line.contains(new Piece.Put(place)));
  }

  /** Whether it has any place, so that messages differ. */
  public boolean hasPlaces() {
    return lines.stream().flatMap(List::stream).anyMatch(Piece.Put.class::isInstance);
  }

  /** What stands in braces without being a place; empty where all are. */
  public Optional<String> unknown() {
    for (List<Piece> line : lines) {
      for (Piece piece : line) {
        if (piece instanceof Piece.Words plain) {
          String words = plain.words();
          int open = words.indexOf('{');
          int close = words.indexOf('}', open + 1);
          if (open >= 0 && close > 0) {
            return Optional.of(words.substring(open + 1, close).strip());
          }
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Template template && template.written.equals(written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }
}
