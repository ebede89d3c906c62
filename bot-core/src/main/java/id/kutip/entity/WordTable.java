package id.kutip.entity;

/**
 * Marks of words, by the numbers that stand for them: an open table that answers by one look into
 * memory, where a map of strings needs four. Words whose numbers agree in 40 bits are one: of a
 * hundred thousand words the chance of that for any other is one in 10^7. Filled first, then only
 * read; reading is thread-safe.
 */
final class WordTable {

  /** The bits of a slot that hold the marks. */
  private static final int MARKS = 24;

  private static final int ALL_MARKS = (1 << MARKS) - 1;

  /** The upper bits of a word's number, and its marks; 0 where there is no word. */
  private long[] slots = new long[1 << 10];

  private int size;

  /** Adds marks, bits other than 0, to those of the word. */
  void add(String word, int more) {
    if (2 * size >= slots.length) {
      grow();
    }
    long key = Fnv.of(word);
    int slot = slot(key);
    size += slots[slot] == 0 ? 1 : 0;
    slots[slot] |= (key & ~ALL_MARKS) | more;
  }

  /** The marks of the word; 0 if it has none. */
  int of(String word) {
    return (int) slots[slot(Fnv.of(word))] & ALL_MARKS;
  }

  /** Where the key stands, or would. */
  private int slot(long key) {
    int slot = (int) ((key >>> MARKS) ^ (key >>> (2 * MARKS))) & (slots.length - 1);
    while (slots[slot] != 0 && (slots[slot] ^ key) >>> MARKS != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    for (long word : before) {
      if (word != 0) {
        slots[slot(word)] = word;
      }
    }
  }
}
