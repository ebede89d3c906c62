package id.kutip.summary;

import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Token;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text as they are written, whatever their case, numbered in order of first
 * occurrence, with the values of their {@link WordFeature}s. Made for one document.
 */
final class Vocabulary {

  private static final double LETTERS = 5;
  private static final double MOST_LETTERS = 3;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] sentences;
  private double[][] features;

  Vocabulary(Document document, List<Sentence> sentences, List<Entity> entities, Terms terms) {
    this.sentences = new int[sentences.size()][];
    this.features = new double[256][];
    Count[] counts = new Count[256];
    BitSet named = named(document, entities);
    for (int i = 0; i < this.sentences.length; i++) {
      Sentence sentence = sentences.get(i);
      int[] words = new int[sentence.endToken() - sentence.firstToken()];
      int size = 0;
      for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
        Token token = document.tokens().get(at);
        if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
          int number = numbers.computeIfAbsent(document.lower(at), word -> numbers.size());
          words[size++] = number;
          if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * number);
          }
          if (counts[number] == null) {
            counts[number] = new Count(document.word(at), i);
          }
          counts[number].times++;
          counts[number].number = token.kind() == Token.Kind.NUMBER;
          counts[number].name |= named.get(at);
          counts[number].capital |=
              at > sentence.firstToken()
                  && Character.isUpperCase(document.text().charAt(token.start()));
        }
      }
      this.sentences[i] = Arrays.copyOf(words, size);
    }
    this.features = new double[numbers.size()][];
    Count[] all = counts;
    numbers.forEach((word, number) -> features[number] = values(word, all[number], terms));
  }

  /** What is known of a word. */
  private static final class Count {
    private final String written;
    private final int first;
    private int times;
    private boolean number;
    private boolean name;
    private boolean capital;

    Count(String written, int first) {
      this.written = written;
      this.first = first;
    }
  }

  private static BitSet named(Document document, List<Entity> entities) {
    BitSet named = new BitSet();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          int first = document.tokenAt(mention.span().start());
          named.set(first, Math.max(first, document.tokenAt(mention.span().end() - 1)) + 1);
        }
      }
    }
    return named;
  }

  private double[] values(String word, Count count, Terms terms) {
    double[] values = new double[WordFeature.COUNT];
    int term = terms.number(count.written);
    boolean headline = terms.isInHeadline(word);
    double often = Math.log(count.times);
    set(values, WordFeature.ANY, 1);
    if (count.number) {
      set(values, WordFeature.NUMBER, 1);
    }
    if (count.name) {
      set(values, WordFeature.NAME, 1);
      set(values, WordFeature.HEADLINE_NAME, headline ? 1 : 0);
      set(values, WordFeature.OFTEN_NAME, often);
    }
    set(values, WordFeature.CAPITAL, count.capital ? 1 : 0);
    if (term < 0) {
      set(values, WordFeature.FUNCTION, 1);
      set(values, WordFeature.HEADLINE_FUNCTION, headline ? 1 : 0);
      set(values, WordFeature.OFTEN_FUNCTION, often);
      return values;
    }
    boolean stem = Arrays.binarySearch(terms.title(), term) >= 0;
    double spread = Math.log(Math.max(1, terms.count(term)));
    set(values, WordFeature.HEADLINE, headline ? 1 : 0);
    set(values, WordFeature.HEADLINE_STEM, stem && !headline ? 1 : 0);
    set(values, WordFeature.TITLED, terms.title().length > 0 ? 1 : 0);
    set(values, WordFeature.OFTEN, often);
    set(values, WordFeature.SENTENCES, spread);
    set(values, WordFeature.SHARE, (double) terms.count(term) / sentences.length);
    set(values, WordFeature.EARLY, 1.0 / (1 + count.first));
    set(values, WordFeature.DEPTH, (double) count.first / sentences.length);
    set(values, WordFeature.LETTERS, Math.min(MOST_LETTERS, word.length() / LETTERS));
    set(values, WordFeature.HEADLINE_SENTENCES, stem ? spread : 0);
    return values;
  }

  private static void set(double[] values, WordFeature feature, double value) {
    values[feature.index()] = value;
  }

  /** How many different words there are. */
  int size() {
    return features.length;
  }

  /** The words of a sentence, as often as they stand in it. */
  int[] of(int sentence) {
    return sentences[sentence];
  }

  /** The values of a word's features. */
  double[] features(int word) {
    return features[word];
  }

  /** The different words, with their numbers. */
  Map<String, Integer> numbers() {
    return numbers;
  }
}
