package id.kutip.quote;

import id.kutip.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often attributions of one pattern were right on annotated articles: what the pattern yields
 * times what the words for the speaker yield, as measured and written down in the resource file.
 * Immutable.
 */
final class Confidence {

  private final Map<String, Double> factors = new HashMap<>();

  private Confidence() {}

  static Confidence of(Language language) {
    Confidence confidence = new Confidence();
    String name = "confidence_" + language.code() + ".txt";
    try (InputStream in = Confidence.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(confidence::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Pattern pattern : Pattern.values()) {
      confidence.factor(pattern);
    }
    for (Reference reference : Reference.values()) {
      confidence.factor(reference);
    }
    return confidence;
  }

  private void add(String line) {
    String[] parts = line.strip().split("\\s+");
    factors.put(parts[0].toUpperCase(Locale.ROOT), Double.valueOf(parts[1]));
  }

  private double factor(Enum<?> key) {
    Double factor = factors.get(key.name());
    if (factor == null) {
      throw new IllegalStateException("no figure for " + key);
    }
    return factor;
  }

  /** Probability from 0 to 1 that quote and speaker are right. */
  double of(Attribution attribution) {
    Pattern pattern = attribution.pattern();
    Reference reference = attribution.reference();
    Double measured = factors.get(pattern.name() + "." + reference.name());
    return measured == null ? factor(pattern) * factor(reference) : measured;
  }
}
