package id.kutip.command;

import id.kutip.text.Language;
import id.kutip.text.Words.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How people ask in one language: the names of the commands, words of one meaning, and patterns of
 * whole phrases, from {@code grammar_id.txt} or {@code grammar_en.txt}. Immutable.
 */
final class Grammar {

  private final Language language;
  private final Map<String, List<List<String>>> commands = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> words = new LinkedHashMap<>();
  private final List<PhrasePattern> phrases = new ArrayList<>();

  private Grammar(Language language) {
    this.language = language;
  }

  /** The grammar of Indonesian or English. */
  static Grammar of(Language language) {
    String name = "grammar_" + language.code() + ".txt";
    try (InputStream in = Grammar.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      Grammar grammar = new Grammar(language);
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        grammar.read(lines.lines().map(String::strip).toList());
      }
      return grammar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return language;
  }

  /** Keys of the commands that have a name here. */
  Iterable<String> commands() {
    return commands.keySet();
  }

  /** The names of a command, each as its words; the first is the one to show. */
  List<List<String>> names(String command) {
    return commands.getOrDefault(command, List.of());
  }

  /** Words or phrases of one meaning, each as its words. */
  List<List<String>> words(String key) {
    return words.getOrDefault(key, List.of());
  }

  /** Keys of words that begin with {@code prefix}, such as {@code kind.}. */
  List<String> keys(String prefix) {
    return words.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }

  /** The key, less {@code prefix}, of the phrase that all those words are. */
  Optional<String> keyOf(String prefix, List<Word> all) {
    return keys(prefix).stream()
        .filter(
            key ->
                words(key).stream()
                    .anyMatch(
                        phrase ->
                            phrase.size() == all.size()
                                && PhrasePattern.startsWith(all, 0, phrase, String::equals)))
        .map(key -> key.substring(prefix.length()))
        .findFirst();
  }

  /** The patterns of whole phrases, the first that fits counts. */
  List<PhrasePattern> phrases() {
    return phrases;
  }

  private void read(List<String> lines) {
    String section = "";
    for (String line : lines) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        section = line;
      } else if (section.equals("[phrases]")) {
        String[] parts = line.split(":", 2);
        phrases.add(PhrasePattern.of(parts[0].strip(), parts[1].strip(), words));
      } else {
        String[] parts = line.split("=", 2);
        Map<String, List<List<String>>> into = section.equals("[words]") ? words : commands;
        into.put(
            parts[0].strip(),
            Arrays.stream(parts[1].split(",", -1))
                .map(phrase -> List.of(phrase.strip().split(" ", -1)))
                .toList());
      }
    }
  }
}
