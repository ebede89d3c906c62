package id.kutip.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds by their names those of a list that somebody means. Immutable.
 *
 * @param names in the order of the list
 */
record NamedFeeds(List<FeedName> names) {

  /** Copies the names. */
  NamedFeeds {
    names = List.copyOf(names);
  }

  /** The places, from 0, of those that are called so. */
  List<Integer> exactly(String name) {
    return IntStream.range(0, names.size())
        .filter(place -> names.get(place).is(name))
        .boxed()
        .toList();
  }

  /** The same, or where none is, the places of those that are called most nearly so. */
  List<Integer> nearly(String name) {
    List<Integer> exactly = exactly(name);
    if (!exactly.isEmpty()) {
      return exactly;
    }
    int[] slips =
        names.stream().mapToInt(one -> one.slips(name).orElse(Integer.MAX_VALUE)).toArray();
    int least = Arrays.stream(slips).min().orElse(Integer.MAX_VALUE);
    return IntStream.range(0, slips.length)
        .filter(place -> least < Integer.MAX_VALUE && slips[place] == least)
        .boxed()
        .toList();
  }
}
