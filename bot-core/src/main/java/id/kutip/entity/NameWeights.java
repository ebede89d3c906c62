package id.kutip.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each feature says for and against each tag, in an open table of feature numbers. Read from a
 * resource of one feature a line: template, one or two values and a weight for each tag, by tabs.
 */
final class NameWeights {

  private static final String TRANSITION = "TRANSITION";

  /** A power of two, many times the number of features, that yet stays in a processor's cache. */
  private static final int PRESENCE_BITS = 1 << 20;

  /** Numbers of a slot: a key, and two that hold the weights. */
  private static final int SLOT = 3;

  /** The slots one behind the other, so that a key and its weights lie close together. */
  private final long[] slots;

  private final int[] transitions = new int[NameTagger.TAGS * NameTagger.TAGS];
  private final int mask;

  /** Whether some key has these low bits: most features have no weight, and are told so at once. */
  private final long[] present = new long[PRESENCE_BITS / Long.SIZE];

  private NameWeights(int features) {
    // a third to two thirds of the slots are used: most features without weight are not looked for
    int capacity = Integer.highestOneBit(Math.max(8, features + features / 2)) * 2;
    this.slots = new long[SLOT * capacity];
    this.mask = capacity - 1;
  }

  /** Reads the weights of a resource of this room. */
  static NameWeights load(String name) {
    try (InputStream in = NameWeights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads weights as they are written in a resource. */
  static NameWeights of(String text) {
    NameWeights weights = new NameWeights((int) text.chars().filter(c -> c == '\n').count());
    new Reader(text, weights).read();
    return weights;
  }

  private void put(long key, int[] values) {
    int slot = (int) key & mask;
    while (slots[slot * SLOT] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot * SLOT] = key;
    slots[slot * SLOT + 1] += TagSums.first(values);
    slots[slot * SLOT + 2] += TagSums.second(values);
    present[word(key)] |= 1L << bit(key);
  }

  /** Reads line by line without cutting the text up: the bot cannot answer before it has. */
  private static final class Reader {
    private final String text;
    private final NameWeights weights;
    private final FeatureList numbers = new FeatureList();
    private final Map<String, Template> templates = new HashMap<>();
    private final int[] values = new int[NameTagger.TAGS];
    private final List<Integer> starts = new ArrayList<>();

    Reader(String text, NameWeights weights) {
      this.text = text;
      this.weights = weights;
      for (Template template : Template.values()) {
        templates.put(template.name(), template);
      }
    }

    void read() {
      int end;
      for (int from = 0; from < text.length(); from = end + 1) {
        int newline = text.indexOf('\n', from);
        end = newline < 0 ? text.length() : newline;
        if (end > from && text.charAt(from) != '#') {
          line(from, end);
        }
      }
    }

    private void line(int from, int to) {
      starts.clear();
      starts.add(from);
      for (int at = text.indexOf('\t', from); at >= 0 && at < to; at = text.indexOf('\t', at + 1)) {
        starts.add(at + 1);
      }
      int first = starts.size() - NameTagger.TAGS;
      for (int tag = 0; tag < NameTagger.TAGS; tag++) {
        int start = starts.get(first + tag);
        int end = tag + 1 < NameTagger.TAGS ? starts.get(first + tag + 1) - 1 : to;
        values[tag] = Integer.parseInt(text, start, end, 10);
      }
      String template = text.substring(from, starts.get(1) - 1);
      if (template.equals(TRANSITION)) {
        int before = Integer.parseInt(text, starts.get(1), starts.get(2) - 1, 10);
        System.arraycopy(values, 0, weights.transitions, before * NameTagger.TAGS, NameTagger.TAGS);
        return;
      }
      Template of = Objects.requireNonNull(templates.get(template), template);
      long one = value(1);
      weights.put(first == 2 ? numbers.key(of, one) : numbers.key(of, one, value(2)), values);
    }

    private long value(int field) {
      return numbers.value(text, starts.get(field), starts.get(field + 1) - 1);
    }
  }

  /** Adds what the features say for each tag. */
  void add(FeatureList features, TagSums sums) {
    long[] found = features.array();
    int weighed = weighed(found, features.size());
    long first = 0;
    long second = 0;
    for (int i = 0; i < weighed; i++) {
      long key = found[i];
      int slot = (int) key & mask;
      while (slots[slot * SLOT] != 0 && slots[slot * SLOT] != key) {
        slot = (slot + 1) & mask;
      }
      // an empty slot holds no weights
      first += slots[slot * SLOT + 1];
      second += slots[slot * SLOT + 2];
    }
    sums.add(first, second);
  }

  /**
   * Moves the features that may have weights to the front; without a branch, since no processor
   * guesses which have.
   */
  private int weighed(long[] found, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      long key = found[i];
      found[kept] = key;
      kept += (int) (present[word(key)] >>> bit(key) & 1);
    }
    return kept;
  }

  private static int word(long key) {
    return (int) (key >>> Integer.SIZE) & (PRESENCE_BITS / Long.SIZE - 1);
  }

  /** Which bit of that word; shifts take its low six bits. */
  private static int bit(long key) {
    return (int) (key >>> (Long.SIZE - 6));
  }

  /** What speaks for {@code tag} after {@code before}. */
  int transition(int before, int tag) {
    return transitions[before * NameTagger.TAGS + tag];
  }
}
