package id.kutip.config;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.evaluation.Interval;
import id.kutip.evaluation.Rouge;
import id.kutip.evaluation.SummaryCase;
import id.kutip.summary.Summarizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kutip evaluate summary}: how near summaries come to those that people wrote. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "Summaries: words shared with those that people wrote, with 95 %% intervals.")
final class EvaluateSummaryCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "articles with summaries; docs/evaluation.md has the form")
  private List<Path> files = List.of();

  @Option(
      names = "--sentences",
      defaultValue = "3",
      description = "how many sentences a summary has; default: ${DEFAULT-VALUE}")
  private int count;

  private final Analyzer analyzer = new Analyzer();
  private final Summarizer summarizer = new Summarizer();

  @Override
  public Integer call() throws IOException {
    return GoldLines.measure(files, this::measure);
  }

  private int measure(Path file) throws IOException {
    Optional<List<SummaryCase>> read = GoldLines.of(file, SummaryCase::read);
    if (read.isEmpty()) {
      return 1;
    }
    List<Rouge> chosen = new ArrayList<>();
    List<Rouge> lead = new ArrayList<>();
    for (SummaryCase one : read.get()) {
      Analysis analysis = analyzer.analyze(one.document());
      chosen.add(one.score(summarizer.choose(one.document(), analysis.entities(), count)));
      int first = Math.min(count, one.document().sentences().size());
      lead.add(one.score(IntStream.range(0, first).boxed().toList()));
    }
    System.out.printf(
        Locale.ROOT, "%s: %d articles, %d sentences%n", file.getFileName(), chosen.size(), count);
    print("chosen", chosen);
    print("first ones", lead);
    return 0;
  }

  private static void print(String name, List<Rouge> scores) {
    System.out.printf(
        Locale.ROOT,
        "  %-10s  R-1 %s  R-2 %s  R-Lsum %s%n",
        name,
        figure(scores, Rouge::one),
        figure(scores, Rouge::two),
        figure(scores, Rouge::sentences));
  }

  private static String figure(List<Rouge> scores, ToDoubleFunction<Rouge> of) {
    Interval interval = Interval.of(scores, EvaluateCommand.SAMPLES, some -> mean(some, of));
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f to %.1f)",
        100 * mean(scores, of),
        100 * interval.from(),
        100 * interval.to());
  }

  private static double mean(List<Rouge> scores, ToDoubleFunction<Rouge> of) {
    return scores.stream().mapToDouble(of).average().orElse(0);
  }
}
