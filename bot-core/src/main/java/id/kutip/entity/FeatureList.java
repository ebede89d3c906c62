package id.kutip.entity;

import id.kutip.entity.WordSigns.Sign;
import java.util.Arrays;

/**
 * The features of a token. Each is a number made of its template and one or two values, which are
 * numbers themselves, so that reading a sentence builds no strings. Not thread-safe.
 */
class FeatureList {

  /** More than a token can have. */
  private static final int MOST = 96;

  private final long[] features = new long[MOST];
  private int size;

  final void clear() {
    size = 0;
  }

  /** How many there are. */
  final int size() {
    return size;
  }

  /** The features up to {@link #size()}; whoever takes them may overwrite them. */
  final long[] array() {
    return features;
  }

  final long[] copy() {
    return Arrays.copyOf(features, size);
  }

  final void add(Template template, long value) {
    features[size++] = key(template, value);
  }

  final void add(Template template, long first, long second) {
    features[size++] = key(template, first, second);
  }

  /** The number of the feature of that template and value. */
  long key(Template template, long value) {
    return mix(template.number, value);
  }

  /** The number of the feature of that template and two values. */
  long key(Template template, long first, long second) {
    return mix(mix(template.number, first), second);
  }

  private static long mix(long a, long b) {
    long mixed = (a * 0x9E3779B97F4A7C15L) ^ b;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 29);
  }

  final long value(String text) {
    return value(text, 0, text.length());
  }

  /** A number for a part of a text. */
  long value(String text, int from, int to) {
    return Fnv.of(text, from, to);
  }

  /** The number of a sign of a word. */
  long value(WordSigns word, Sign sign) {
    return word.number(sign);
  }
}
