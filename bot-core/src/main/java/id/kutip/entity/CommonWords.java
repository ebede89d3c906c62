package id.kutip.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that open sentences of the press without naming anyone. */
final class CommonWords {

  private static final Set<String> OPENERS = load();

  private CommonWords() {}

  static boolean open(String lowerCaseWord) {
    return OPENERS.contains(lowerCaseWord);
  }

  private static Set<String> load() {
    try (InputStream in = CommonWords.class.getResourceAsStream("openers.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource openers.txt");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
