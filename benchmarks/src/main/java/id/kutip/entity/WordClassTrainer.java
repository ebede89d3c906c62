package id.kutip.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sorts the words of a corpus into classes by the words beside them: {@code WordClassTrainer HEADER
 * CLASSES CORPUS.jsonl…}. Of each line the {@code text} is read, but of those of a split that is
 * not {@code train}. A word is moved to the class that makes the text likeliest in a bigram model
 * of classes, until few are moved (the exchange algorithm: Kneser, Ney 1993; Martin, Liermann, Ney
 * 1998). Same texts, same classes.
 */
public final class WordClassTrainer {

  private static final int CLASSES = 100;
  private static final int ROUNDS = 20;
  private static final int SEEN = 3;

  /** Stands at both ends of each sentence, alone in the last class. */
  private static final int EDGE = 0;

  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> sentences = new ArrayList<>();

  private int[] classOf = new int[0];
  private int[][] left = new int[0][];
  private int[][] right = new int[0][];
  private final int[][] pairs = new int[CLASSES + 2][CLASSES + 2];
  private final int[] totals = new int[CLASSES + 2];

  private WordClassTrainer() {}

  /** Reads and writes. */
  public static void main(String[] arguments) throws IOException {
    WordClassTrainer trainer = new WordClassTrainer();
    List<Document> documents = new ArrayList<>();
    for (String corpus : Arrays.asList(arguments).subList(2, arguments.length)) {
      for (String line : Files.readAllLines(Path.of(corpus))) {
        JsonNode row = new ObjectMapper().readTree(line);
        if (row.path("split").asText("train").equals("train")) {
          documents.add(Document.of(null, row.get("text").asText(), Language.INDONESIAN, null));
        }
      }
    }
    trainer.number(documents);
    trainer.exchange();
    trainer.write(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /** Numbers the words seen often enough by how often; the others are one, the second. */
  private void number(List<Document> documents) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Document document : documents) {
      for (Token token : document.tokens()) {
        counts.merge(WordClasses.form(document.word(token)), 1, Integer::sum);
      }
    }
    words.add("");
    words.add("");
    counts.entrySet().stream()
        .filter(word -> word.getValue() >= SEEN)
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            word -> {
              numbers.put(word.getKey(), words.size());
              words.add(word.getKey());
            });
    for (Document document : documents) {
      for (Sentence sentence : document.sentences()) {
        int[] read = new int[sentence.endToken() - sentence.firstToken() + 2];
        for (int i = 1; i < read.length - 1; i++) {
          String word = document.word(sentence.firstToken() + i - 1);
          read[i] = numbers.getOrDefault(WordClasses.form(word), 1);
        }
        sentences.add(read);
      }
    }
    System.out.println(words.size() + " words");
  }

  private void exchange() {
    List<Map<Integer, Integer>> before = new ArrayList<>();
    List<Map<Integer, Integer>> after = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      before.add(new TreeMap<>());
      after.add(new TreeMap<>());
    }
    for (int[] sentence : sentences) {
      for (int i = 1; i < sentence.length; i++) {
        after.get(sentence[i - 1]).merge(sentence[i], 1, Integer::sum);
        before.get(sentence[i]).merge(sentence[i - 1], 1, Integer::sum);
      }
    }
    left = before.stream().map(WordClassTrainer::flat).toArray(int[][]::new);
    right = after.stream().map(WordClassTrainer::flat).toArray(int[][]::new);
    classOf = new int[words.size()];
    for (int word = 2; word < classOf.length; word++) {
      classOf[word] = word % CLASSES;
    }
    classOf[EDGE] = CLASSES;
    classOf[1] = CLASSES + 1;
    for (int word = 0; word < classOf.length; word++) {
      for (int i = 0; i < right[word].length; i += 2) {
        pairs[classOf[word]][classOf[right[word][i]]] += right[word][i + 1];
        totals[classOf[word]] += right[word][i + 1];
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      int moved = 0;
      for (int word = 2; word < classOf.length; word++) {
        moved += move(word) ? 1 : 0;
      }
      System.out.println("round " + round + ": " + moved + " moved");
      if (moved * 200 < classOf.length) {
        return;
      }
    }
  }

  private static int[] flat(Map<Integer, Integer> counts) {
    int[] flat = new int[counts.size() * 2];
    int at = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      flat[at++] = count.getKey();
      flat[at++] = count.getValue();
    }
    return flat;
  }

  /** Moves the word to the class where it fits best. */
  private boolean move(int word) {
    int from = classOf[word];
    int[] toLeft = new int[CLASSES + 2];
    int[] toRight = new int[CLASSES + 2];
    int self = 0;
    int count = 0;
    for (int i = 0; i < left[word].length; i += 2) {
      if (left[word][i] != word) {
        toLeft[classOf[left[word][i]]] += left[word][i + 1];
      }
    }
    for (int i = 0; i < right[word].length; i += 2) {
      count += right[word][i + 1];
      if (right[word][i] == word) {
        self = right[word][i + 1];
      } else {
        toRight[classOf[right[word][i]]] += right[word][i + 1];
      }
    }
    put(from, toLeft, toRight, self, count, -1);
    int best = from;
    double most = Double.NEGATIVE_INFINITY;
    for (int to = 0; to < CLASSES; to++) {
      double gain = gain(to, toLeft, toRight, self, count);
      if (gain > most + 1e-9) {
        most = gain;
        best = to;
      }
    }
    put(best, toLeft, toRight, self, count, 1);
    classOf[word] = best;
    return best != from;
  }

  private void put(int to, int[] toLeft, int[] toRight, int self, int count, int sign) {
    for (int other = 0; other < CLASSES + 2; other++) {
      pairs[other][to] += sign * toLeft[other];
      pairs[to][other] += sign * toRight[other];
    }
    pairs[to][to] += sign * self;
    totals[to] += sign * count;
  }

  /** How much likelier the text is with the word in that class. */
  private double gain(int to, int[] toLeft, int[] toRight, int self, int count) {
    double gain = 0;
    for (int other = 0; other < CLASSES + 2; other++) {
      if (other != to && toLeft[other] > 0) {
        gain += logs(pairs[other][to] + toLeft[other]) - logs(pairs[other][to]);
      }
      if (other != to && toRight[other] > 0) {
        gain += logs(pairs[to][other] + toRight[other]) - logs(pairs[to][other]);
      }
    }
    int own = toLeft[to] + toRight[to] + self;
    gain += logs(pairs[to][to] + own) - logs(pairs[to][to]);
    return gain - 2 * (logs(totals[to] + count) - logs(totals[to]));
  }

  private static double logs(int count) {
    return count == 0 ? 0 : count * Math.log(count);
  }

  private void write(Path header, Path target) throws IOException {
    List<List<String>> classes = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      classes.add(new ArrayList<>());
    }
    for (int word = 2; word < classOf.length; word++) {
      classes.get(classOf[word]).add(words.get(word));
    }
    StringBuilder text = new StringBuilder(Files.readString(header));
    for (List<String> members : classes) {
      text.append(String.join(" ", members)).append('\n');
    }
    Files.writeString(target, text);
  }
}
