package id.kutip.entity;

import java.util.Arrays;

/**
 * What the words of one article say for each tag by themselves, from each place, added up once and
 * not again wherever the word stands there again. Not thread-safe.
 */
final class PlaceSums {

  /** Numbers for a word in a place: whether it was added up (1), and its {@link TagSums}. */
  private static final int SLOT = 3;

  private final NameWeights weights;
  private final FeatureList list = new FeatureList();
  private final TagSums sums = new TagSums();
  private long[] slots = new long[1 << 12];

  PlaceSums(NameWeights weights) {
    this.weights = weights;
  }

  /** Adds what the word, read in this article, says for each tag from there. */
  void add(WordSigns word, WordPlace place, TagSums to) {
    int slot = (word.count() * WordPlace.ALL.size() + place.number()) * SLOT;
    if (slot + SLOT > slots.length) {
      slots = Arrays.copyOf(slots, 2 * slot);
    }
    if (slots[slot] == 0) {
      list.clear();
      place.add(word, list);
      sums.clear();
      weights.add(list, sums);
      slots[slot] = 1;
      slots[slot + 1] = sums.first();
      slots[slot + 2] = sums.second();
    }
    to.add(slots[slot + 1], slots[slot + 2]);
  }
}
