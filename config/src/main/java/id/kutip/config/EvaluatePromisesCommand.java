package id.kutip.config;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.evaluation.PromiseCase;
import id.kutip.evaluation.SummaryPromises;
import id.kutip.evaluation.SummaryPromises.Breach;
import id.kutip.evaluation.SummaryPromises.Promise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kutip evaluate promises}: whether summaries keep what they promise of any article. */
@Command(
    name = "promises",
    mixinStandardHelpOptions = true,
    description = "Summaries of any articles: what they promise and do not keep.")
final class EvaluatePromisesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ARTICLES",
      arity = "1..*",
      description = "articles, one a line; docs/evaluation.md has the form")
  private List<Path> files = List.of();

  @Option(names = "--errors", description = "list every excerpt that breaks a promise")
  private boolean errors;

  private final Analyzer analyzer = new Analyzer();
  private final SummaryPromises promises = new SummaryPromises();

  @Override
  public Integer call() throws IOException {
    return GoldLines.measure(files, this::measure);
  }

  private int measure(Path file) throws IOException {
    Optional<List<PromiseCase>> read = GoldLines.of(file, PromiseCase::read);
    if (read.isEmpty()) {
      return 1;
    }
    Map<Promise, Integer> broken = new EnumMap<>(Promise.class);
    for (PromiseCase line : read.get()) {
      Analysis analysis = analyzer.analyze(line.document());
      for (Breach breach : promises.broken(line.document(), analysis.summary())) {
        broken.merge(breach.promise(), 1, Integer::sum);
        if (errors) {
          System.out.printf(
              "%s %s %s: %s%n", line.id(), breach.length(), breach.promise(), breach.words());
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d articles, three summaries of each%n",
        file.getFileName(),
        read.get().size());
    for (Promise promise : Promise.values()) {
      System.out.printf(
          Locale.ROOT,
          "  %-17s broken %d%n",
          promise.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          broken.getOrDefault(promise, 0));
    }
    return 0;
  }
}
