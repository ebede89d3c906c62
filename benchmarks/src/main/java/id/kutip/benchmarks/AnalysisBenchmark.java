package id.kutip.benchmarks;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.AnalysisInput;
import id.kutip.analysis.AnalysisJson;
import id.kutip.analysis.Analyzer;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * Articles analysed per second on one core, whole and room by room. {@code -p archive=FILE.jsonl}
 * names the articles; each call takes the next one, so the figure is the mean over the archive.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AnalysisBenchmark {

  /** JSON Lines of articles, as {@code kutip analyse} reads them. */
  @Param("articles.jsonl")
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
  private int at;

  /** Reads the archive and does what each single step takes for given. */
  @Setup
  public void read() throws IOException, AnalysisJson.BadLineException {
    AnalysisJson json = new AnalysisJson();
    for (String line : Files.readAllLines(Path.of(archive))) {
      AnalysisInput input = json.read(line);
      Document document = input.document();
      inputs.add(input);
      documents.add(document);
      entities.add(resolver.resolve(document, recognizer.recognize(document)));
    }
  }

  private int next() {
    at = (at + 1) % inputs.size();
    return at;
  }

  /** From the text to all that is told of it. */
  @Benchmark
  public Analysis whole() {
    return analyzer.analyze(inputs.get(next()).document());
  }

  /** Language, tokens and sentences. */
  @Benchmark
  public Document text() {
    return inputs.get(next()).document();
  }

  /** Names. */
  @Benchmark
  public List<Entity> names() {
    return recognizer.recognize(documents.get(next()));
  }

  /** Roles and pronouns. */
  @Benchmark
  public List<Entity> coreference() {
    int i = next();
    return resolver.resolve(documents.get(i), entities.get(i));
  }

  /** Who said what. */
  @Benchmark
  public List<Quote> quotes() {
    int i = next();
    return quotes.extract(documents.get(i), entities.get(i));
  }

  /** Figures and dates. */
  @Benchmark
  public List<Fact> facts() {
    return facts.extract(documents.get(next()));
  }

  /** Summary. */
  @Benchmark
  public Summary summary() {
    int i = next();
    return summarizer.summarize(documents.get(i), entities.get(i));
  }
}
