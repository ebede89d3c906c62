package id.kutip.config;

import id.kutip.analysis.Analyzer;
import id.kutip.evaluation.FactScore;
import id.kutip.evaluation.NameCase;
import id.kutip.evaluation.NameLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kutip evaluate names}: how well people, organisations and places are read. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description =
        "People, organisations and places: precision, recall and F1 with 95 %% intervals.")
final class EvaluateNamesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "annotated sentences, one a line; docs/evaluation.md has the form")
  private List<Path> files = List.of();

  @Option(names = "--errors", description = "list what was not read as it is annotated")
  private boolean errors;

  private final Analyzer analyzer = new Analyzer();

  @Override
  public Integer call() throws IOException {
    return GoldLines.measure(files, this::measure);
  }

  private int measure(Path file) throws IOException {
    Optional<List<NameLine>> read = GoldLines.of(file, NameLine::read);
    if (read.isEmpty()) {
      return 1;
    }
    List<NameLine> lines = read.get().stream().filter(line -> !line.isOfTraining()).toList();
    List<FactScore> scores = new ArrayList<>();
    for (NameCase one : NameCase.of(lines)) {
      scores.add(one.score(analyzer.analyze(one.document())));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d lines in %d texts, %d more of a part to train on%n",
        file.getFileName(),
        lines.size(),
        scores.size(),
        read.get().size() - lines.size());
    EvaluateFactsCommand.print(scores, errors);
    return 0;
  }
}
