package id.kutip.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The weights and words that sentences are chosen by. Immutable. */
record SummaryLexicon(Map<String, Double> weights, List<String> boilerplate, Set<String> orphans) {

  static SummaryLexicon load() {
    Map<String, Double> weights = new HashMap<>();
    for (String line : lines("weights.txt")) {
      String[] parts = line.split(" ");
      weights.put(parts[0], Double.valueOf(parts[1]));
    }
    Set<String> orphans =
        lines("orphans.txt").stream()
            .flatMap(line -> Arrays.stream(line.split("\\s+")))
            .collect(Collectors.toUnmodifiableSet());
    return new SummaryLexicon(Map.copyOf(weights), lines("boilerplate.txt"), orphans);
  }

  private static List<String> lines(String name) {
    try (InputStream in = SummaryLexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  /** Whether a sentence that begins so, in lower case, is no part of the news. */
  boolean isBoilerplate(String start) {
    return boilerplate.stream().anyMatch(start::startsWith);
  }

  boolean isOrphan(String word) {
    return orphans.contains(word);
  }
}
