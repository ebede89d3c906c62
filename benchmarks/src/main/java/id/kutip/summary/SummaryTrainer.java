package id.kutip.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.Entity;
import id.kutip.entity.EntityRecognizer;
import id.kutip.evaluation.Interval;
import id.kutip.evaluation.Rouge;
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
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Learns what speaks for words and for sentences: {@code SummaryTrainer CORPUS.jsonl HEADER
 * FOLDER}. The corpus has one article a line, {@code {id, text, summary_sentences}}, its id a
 * number and the words of its headline, with hyphens between. The header, comment lines that state
 * source and licence, opens each of the files of weights. Same input, same weights.
 *
 * <p>Each article is learned from three times: as it is, with its headline, and with its headline
 * but without its first sentence, which is then what one sentence shall come nearest to, as some
 * newsrooms set the opening apart from the text.
 *
 * <p>First comes how likely each word is to be in the summary; of the texts without their openings
 * for summaries of one sentence, which so cannot learn just to take the first, and of all for
 * longer ones. From there {@link SentenceRisk} goes on for one sentence. For several {@link
 * MinimumRisk} weighs the overlap that is to be expected from that against what else the summaries
 * of the corpus are like. First of all prints what that gives on articles that were not learned
 * from, in {@value #FOLDS} parts.
 */
public final class SummaryTrainer {

  private static final int FOLDS = 5;

  /** Samples that intervals are reckoned from. */
  private static final int SAMPLES = 1_000;

  /** An article as it was annotated. */
  private record Article(String title, String text, List<String> summary) {}

  /** All that is learned. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Learned(double[] habits, double[] one, double[] several, double[] headed) {
    Summarizer summarizer() {
      return new Summarizer(
          new SummaryWeights(habits),
          new WordWeights(one),
          new WordWeights(several),
          new WordWeights(headed));
    }
  }

  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();
  private final Summarizer summarizer = new Summarizer();
  private final Map<View, List<LogisticFit.Case>> words = new HashMap<>();
  private final MinimumRisk risk = new MinimumRisk();

  private SummaryTrainer() {}

  /** Validates, trains and writes. */
  public static void main(String[] arguments) throws IOException {
    SummaryTrainer trainer = new SummaryTrainer();
    List<List<View>> articles = read(Path.of(arguments[0])).stream().map(trainer::views).toList();
    trainer.validate(articles);
    Learned learned = trainer.learn(articles);
    Path header = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    IntFunction<String> feature = i -> List.of(Feature.values()).get(i).name();
    IntFunction<String> ofWord = i -> List.of(WordFeature.values()).get(i).name();
    write(learned.habits, feature, header, folder.resolve("weights_id.txt"));
    write(learned.one, ofWord, header, folder.resolve("words_one.txt"));
    write(learned.several, ofWord, header, folder.resolve("words_several.txt"));
    write(learned.headed, ofWord, header, folder.resolve("words_headed.txt"));
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
      articles.add(new Article(title, row.get("text").asText(), summary));
    }
    return articles;
  }

  /** As it is, with its headline, and with that but without its first sentence. */
  private List<View> views(Article article) {
    View bare = view(null, article.text, 3, article.summary);
    Sentence first = bare.candidates().sentence(0);
    String rest = article.text.substring(first.end());
    return List.of(
        bare,
        view(article.title, article.text, 3, article.summary),
        view(article.title, rest, 1, List.of(first.span().of(article.text))));
  }

  private View view(@Nullable String title, String text, int count, List<String> summary) {
    Document document = Document.of(title, text, Language.INDONESIAN, null);
    return new View(document, summarizer.candidates(document, entities(document)), count, summary);
  }

  private List<Entity> entities(Document document) {
    return resolver.resolve(document, recognizer.recognize(document));
  }

  private void validate(List<List<View>> articles) {
    List<String> names =
        List.of("three sentences", "three, with the headline", "one, without the opening");
    List<List<Rouge>> learned = new ArrayList<>();
    List<List<Rouge>> first = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      learned.add(new ArrayList<>());
      first.add(new ArrayList<>());
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      List<List<View>> seen = new ArrayList<>();
      List<List<View>> unseen = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? unseen : seen).add(articles.get(i));
      }
      Summarizer taught = learn(seen).summarizer();
      for (List<View> views : unseen) {
        for (int i = 0; i < views.size(); i++) {
          View view = views.get(i);
          List<Integer> chosen =
              taught.choose(view.document(), entities(view.document()), view.count());
          learned.get(i).add(view.rouge(chosen));
          first.get(i).add(view.rouge(view.candidates().first(view.count())));
        }
      }
    }
    System.out.printf("%d articles, each unseen%n", articles.size());
    for (int i = 0; i < names.size(); i++) {
      print(names.get(i) + ": learned", learned.get(i));
      print(names.get(i) + ": the first", first.get(i));
    }
  }

  private static void print(String name, List<Rouge> scores) {
    Interval interval = Interval.of(scores, SAMPLES, some -> mean(some, Rouge::one));
    System.out.printf(
        Locale.ROOT,
        "%-40s ROUGE-1 %.2f (%.2f to %.2f), ROUGE-2 %.2f, ROUGE-Lsum %.2f%n",
        name,
        100 * mean(scores, Rouge::one),
        100 * interval.from(),
        100 * interval.to(),
        100 * mean(scores, Rouge::two),
        100 * mean(scores, Rouge::sentences));
  }

  private static double mean(List<Rouge> scores, ToDoubleFunction<Rouge> of) {
    return scores.stream().mapToDouble(of).average().orElse(0);
  }

  private Learned learn(List<List<View>> articles) {
    List<View> all = articles.stream().flatMap(List::stream).toList();
    List<View> single = all.stream().filter(view -> view.count() == 1).toList();
    double[] one = SentenceRisk.weights(single, ofWords(single));
    double[] several = ofWords(all);
    List<View> longer = all.stream().filter(view -> view.count() > 1).toList();
    List<View> titled = all.stream().filter(view -> view.document().title().isPresent()).toList();
    double[] headed = SentenceRisk.weights(titled, ofWords(titled));
    return new Learned(risk.weights(longer, new WordWeights(several)), one, several, headed);
  }

  private double[] ofWords(List<View> views) {
    return LogisticFit.weights(
        views.stream().flatMap(view -> words.computeIfAbsent(view, View::words).stream()).toList(),
        WordFeature.COUNT);
  }

  private static void write(double[] weights, IntFunction<String> name, Path header, Path target)
      throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(target))) {
      Files.readAllLines(header).forEach(line -> out.print(line + "\n"));
      for (int i = 0; i < weights.length; i++) {
        out.printf(Locale.ROOT, "%s %.2f\n", name.apply(i), weights[i]);
      }
    }
  }
}
