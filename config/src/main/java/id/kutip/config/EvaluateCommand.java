package id.kutip.config;

import id.kutip.analysis.Analyzer;
import id.kutip.evaluation.Figures;
import id.kutip.evaluation.GoldArticle;
import id.kutip.evaluation.Interval;
import id.kutip.evaluation.QuoteScore;
import id.kutip.evaluation.QuoteScorer;
import id.kutip.evaluation.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kutip evaluate}: how well articles are read that people annotated. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures Kutip against articles that people annotated.",
    subcommands = {
      EvaluateCommand.Quotes.class,
      EvaluateFactsCommand.class,
      EvaluateNamesCommand.class,
      EvaluateSummaryCommand.class,
      EvaluatePromisesCommand.class
    })
final class EvaluateCommand implements Callable<Integer> {

  /** Samples that an interval is of. */
  static final int SAMPLES = 1_000;

  @Override
  public Integer call() {
    System.err.println(
        "What is to be measured? Try: ./kutip evaluate quotes GOLD.jsonl; or facts, names or summary"
            + " instead of quotes");
    return 2;
  }

  /** A row of the table, in per cent. */
  static void row(String name, int width, Figures figures, Interval interval) {
    System.out.printf(
        Locale.ROOT,
        "  %-" + width + "s P %5.1f  R %5.1f  F %5.1f  (%.1f to %.1f)%n",
        name,
        100 * figures.precision(),
        100 * figures.recall(),
        100 * figures.f(),
        100 * interval.from(),
        100 * interval.to());
  }

  /** Who said what. */
  @Command(
      name = "quotes",
      mixinStandardHelpOptions = true,
      description = "Who said what: precision, recall and F1 with 95 %% intervals.")
  static final class Quotes implements Callable<Integer> {

    private static final int SHOWN = 160;
    private static final int WIDTH = 14;

    @Parameters(
        paramLabel = "GOLD",
        arity = "1..*",
        description = "annotated articles, one a line; docs/evaluation.md has the form")
    private List<Path> files = List.of();

    @Option(
        names = "--task",
        description =
            "${COMPLETION-CANDIDATES}; default: segments where they are annotated, else all")
    private @Nullable Task task;

    @Option(names = "--errors", description = "list what was missed, invented or given to others")
    private boolean errors;

    private final Analyzer analyzer = new Analyzer();

    @Override
    public Integer call() throws IOException {
      return GoldLines.measure(files, this::measure);
    }

    private int measure(Path file) throws IOException {
      Optional<List<GoldArticle>> read = GoldLines.of(file, GoldArticle::read);
      if (read.isEmpty()) {
        return 1;
      }
      List<GoldArticle> articles = read.get();
      boolean marked = articles.stream().anyMatch(article -> !article.segments().isEmpty());
      Task chosen = task == null ? (marked ? Task.SEGMENTS : Task.ALL) : task;
      QuoteScorer scorer = new QuoteScorer(chosen);
      List<QuoteScore> scores = new ArrayList<>();
      for (GoldArticle article : articles) {
        scores.add(scorer.score(article, analyzer.analyze(article.document())));
      }
      print(file, chosen, scores);
      return 0;
    }

    private void print(Path file, Task chosen, List<QuoteScore> scores) {
      QuoteScore all = QuoteScore.sum(scores);
      System.out.printf(
          Locale.ROOT,
          "%s, %s: %d articles, %d quotes, %d found%n",
          file.getFileName(),
          chosen.name().toLowerCase(Locale.ROOT),
          scores.size(),
          all.gold(),
          all.found());
      row("quotes found", WIDTH, all.spans(), interval(scores, false));
      row("who said what", WIDTH, all.whoSaidWhat(), interval(scores, true));
      if (errors) {
        for (QuoteScore.Fault error : all.errors()) {
          System.out.println(line(error));
        }
      }
    }

    private static Interval interval(List<QuoteScore> scores, boolean who) {
      return Interval.of(
          scores,
          SAMPLES,
          sample -> {
            QuoteScore all = QuoteScore.sum(sample);
            return (who ? all.whoSaidWhat() : all.spans()).f();
          });
    }

    private static String line(QuoteScore.Fault error) {
      String words = error.words().replace('\n', ' ');
      return "  "
          + error.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
          + "  "
          + error.article()
          + " "
          + error.at().start()
          + "–"
          + error.at().end()
          + "  ["
          + (error.speaker() == null ? "-" : error.speaker())
          + (error.foundSpeaker() == null ? "" : " ≠ " + error.foundSpeaker())
          + "]  "
          + (words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words);
    }
  }
}
