package id.kutip.summary;

import java.util.List;

/**
 * The sentences that tell an article, in three lengths; indices into the document's sentences,
 * ascending.
 *
 * @param brief one sentence
 * @param medium up to three
 * @param full five to seven where the article has that many
 */
public record Summary(List<Integer> brief, List<Integer> medium, List<Integer> full) {

  /** Copies the lists. */
  public Summary {
    brief = List.copyOf(brief);
    medium = List.copyOf(medium);
    full = List.copyOf(full);
  }
}
