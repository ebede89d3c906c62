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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns how much each feature speaks for a sentence: {@code SummaryTrainer CORPUS.jsonl HEADER
 * WEIGHTS}. The corpus has one article a line, {@code {id, text, summary_sentences}}, its id a
 * number and the words of its headline, with hyphens between. The header, comment lines that state
 * source and licence, opens the weights. Same input, same weights.
 *
 * <p>Each article is learned from three times: as it is, with its headline, and with its headline
 * but without its first sentence, which is then what one sentence shall come nearest to, as some
 * newsrooms set the opening apart from the text.
 *
 * <p>What is raised is the ROUGE that sets of sentences can be expected to have, drawn by their
 * scores (minimum risk, Och 2003), with a penalty on the squares of the weights. First prints what
 * that gives on articles that were not learned from, in {@value #FOLDS} parts.
 */
public final class SummaryTrainer {

  private static final int FOLDS = 5;
  private static final int ROUNDS = 300;
  private static final double STEP = 0.05;
  private static final double PENALTY = 0.0001;

  /** What runs of two words count beside single ones. */
  private static final double BIGRAMS = 0.3;

  /** An article as it was annotated. */
  private record Article(String title, String text, String summary) {}

  /** A text whose sets of sentences are known with the worth of each. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and as small as can be
  private record Example(float[][] sets, double[] worth) {}

  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();
  private final Summarizer summarizer = new Summarizer();
  private final Map<Article, List<Example>> examples = new HashMap<>();

  private SummaryTrainer() {}

  /** Validates, trains and writes. */
  public static void main(String[] arguments) throws IOException {
    SummaryTrainer trainer = new SummaryTrainer();
    List<Article> articles = read(Path.of(arguments[0]));
    trainer.validate(articles);
    double[] weights = trainer.learn(articles);
    write(weights, Path.of(arguments[1]), Path.of(arguments[2]));
  }

  private static List<Article> read(Path corpus) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(corpus)) {
      JsonNode row = json.readTree(line);
      List<String> summary = new ArrayList<>();
      row.get("summary_sentences").forEach(sentence -> summary.add(sentence.asText()));
      String id = row.get("id").asText();
      String title = id.substring(id.indexOf('-') + 1).replace('-', ' ');
      articles.add(new Article(title, row.get("text").asText(), String.join(" ", summary)));
    }
    return articles;
  }

  private void validate(List<Article> articles) {
    double[] learned = new double[2];
    double[] lead = new double[2];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Article> seen = new ArrayList<>();
      List<Article> unseen = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? unseen : seen).add(articles.get(i));
      }
      Summarizer summarizer = new Summarizer(new SummaryWeights(learn(seen)));
      for (Article article : unseen) {
        Document document = Document.of(null, article.text, Language.INDONESIAN, null);
        Overlap overlap = new Overlap(article.summary);
        String chosen = text(document, summarizer.choose(document, entities(document), 3));
        String first = text(document, summarizer.candidates(document, List.of()).first(3));
        for (int n = 1; n <= 2; n++) {
          learned[n - 1] += overlap.f1(chosen, n);
          lead[n - 1] += overlap.f1(first, n);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "three sentences of %d articles, each unseen: ROUGE-1 %.2f, ROUGE-2 %.2f;"
            + " the first three %.2f, %.2f%n",
        articles.size(),
        100 * learned[0] / articles.size(),
        100 * learned[1] / articles.size(),
        100 * lead[0] / articles.size(),
        100 * lead[1] / articles.size());
  }

  private double[] learn(List<Article> articles) {
    return climb(
        articles.stream()
            .flatMap(article -> examples.computeIfAbsent(article, this::examples).stream())
            .toList());
  }

  private List<Example> examples(Article article) {
    List<Example> made = new ArrayList<>();
    Document bare = Document.of(null, article.text, Language.INDONESIAN, null);
    add(bare, 3, article.summary, made);
    Document titled = Document.of(article.title, article.text, Language.INDONESIAN, null);
    add(titled, 3, article.summary, made);
    Sentence first = summarizer.candidates(bare, List.of()).sentence(0);
    String lead = first.span().of(article.text);
    String rest = article.text.substring(first.end());
    add(Document.of(article.title, rest, Language.INDONESIAN, null), 1, lead, made);
    return made;
  }

  /** Learns from all sets of the first sentences that may be shown. */
  private void add(Document document, int count, String summary, List<Example> made) {
    Candidates candidates = summarizer.candidates(document, entities(document));
    int[] pool =
        IntStream.range(0, candidates.size())
            .filter(i -> candidates.standing(i) != Standing.TORN)
            .limit(SentenceSets.POOL)
            .toArray();
    Overlap overlap = new Overlap(summary);
    List<float[]> features = new ArrayList<>();
    List<Double> worth = new ArrayList<>();
    SentenceSets.each(
        candidates,
        pool,
        count,
        set -> {
          features.add(features(candidates, set));
          String text = text(document, candidates.places(set));
          worth.add((1 - BIGRAMS) * overlap.f1(text, 1) + BIGRAMS * overlap.f1(text, 2));
        });
    if (features.size() > 1) {
      made.add(
          new Example(
              features.toArray(new float[0][]),
              worth.stream().mapToDouble(Double::doubleValue).toArray()));
    }
  }

  private static float[] features(Candidates candidates, int[] set) {
    float[] features = new float[Feature.COUNT];
    for (int sentence : set) {
      double[] own = candidates.features(sentence);
      for (int i = 0; i < own.length; i++) {
        features[i] += (float) own[i];
      }
    }
    double[] together = candidates.features(set);
    for (int i = 0; i < together.length; i++) {
      features[Feature.OF_SENTENCES + i] = (float) together[i];
    }
    return features;
  }

  /** Weights by gradient ascent with a step of its own for each (Adam, Kingma and Ba 2015). */
  private static double[] climb(List<Example> examples) {
    double[] weights = new double[Feature.COUNT];
    double[] mean = new double[Feature.COUNT];
    double[] square = new double[Feature.COUNT];
    for (int round = 1; round <= ROUNDS; round++) {
      double[] gradient = new double[Feature.COUNT];
      for (Example example : examples) {
        addGradient(example, weights, gradient);
      }
      for (int i = 0; i < weights.length; i++) {
        double g = gradient[i] / examples.size() - PENALTY * weights[i];
        mean[i] = 0.9 * mean[i] + 0.1 * g;
        square[i] = 0.999 * square[i] + 0.001 * g * g;
        double meanNow = mean[i] / (1 - Math.pow(0.9, round));
        double squareNow = square[i] / (1 - Math.pow(0.999, round));
        weights[i] += STEP * meanNow / (Math.sqrt(squareNow) + 1e-8);
      }
    }
    return weights;
  }

  private static void addGradient(Example example, double[] weights, double[] gradient) {
    float[][] sets = example.sets;
    double[] chance = new double[sets.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sets.length; i++) {
      for (int f = 0; f < weights.length; f++) {
        chance[i] += weights[f] * sets[i][f];
      }
      most = Math.max(most, chance[i]);
    }
    double all = 0;
    for (int i = 0; i < sets.length; i++) {
      chance[i] = Math.exp(chance[i] - most);
      all += chance[i];
    }
    double expected = 0;
    for (int i = 0; i < sets.length; i++) {
      chance[i] /= all;
      expected += chance[i] * example.worth[i];
    }
    for (int i = 0; i < sets.length; i++) {
      double by = chance[i] * (example.worth[i] - expected);
      for (int f = 0; f < weights.length; f++) {
        gradient[f] += by * sets[i][f];
      }
    }
  }

  private List<Entity> entities(Document document) {
    return resolver.resolve(document, recognizer.recognize(document));
  }

  private static String text(Document document, List<Integer> sentences) {
    StringBuilder text = new StringBuilder();
    for (int index : sentences) {
      text.append(document.sentences().get(index).span().of(document.text())).append(' ');
    }
    return text.toString();
  }

  private static void write(double[] weights, Path header, Path target) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(target))) {
      Files.readAllLines(header).forEach(line -> out.print(line + "\n"));
      for (Feature feature : Feature.values()) {
        out.printf(Locale.ROOT, "%s %.2f\n", feature, weights[feature.index()]);
      }
    }
  }
}
