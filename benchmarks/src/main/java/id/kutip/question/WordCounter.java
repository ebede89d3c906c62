package id.kutip.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Token;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts how many articles hold a word: {@code WordCounter CORPUS.jsonl HEADER COUNTS}. The corpus
 * has one Indonesian article a line, {@code {text}}. The header, comment lines that state the
 * corpus and its licence, opens the counts.
 */
public final class WordCounter {

  /** Of a hundred articles, how many must hold a word that is worth a line. */
  private static final int LEAST_OF_HUNDRED = 1;

  private WordCounter() {}

  /** Counts and writes. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    int articles = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String text = json.readTree(line).get("text").asText();
      for (String word : words(Document.of(null, text, Language.INDONESIAN, null))) {
        counts.merge(word, 1, Integer::sum);
      }
      articles++;
    }
    Map<Integer, Set<String>> byCount = new TreeMap<>((one, other) -> other - one);
    int least = articles * LEAST_OF_HUNDRED / 100;
    counts.forEach(
        (word, count) -> {
          if (count >= least && !CommonWords.has(word)) {
            byCount.computeIfAbsent(count, none -> new TreeSet<>()).add(word);
          }
        });
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
      Files.readAllLines(Path.of(arguments[1])).forEach(line -> out.print(line + "\n"));
      byCount.forEach((count, words) -> out.print(count + ": " + String.join(" ", words) + "\n"));
    }
  }

  private static Set<String> words(Document document) {
    Set<String> words = new HashSet<>();
    for (Token token : document.tokens()) {
      if (token.kind() == Token.Kind.WORD) {
        words.add(document.word(token).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
