package id.kutip.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of both languages that tell nothing of what a question is about. */
final class CommonWords {

  private static final Set<String> WORDS = read();

  private CommonWords() {}

  /** Whether a word, in lower case, is one of them. */
  static boolean has(String word) {
    return WORDS.contains(word);
  }

  private static Set<String> read() {
    try (InputStream in = CommonWords.class.getResourceAsStream("common_words.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource common_words.txt");
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.strip().split(" ")))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
