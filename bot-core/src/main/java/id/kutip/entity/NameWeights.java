package id.kutip.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What each feature says for and against each tag, in an open table of feature numbers. Read from a
 * resource of one feature a line: template, one or two values and a weight for each tag, by tabs.
 */
final class NameWeights {

  private static final String TRANSITION = "TRANSITION";

  private final long[] keys;
  private final short[] weights;
  private final int[] transitions = new int[NameTagger.TAGS * NameTagger.TAGS];
  private final int mask;

  private NameWeights(int features) {
    int capacity = Integer.highestOneBit(Math.max(8, features)) * 4;
    this.keys = new long[capacity];
    this.weights = new short[capacity * NameTagger.TAGS];
    this.mask = capacity - 1;
  }

  /** Reads the weights of a resource of this room. */
  static NameWeights load(String name) {
    try (InputStream in = NameWeights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return of(reader.lines().filter(line -> !line.startsWith("#")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads lines of weights. */
  static NameWeights of(List<String> lines) {
    NameWeights weights = new NameWeights(lines.size());
    NameFeatures numbers = new NameFeatures(WordMarks.NONE);
    for (String line : lines) {
      weights.put(fields(line), numbers);
    }
    return weights;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      fields.add(line.substring(from, tab));
      from = tab + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }

  private void put(List<String> fields, NameFeatures numbers) {
    int first = fields.size() - NameTagger.TAGS;
    if (fields.get(0).equals(TRANSITION)) {
      int before = Integer.parseInt(fields.get(1));
      for (int tag = 0; tag < NameTagger.TAGS; tag++) {
        transitions[before * NameTagger.TAGS + tag] = Integer.parseInt(fields.get(first + tag));
      }
      return;
    }
    NameFeatures.Template template = NameFeatures.Template.valueOf(fields.get(0));
    long one = numbers.value(fields.get(1), 0, fields.get(1).length());
    long key =
        first == 2
            ? numbers.key(template, one)
            : numbers.key(template, one, numbers.value(fields.get(2), 0, fields.get(2).length()));
    int slot = (int) key & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    for (int tag = 0; tag < NameTagger.TAGS; tag++) {
      weights[slot * NameTagger.TAGS + tag] = Short.parseShort(fields.get(first + tag));
    }
  }

  /** Writes into {@code scores} what the features of the token say for each tag. */
  void score(NameFeatures features, int token, int[] scores) {
    java.util.Arrays.fill(scores, 0);
    long[] found = features.of(token);
    for (int i = 0; i < features.count(); i++) {
      long key = found[i];
      int slot = (int) key & mask;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      if (keys[slot] == key) {
        for (int tag = 0; tag < NameTagger.TAGS; tag++) {
          scores[tag] += weights[slot * NameTagger.TAGS + tag];
        }
      }
    }
  }

  /** What speaks for {@code tag} after {@code before}. */
  int transition(int before, int tag) {
    return transitions[before * NameTagger.TAGS + tag];
  }
}
