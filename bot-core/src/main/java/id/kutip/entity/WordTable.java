package id.kutip.entity;

/**
 * Marks of words, by numbers of 64 bits made of their letters: an open table that answers by one
 * look into memory, where a map of strings needs four. Two words of one number are not told apart;
 * of a hundred thousand words the chance of that for any other is one in 10^14. Filled first, then
 * only read; reading is thread-safe.
 */
final class WordTable {

  private long[] keys = new long[1 << 10];
  private int[] marks = new int[keys.length];
  private int size;

  /** Adds marks, bits, to those of the word. */
  void add(String word, int more) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = key(word);
    int slot = slot(key);
    size += keys[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    marks[slot] |= more;
  }

  /** The marks of the word; 0 if it has none. */
  int of(String word) {
    return marks[slot(key(word))];
  }

  /** Where the key stands, or would. */
  private int slot(long key) {
    int slot = (int) (key ^ key >>> Integer.SIZE) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] before = keys;
    int[] of = marks;
    keys = new long[2 * before.length];
    marks = new int[keys.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int slot = slot(before[i]);
        keys[slot] = before[i];
        marks[slot] = of[i];
      }
    }
  }

  /** FNV-1a over the word's UTF-16 code units; never 0, which is no key. */
  private static long key(String word) {
    long key = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      key = (key ^ word.charAt(i)) * 0x100000001B3L;
    }
    return key == 0 ? 1 : key;
  }
}
