package id.kutip.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that dates are written with, each with its value; read once from a resource. */
final class DateWords {

  private final Map<String, Map<String, Double>> classes = new HashMap<>();

  DateWords() {
    try (InputStream in = DateWords.class.getResourceAsStream("date-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource date-words.txt");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] parts = line.strip().split("\\s+");
    Map<String, Double> words = classes.computeIfAbsent(parts[0], c -> new HashMap<>());
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].lastIndexOf('=');
      words.putIfAbsent(
          parts[i].substring(0, equals), Double.valueOf(parts[i].substring(equals + 1)));
    }
  }

  /** January is 1. */
  @Nullable Integer month(String word) {
    return whole("month", word);
  }

  boolean isDay(String word) {
    return whole("day", word) != null;
  }

  /** 0 for the hours before noon, 12 for those after. */
  @Nullable Integer half(String word) {
    return whole("half", word);
  }

  boolean isFiller(String word) {
    return whole("filler", word) != null;
  }

  /** Seconds east of Greenwich. */
  @Nullable Integer zone(String word) {
    Double hours = classes.getOrDefault("zone", Map.of()).get(word);
    return hours == null ? null : (int) Math.round(hours * 3_600);
  }

  private @Nullable Integer whole(String wordClass, String word) {
    Double value = classes.getOrDefault(wordClass, Map.of()).get(word);
    return value == null ? null : value.intValue();
  }
}
