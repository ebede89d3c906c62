package id.kutip.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.Entity;
import id.kutip.entity.EntityRecognizer;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns how much each feature speaks for a sentence from articles with summaries that people wrote:
 * {@code SummaryTrainer CORPUS.jsonl HEADER WEIGHTS}. The corpus has one article a line, {@code {id,
 * lang, text, summary_sentences, title?}}; an article without title lends it from the words of its id,
 * where news sites put them. Weights are moved one at a time as long as that brings the chosen
 * sentences nearer to the summaries (ROUGE-1 F1, Lin 2004), in steps that grow smaller. Same input,
 * same weights. Prints what articles reach that the weights were not learned from, in five folds.
 */
public final class SummaryTrainer {

  private static final int FOLDS = 5;
  private static final double[] STEPS = {1.0, 0.5, 0.25, 0.12};
  private static final int ROUNDS = 6;
  private static final double RIDGE = 10;

  /** Brings the regression's weights to the size of the steps. */
  private static final double SCALE = 10;

  /** A weight that brings less than this is not worth its place. */
  private static final double LEAST_GAIN = 2e-5;

  private record Example(
      SentenceFeatures features,
      SentenceWords words,
      boolean[] telling,
      boolean[] orphan,
      int[][] tokens,
      int[] reference,
      int referenceLength) {}

  private final SummaryLexicon lexicon = SummaryLexicon.load();
  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();

  private SummaryTrainer() {}

  /** Learns and writes the weights. */
  public static void main(String[] arguments) throws IOException {
    SummaryTrainer trainer = new SummaryTrainer();
    List<JsonNode> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      articles.add(json.readTree(line));
    }
    double[][] columns = new double[2][];
    int[][] lengths = {{1, 2, 3}, {3, 3, 6}};
    for (int column = 0; column < 2; column++) {
      boolean titled = column == 0;
      List<Example> examples =
          articles.stream().map(article -> trainer.example(article, titled)).toList();
      validate(examples, lengths[column], titled ? "with headline" : "without headline");
      columns[column] = learn(examples, lengths[column]);
    }
    write(arguments[1], arguments[2], columns);
  }

  private Example example(JsonNode article, boolean titled) {
    String id = article.path("id").asText();
    String title = article.path("title").isTextual() ? article.path("title").asText() : slug(id);
    Language language = Language.ofCode(article.path("lang").asText());
    Document document =
        Document.of(titled ? title : null, article.path("text").asText(), language, null);
    List<Entity> entities = resolver.resolve(document, recognizer.recognize(document));
    List<Sentence> sentences = document.sentences();
    SentenceWords words = new SentenceWords(document, sentences);
    boolean[] telling = new boolean[sentences.size()];
    boolean[] orphan = new boolean[sentences.size()];
    Map<String, Integer> numbers = new HashMap<>();
    int[][] tokens = new int[sentences.size()][];
    for (int i = 0; i < telling.length; i++) {
      telling[i] = lexicon.isTelling(document, sentences.get(i));
      orphan[i] = i > 0 && lexicon.opensOrphaned(document, sentences.get(i));
      tokens[i] = tokens(sentences.get(i).span().of(document.text()), numbers);
    }
    StringBuilder summary = new StringBuilder();
    article.path("summary_sentences").forEach(one -> summary.append(one.asText()).append('\n'));
    int[] told = tokens(summary.toString(), numbers);
    int[] reference = new int[numbers.size()];
    for (int token : told) {
      reference[token]++;
    }
    return new Example(
        new SentenceFeatures(document, sentences, entities, words, telling, lexicon),
        words,
        telling,
        orphan,
        tokens,
        reference,
        told.length);
  }

  /** The words of {@code 1514112565-hasil-real-madrid}. */
  private static String slug(String id) {
    int hyphen = id.indexOf('-');
    return hyphen < 0 ? "" : id.substring(hyphen + 1).replace('-', ' ');
  }

  private static int[] tokens(String text, Map<String, Integer> numbers) {
    List<Integer> tokens = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = text.toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        tokens.add(numbers.computeIfAbsent(word.toString(), w -> numbers.size()));
        word.setLength(0);
      }
    }
    return tokens.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void validate(List<Example> examples, int[] lengths, String name) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
    Collections.shuffle(order, new Random(7));
    double[] sums = new double[lengths.length];
    double[] lead = new double[lengths.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> train = new ArrayList<>();
      List<Example> test = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        (i % FOLDS == fold ? test : train).add(examples.get(order.get(i)));
      }
      double[] weights = learn(train, lengths);
      for (int i = 0; i < lengths.length; i++) {
        for (Example example : test) {
          sums[i] += score(example, weights, lengths[i]);
          lead[i] +=
              rouge(
                  example,
                  IntStream.range(0, example.telling().length)
                      .filter(sentence -> example.telling()[sentence])
                      .limit(lengths[i])
                      .boxed()
                      .toList());
        }
      }
    }
    for (int i = 0; i < lengths.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "%s, %d sentences: %.2f, the first ones %.2f%n",
          name,
          lengths[i],
          100 * sums[i] / examples.size(),
          100 * lead[i] / examples.size());
    }
  }

  private static double[] learn(List<Example> examples, int[] lengths) {
    double[] weights = regression(examples);
    double best = objective(examples, weights, lengths);
    Random random = new Random(7);
    for (double step : STEPS) {
      boolean moved = true;
      for (int round = 0; moved && round < ROUNDS; round++) {
        moved = false;
        for (int i = 0; i < weights.length; i++) {
          for (double by : new double[] {step, -step}) {
            weights[i] += by;
            double now = objective(examples, weights, lengths);
            if (now > best + LEAST_GAIN) {
              best = now;
              moved = true;
              break;
            }
            weights[i] -= by;
          }
        }
        // all at once, which frees what no single weight can
        for (int tries = 0; tries < weights.length; tries++) {
          double[] other = weights.clone();
          for (int i = 0; i < other.length; i++) {
            other[i] += step * random.nextGaussian() / 3;
          }
          double now = objective(examples, other, lengths);
          if (now > best + LEAST_GAIN) {
            best = now;
            weights = other;
            moved = true;
          }
        }
      }
    }
    return weights;
  }

  /** Ridge regression of each sentence's own nearness to the summary: where the search begins. */
  private static double[] regression(List<Example> examples) {
    int size = SentenceFeatures.NAMES.size() + 1;
    double[][] equations = new double[size][size + 1];
    for (Example example : examples) {
      for (int i = 0; i < example.features().count(); i++) {
        if (example.telling()[i]) {
          double[] values = Arrays.copyOf(example.features().of(i), size);
          values[size - 1] = 1;
          double target = rouge(example, List.of(i));
          for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
              equations[row][column] += values[row] * values[column];
            }
            equations[row][size] += values[row] * target;
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      equations[i][i] += RIDGE;
    }
    double[] solved = solve(equations);
    double[] weights = new double[size + 1];
    for (int i = 0; i < size - 1; i++) {
      weights[i] = SCALE * solved[i];
    }
    return weights;
  }

  /** Gaussian elimination; ridge keeps the pivots off zero. */
  private static double[] solve(double[][] equations) {
    int size = equations.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          double factor = equations[row][pivot] / equations[pivot][pivot];
          for (int column = pivot; column <= size; column++) {
            equations[row][column] -= factor * equations[pivot][column];
          }
        }
      }
    }
    double[] solved = new double[size];
    for (int i = 0; i < size; i++) {
      solved[i] = equations[i][size] / equations[i][i];
    }
    return solved;
  }

  private static double objective(List<Example> examples, double[] weights, int[] lengths) {
    double sum = 0;
    for (Example example : examples) {
      for (int length : lengths) {
        sum += score(example, weights, length);
      }
    }
    return sum / examples.size() / lengths.length;
  }

  private static double score(Example example, double[] weights, int length) {
    int names = SentenceFeatures.NAMES.size();
    SummaryWeights read =
        new SummaryWeights(
            Arrays.copyOf(weights, names), weights[names], weights[names + 1]);
    double[] scores = new double[example.features().count()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          example.telling()[i] ? read.of(example.features().of(i)) : Double.NEGATIVE_INFINITY;
    }
    return rouge(
        example, SentenceChoice.take(scores, example.orphan(), example.words(), read, length));
  }

  private static double rouge(Example example, List<Integer> chosen) {
    int[] left = example.reference().clone();
    int length = 0;
    int common = 0;
    for (int sentence : chosen) {
      if (sentence < example.tokens().length) {
        for (int token : example.tokens()[sentence]) {
          length++;
          if (left[token] > 0) {
            left[token]--;
            common++;
          }
        }
      }
    }
    return common == 0 ? 0 : 2.0 * common / (length + example.referenceLength());
  }

  private static void write(String header, String file, double[][] columns) throws IOException {
    List<String> names = new ArrayList<>(SentenceFeatures.NAMES);
    names.add(SummaryWeights.REPEATS);
    names.add(SummaryWeights.FOLLOWS);
    try (PrintWriter out = new PrintWriter(file, StandardCharsets.UTF_8)) {
      out.print(Files.readString(Path.of(header)));
      for (int i = 0; i < names.size(); i++) {
        out.printf(
            Locale.ROOT, "%s %.2f %.2f%n", names.get(i), columns[0][i], columns[1][i]);
      }
    }
  }
}
