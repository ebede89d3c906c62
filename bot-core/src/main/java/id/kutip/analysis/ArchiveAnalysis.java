package id.kutip.analysis;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a whole archive through the analysis: documents in, one line each out, in the order they
 * came, on several threads, holding only as many documents as the threads need to stay busy. A
 * document that cannot be analysed gets an error line in its place and the run goes on.
 */
public final class ArchiveAnalysis {

  private static final Logger log = LoggerFactory.getLogger(ArchiveAnalysis.class);

  /** Documents in hand for each thread: enough that a long one does not make the others wait. */
  private static final int AHEAD = 16;

  private final Analyzer analyzer;
  private final AnalysisJson json;
  private final int threads;

  /** An analysis on so many threads. */
  public ArchiveAnalysis(Analyzer analyzer, AnalysisJson json, int threads) {
    this.analyzer = analyzer;
    this.json = json;
    this.threads = threads;
  }

  /** A document of the archive that is not yet read; reading it may find it bad. */
  public interface Entry {
    /** Reads it. Called once, on any thread. */
    AnalysisInput read() throws AnalysisJson.BadLineException;
  }

  /**
   * What a run came to.
   *
   * @param documents documents met, the bad ones included
   * @param errors how many of them could not be analysed
   */
  public record Totals(long documents, long errors) {}

  /**
   * Analyses all entries and writes a line for each.
   *
   * @param entries the archive, read from as the run goes
   * @param out where the lines go; flushed at the end, not closed
   * @param progress told the number of lines written, after each
   * @throws IOException when {@code out} cannot be written
   * @throws InterruptedException when interrupted; what was written stays
   */
  public Totals run(Iterator<? extends Entry> entries, Writer out, LongConsumer progress)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<Line>> inHand = new ArrayDeque<>();
      long written = 0;
      long errors = 0;
      while (entries.hasNext() || !inHand.isEmpty()) {
        while (entries.hasNext() && inHand.size() < threads * AHEAD) {
          Entry entry = entries.next();
          inHand.add(pool.submit(() -> line(entry)));
        }
        Line line = get(inHand.remove());
        out.write(line.json);
        out.write('\n');
        errors += line.failed ? 1 : 0;
        progress.accept(++written);
      }
      out.flush();
      return new Totals(written, errors);
    } finally {
      pool.shutdownNow();
    }
  }

  private record Line(String json, boolean failed) {}

  private Line line(Entry entry) {
    AnalysisInput input;
    try {
      input = entry.read();
    } catch (AnalysisJson.BadLineException e) {
      return new Line(json.error(e.id(), String.valueOf(e.getMessage())), true);
    }
    try {
      return new Line(json.line(input.id(), analyzer.analyze(input.document())), false);
    } catch (RuntimeException | StackOverflowError e) {
      // a bug of ours must not cost the archive's owner the other documents
      log.error("document {} could not be analysed", input.id(), e);
      return new Line(
          json.error(input.id(), "could not be analysed: " + e.getClass().getSimpleName()), true);
    }
  }

  private static Line get(Future<Line> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
