package id.kutip.config;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.evaluation.FactCase;
import id.kutip.evaluation.FactScore;
import id.kutip.evaluation.Interval;
import id.kutip.evaluation.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kutip evaluate facts}: how well figures and dates are read and questions answered. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = "Figures, dates and questions: how many are right, with 95 %% intervals.")
final class EvaluateFactsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "annotated lines; docs/evaluation.md has the forms")
  private List<Path> files = List.of();

  @Option(names = "--errors", description = "list what was not read as it is annotated")
  private boolean errors;

  private final Analyzer analyzer = new Analyzer();

  @Override
  public Integer call() throws IOException {
    return GoldLines.measure(files, this::measure);
  }

  private int measure(Path file) throws IOException {
    Optional<List<Optional<FactCase>>> read = GoldLines.of(file, FactCase::read);
    if (read.isEmpty()) {
      return 1;
    }
    List<FactScore> scores = new ArrayList<>();
    List<FactCase> cases = read.get().stream().flatMap(Optional::stream).toList();
    Analysis before = null;
    for (FactCase one : cases) {
      Analysis analysis = analyzer.analyze(one.document());
      scores.add(one.score(analysis));
      if (before != null) {
        one.scoreStranger(before).ifPresent(scores::add);
      }
      before = analysis;
    }
    int others = read.get().size() - cases.size();
    System.out.printf(
        Locale.ROOT,
        "%s: %d lines, %d more of kinds that are not measured%n",
        file.getFileName(),
        cases.size(),
        others);
    print(scores, errors);
    return 0;
  }

  /** A row for each thing counted, and each fault if those are asked for. */
  static void print(List<FactScore> scores, boolean errors) {
    Set<String> tasks = new TreeSet<>();
    scores.forEach(score -> tasks.addAll(score.tallies().keySet()));
    int width = tasks.stream().mapToInt(String::length).max().orElse(0) + 6;
    for (String task : tasks) {
      Tally all = FactScore.of(task, scores);
      EvaluateCommand.row(
          String.format(Locale.ROOT, "%-" + (width - 6) + "s %5d", task, all.gold()),
          width,
          all.figures(),
          Interval.of(
              scores, EvaluateCommand.SAMPLES, some -> FactScore.of(task, some).figures().f()));
    }
    if (errors) {
      for (FactScore score : scores) {
        for (FactScore.Fault fault : score.faults()) {
          System.out.printf(
              "  %s  %s  wanted %s  read %s%n",
              fault.task(), fault.id(), oneLine(fault.wanted()), oneLine(fault.found()));
        }
      }
    }
  }

  private static String oneLine(String words) {
    return words.isEmpty() ? "nothing" : words.replace('\n', ' ');
  }
}
