package id.kutip.search;

import id.kutip.quote.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said, with all articles that it was found in.
 *
 * @param kind how the first of the sources gives it
 * @param words as they stand in the first of the sources
 * @param speaker by the fullest name that is known; null where no source tells
 * @param via through whom it is known; else null
 * @param paragraph where it stands in the first of the sources, from 1
 * @param sentence its number there, from 1
 * @param sources the newest first
 */
public record FoundQuote(
    Quote.Kind kind,
    String words,
    @Nullable String speaker,
    @Nullable String via,
    int paragraph,
    int sentence,
    List<Source> sources) {

  /** Copies the sources. */
  public FoundQuote {
    sources = List.copyOf(sources);
  }
}
