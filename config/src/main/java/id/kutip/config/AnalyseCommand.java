package id.kutip.config;

import id.kutip.analysis.AnalysisJson;
import id.kutip.analysis.Analyzer;
import id.kutip.analysis.ArchiveAnalysis;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kutip analyse}: a whole archive, from the command line. */
@Command(
    name = "analyse",
    aliases = "analyze",
    mixinStandardHelpOptions = true,
    description = {
      "Analyses documents and writes one JSON object a line, in the order they came, on all cores.",
      "Files: .jsonl (a document a line: {\"id\",\"text\",\"title\"?,\"lang\"?,\"date\"?}), .html, or plain text."
    },
    footer = {
      "",
      "A document that cannot be read gets {\"id\",\"error\"} in its place; the run goes on and exits with 1."
    })
final class AnalyseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "files, or - for standard input (the default)")
  private List<String> files = List.of("-");

  @Option(names = "--format", description = "jsonl, the only one there is", defaultValue = "jsonl")
  private String format = "jsonl";

  @Option(names = "--threads", description = "how many at once (default: all cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!format.equals("jsonl")) {
      System.err.println("--format takes jsonl");
      return 2;
    }
    AnalysisJson json = new AnalysisJson();
    PrintStream standardOut = System.out;
    try (ArchiveEntries entries = new ArchiveEntries(files, System.in, json);
        Writer out =
            new BufferedWriter(
                new OutputStreamWriter(standardOut, StandardCharsets.UTF_8), 1 << 16);
        ProgressBar bar = progress()) {
      ArchiveAnalysis.Totals totals =
          new ArchiveAnalysis(new Analyzer(), json, Math.max(1, threads))
              .run(
                  entries,
                  out,
                  written -> {
                    if (bar != null) {
                      bar.stepTo(written);
                    }
                  });
      if (standardOut.checkError()) {
        throw new IOException("standard output was closed");
      }
      return totals.errors() == 0 ? 0 : 1;
    }
  }

  /** On standard error, and only when a person is watching it. */
  private static @org.jspecify.annotations.Nullable ProgressBar progress() {
    if (System.console() == null) {
      return null;
    }
    return new ProgressBarBuilder()
        .setTaskName("analyse")
        .setUnit(" articles", 1)
        .showSpeed()
        .setInitialMax(-1)
        .build();
  }
}
