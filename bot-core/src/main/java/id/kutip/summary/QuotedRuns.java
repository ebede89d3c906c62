package id.kutip.summary;

import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Candidates that can be shown together, though none of them alone, since a quotation goes on from
 * one to the next. In the candidates' numbers. Immutable.
 */
final class QuotedRuns {

  private final List<SentenceReader.Run> runs = new ArrayList<>();

  /**
   * The runs of which each sentence is a candidate.
   *
   * @param found by their places in the document
   * @param candidates the sentences that are candidates
   */
  QuotedRuns(List<SentenceReader.Run> found, List<Sentence> candidates) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < candidates.size() && !found.isEmpty(); i++) {
      numbers.put(candidates.get(i).index(), i);
    }
    for (SentenceReader.Run run : found) {
      Integer first = numbers.get(run.first());
      Integer last = numbers.get(run.last());
      if (first != null && last != null && last - first == run.last() - run.first()) {
        runs.add(new SentenceReader.Run(first, last, run.leans()));
      }
    }
  }

  /** Whether all the run is in the set that the candidate at that place of the set belongs to. */
  boolean allow(int[] set, int at) {
    for (SentenceReader.Run run : runs) {
      if (run.first() <= set[at] && set[at] <= run.last()) {
        int first = at - (set[at] - run.first());
        int last = first + run.last() - run.first();
        return first >= 0
            && last < set.length
            && set[first] == run.first()
            && set[last] == run.last()
            && (!run.leans() || follows(set, first));
      }
    }
    return false;
  }

  /** Whether the candidate before the one at that place of the set is in the set, too. */
  static boolean follows(int[] set, int at) {
    return at > 0 && set[at - 1] == set[at] - 1;
  }

  /** Each run, ascending. */
  List<int[]> all() {
    return runs.stream()
        .map(run -> IntStream.rangeClosed(run.first(), run.last()).toArray())
        .toList();
  }
}
