package id.kutip.search;

import id.kutip.quote.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said, with all articles that it was found in.
 *
 * @param kind how the first of the sources gives it
 * @param cue the word that reports it there, as {@code membantah}; null where none is known
 * @param words as they stand in the first of the sources
 * @param speaker by the fullest name that is known; null where no source tells
 * @param via through whom it is known; else null
 * @param paragraph where it stands in the first of the sources, from 1
 * @param sentence its number there, from 1
 * @param sources the newest first
 */
public record FoundQuote(
    Quote.Kind kind,
    @Nullable String cue,
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

  /** The same, as these sources give it. */
  public FoundQuote in(List<Source> others) {
    return new FoundQuote(kind, cue, words, speaker, via, paragraph, sentence, others);
  }

  /** The same, its speaker under another name. */
  FoundQuote by(@Nullable String name) {
    return new FoundQuote(kind, cue, words, name, via, paragraph, sentence, sources);
  }
}
