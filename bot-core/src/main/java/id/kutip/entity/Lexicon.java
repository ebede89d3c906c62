package id.kutip.entity;

import id.kutip.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists of this room for one language. */
record Lexicon(
    Set<String> titles,
    Set<String> organisations,
    Set<String> places,
    Set<String> fields,
    Set<String> never) {

  static Lexicon of(Language language) {
    return new Lexicon(
        load("titles_" + language.code()),
        load("organisations_" + language.code()),
        load("places_" + language.code()),
        load("fields_" + language.code()),
        load("never-names"));
  }

  static Set<String> load(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
