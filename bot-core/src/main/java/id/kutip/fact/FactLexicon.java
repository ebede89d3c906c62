package id.kutip.fact;

import id.kutip.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one language that figures and dates are made of, each with its value. Immutable. */
final class FactLexicon {

  private final Map<String, Map<String, String>> classes = new HashMap<>();
  private final Language language;

  private FactLexicon(Language language) {
    this.language = language;
  }

  static FactLexicon of(Language language) {
    FactLexicon lexicon = new FactLexicon(language);
    String name = "words_" + language.code() + ".txt";
    try (InputStream in = FactLexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(lexicon::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  private void add(String line) {
    String[] parts = line.strip().split("\\s+");
    Map<String, String> words = classes.computeIfAbsent(parts[0], c -> new HashMap<>());
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].lastIndexOf('=');
      words.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
  }

  Language language() {
    return language;
  }

  /** The value of the lower-case word in that class; null if it is not in it. */
  @Nullable String value(String wordClass, String word) {
    Map<String, String> words = classes.get(wordClass);
    return words == null ? null : words.get(word);
  }

  boolean is(String wordClass, String word) {
    return value(wordClass, word) != null;
  }
}
