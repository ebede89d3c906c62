package id.kutip.benchmarks;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.AnalysisInput;
import id.kutip.analysis.AnalysisJson;
import id.kutip.analysis.Analyzer;
import id.kutip.command.Samples;
import id.kutip.conversation.Reading;
import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.Entity;
import id.kutip.entity.EntityRecognizer;
import id.kutip.fact.Fact;
import id.kutip.fact.FactExtractor;
import id.kutip.quote.Quote;
import id.kutip.quote.QuoteExtractor;
import id.kutip.summary.Summarizer;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articles analysed per second on one core, whole and room by room, in a heap of 256 MB. {@code -p
 * archive=FILE.jsonl} names the articles, else those are taken that a newcomer is offered. Each
 * call takes the next one; {@link Length#of560Words} tells what the figure is for articles of 560
 * words.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AnalysisBenchmark {

  /** How much was read, as articles come in all lengths. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Length {

    /** The words and figures read, in articles of 560. */
    public double of560Words;
  }

  private static final double WORDS = 560;

  /** About how many articles are taken, from all over the archive: they stay in memory. */
  private static final int MOST = 300;

  /** JSON Lines of articles, as {@code kutip analyse} reads them; empty for the sample articles. */
  @Param("")
  public String archive = "";

  private final Analyzer analyzer = new Analyzer();
  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();
  private final QuoteExtractor quotes = new QuoteExtractor();
  private final FactExtractor facts = new FactExtractor();
  private final Summarizer summarizer = new Summarizer();

  private final List<AnalysisInput> inputs = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<List<Entity>> entities = new ArrayList<>();
  private double[] lengths = new double[0];
  private int at;

  /** Reads the archive and does what each single step takes for given. */
  @Setup
  public void read() throws IOException, AnalysisJson.BadLineException {
    for (AnalysisInput input : articles()) {
      Document document = input.document();
      inputs.add(input);
      documents.add(document);
      entities.add(resolver.resolve(document, recognizer.recognize(document)));
    }
    lengths = documents.stream().mapToDouble(document -> words(document) / WORDS).toArray();
  }

  private List<AnalysisInput> articles() throws IOException, AnalysisJson.BadLineException {
    List<AnalysisInput> articles = new ArrayList<>();
    if (archive.isEmpty()) {
      for (Reading sample : Samples.read(analyzer::analyze)) {
        Document document = sample.analysis().document();
        articles.add(
            new AnalysisInput(
                sample.title(),
                document.text(),
                sample.title(),
                document.language(),
                document.date().orElse(null)));
      }
      return articles;
    }
    AnalysisJson json = new AnalysisJson();
    List<String> lines = Files.readAllLines(Path.of(archive));
    int step = Math.max(1, lines.size() / MOST);
    for (int line = 0; line < lines.size(); line += step) {
      articles.add(json.read(lines.get(line)));
    }
    return articles;
  }

  private static long words(Document document) {
    return document.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)
        .count();
  }

  private int next(Length length) {
    at = (at + 1) % inputs.size();
    length.of560Words += lengths[at];
    return at;
  }

  /** From the text to all that is told of it. */
  @Benchmark
  public Analysis whole(Length length) {
    return analyzer.analyze(inputs.get(next(length)).document());
  }

  /** Language, tokens and sentences. */
  @Benchmark
  public Document text(Length length) {
    return inputs.get(next(length)).document();
  }

  /** Names. */
  @Benchmark
  public List<Entity> names(Length length) {
    return recognizer.recognize(documents.get(next(length)));
  }

  /** Roles and pronouns. */
  @Benchmark
  public List<Entity> coreference(Length length) {
    int i = next(length);
    return resolver.resolve(documents.get(i), entities.get(i));
  }

  /** Who said what. */
  @Benchmark
  public List<Quote> quotes(Length length) {
    int i = next(length);
    return quotes.extract(documents.get(i), entities.get(i));
  }

  /** Figures and dates. */
  @Benchmark
  public List<Fact> facts(Length length) {
    return facts.extract(documents.get(next(length)));
  }

  /** Summary. */
  @Benchmark
  public Summary summary(Length length) {
    int i = next(length);
    return summarizer.summarize(documents.get(i), entities.get(i));
  }
}
