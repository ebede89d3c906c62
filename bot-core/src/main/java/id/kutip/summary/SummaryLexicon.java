package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that tell which sentences can be shown alone. Immutable. */
record SummaryLexicon(
    SummaryWeights titled, SummaryWeights untitled, List<String> boilerplate, Set<String> orphans) {

  /** Characters of a sentence's beginning in which boilerplate shows. */
  private static final int START = 40;

  static SummaryLexicon load() {
    List<String> weights = lines("weights.txt");
    return new SummaryLexicon(
        SummaryWeights.read(weights, 1),
        SummaryWeights.read(weights, 2),
        lines("boilerplate.txt"),
        words("orphans.txt"));
  }

  private static Set<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
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

  /** Whether the sentence can be part of a summary at all. */
  boolean isTelling(Document document, Sentence sentence) {
    int words = 0;
    int marks = 0;
    for (Token token : document.tokens(sentence)) {
      words += token.kind() == Token.Kind.WORD ? 1 : 0;
      marks += token.kind() == Token.Kind.QUOTE_MARK ? 1 : 0;
    }
    // an odd mark means that a quote begins or ends elsewhere
    boolean dateline = "-–—−".indexOf(document.text().charAt(sentence.end() - 1)) >= 0;
    return words >= 4 && marks % 2 == 0 && !dateline && !isBoilerplate(document, sentence);
  }

  private boolean isBoilerplate(Document document, Sentence sentence) {
    int end = Math.min(sentence.end(), sentence.start() + START);
    String start = document.text().substring(sentence.start(), end).toLowerCase(Locale.ROOT);
    return boilerplate.stream().anyMatch(start::startsWith);
  }

  /**
   * Whether the sentence opens with what only the one before explains, such as a pronoun or
   * "However".
   */
  boolean opensOrphaned(Document document, Sentence sentence) {
    int at = sentence.firstToken();
    while (at < sentence.endToken() && !isWord(document, at)) {
      at++;
    }
    return at < sentence.endToken() && orphans.contains(document.word(at).toLowerCase(Locale.ROOT));
  }

  private static boolean isWord(Document document, int token) {
    return document.tokens().get(token).kind() == Token.Kind.WORD;
  }
}
