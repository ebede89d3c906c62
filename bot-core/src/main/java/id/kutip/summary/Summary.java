package id.kutip.summary;

import java.util.List;

/**
 * The sentences that tell an article, in three lengths; indices into the document's sentences,
 * ascending. Fewer where the article has no more to show.
 *
 * @param brief one sentence
 * @param medium three
 * @param full five to seven, by the article's length
 */
public record Summary(List<Integer> brief, List<Integer> medium, List<Integer> full) {

  /** A summary of nothing. */
  public static final Summary EMPTY = new Summary(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Summary {
    brief = List.copyOf(brief);
    medium = List.copyOf(medium);
    full = List.copyOf(full);
  }
}
