package id.kutip.entity;

import id.kutip.entity.WordSigns.Sign;
import java.util.HashMap;
import java.util.Map;

/** Features that remember what their numbers were made of. */
final class NamedFeatures extends FeatureList {

  private final Map<Long, String> values = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();

  /** The template and values of a feature, by tabs. */
  String name(long key) {
    return names.getOrDefault(key, "");
  }

  @Override
  long value(String text, int from, int to) {
    long value = super.value(text, from, to);
    values.putIfAbsent(value, text.substring(from, to));
    return value;
  }

  @Override
  long value(WordSigns word, Sign sign) {
    return value(word.get(sign));
  }

  @Override
  long key(Template template, long value) {
    long key = super.key(template, value);
    names.computeIfAbsent(key, k -> template + "\t" + values.get(value));
    return key;
  }

  @Override
  long key(Template template, long first, long second) {
    long key = super.key(template, first, second);
    names.computeIfAbsent(
        key, k -> template + "\t" + values.get(first) + "\t" + values.get(second));
    return key;
  }
}
