package id.kutip.subscription;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a message tells of its article, beside the title with its source and link: so many parts, or
 * what a template of the chat's own says. Immutable.
 *
 * @param parts what is told
 * @param template that the message is made by; {@link Template#NONE} for the bot's own way
 */
public record Look(Set<Part> parts, Template template) {

  /** A part of a message. */
  public enum Part {
    /** The article's picture. */
    PICTURE,
    /** The sentence that tells most. */
    LEAD,
    /** A longer summary. */
    SUMMARY,
    /** Who said what. */
    QUOTES,
    /** The figures. */
    FIGURES
  }

  /** The title with its source and link. */
  public static final Look COMPACT = of();

  /** Also the sentence that tells most. */
  public static final Look CARD = of(Part.LEAD);

  /** Everything. */
  public static final Look FULL = of(Part.values());

  private static final String PARTS = "parts:";

  /** Copies the parts. */
  public Look {
    parts = Set.copyOf(parts);
  }

  /** One of those parts. */
  public static Look of(Part... parts) {
    return new Look(Set.of(parts), Template.NONE);
  }

  /** Whether the part is told. */
  public boolean has(Part part) {
    return parts.contains(part);
  }

  /** With more parts, or less. */
  public Look with(Set<Part> added, Set<Part> removed) {
    Set<Part> changed = EnumSet.noneOf(Part.class);
    changed.addAll(parts);
    changed.addAll(added);
    changed.removeAll(removed);
    return new Look(changed, template);
  }

  /** With another template. */
  public Look with(Template other) {
    return new Look(parts, other);
  }

  /** What both tell; where only one has a template, by that. */
  public Look and(Look other) {
    return new Look(parts, template.isNone() ? other.template : template)
        .with(other.parts, Set.of());
  }

  /** Reads what {@link #written} wrote; empty for anything else. */
  public static Optional<Look> of(String written) {
    int line = written.indexOf('\n');
    String parts = line < 0 ? written : written.substring(0, line);
    Template template = line < 0 ? Template.NONE : Template.of(written.substring(line + 1));
    return parts(parts).map(look -> look.with(template));
  }

  private static Optional<Look> parts(String written) {
    return switch (written) {
      case "compact" -> Optional.of(COMPACT);
      case "card" -> Optional.of(CARD);
      case "picture" -> Optional.of(of(Part.LEAD, Part.PICTURE));
      case "full" -> Optional.of(FULL);
      default -> named(written);
    };
  }

  private static Optional<Look> named(String written) {
    if (!written.startsWith(PARTS)) {
      return Optional.empty();
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : written.substring(PARTS.length()).split("\\+", -1)) {
      try {
        parts.add(Part.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new Look(parts, Template.NONE));
  }

  /** As {@link #of(String)} reads it. */
  public String written() {
    Look bare = with(Template.NONE);
    String name =
        bare.equals(COMPACT)
            ? "compact"
            : bare.equals(CARD) ? "card" : bare.equals(FULL) ? "full" : PARTS + names();
    return template.isNone() ? name : name + "\n" + template.written();
  }

  private String names() {
    return parts.stream()
        .sorted()
        .map(part -> part.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("+"));
  }
}
