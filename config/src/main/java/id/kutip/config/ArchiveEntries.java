package id.kutip.config;

import id.kutip.analysis.AnalysisInput;
import id.kutip.analysis.AnalysisJson;
import id.kutip.analysis.ArchiveAnalysis;
import id.kutip.article.Article;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ExtractionResult;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the files that a user named, one after another and none before it is asked for:
 * each line of a JSON Lines file, each other file whole. What standard input holds is told by its
 * first character: an opening brace JSON Lines, {@code <} HTML, else text.
 */
final class ArchiveEntries implements Iterator<ArchiveAnalysis.Entry>, Closeable {

  /** UTF-16 code units; the works of Tolstoy in one line are a third of it. */
  private static final int LONGEST_LINE = 32 * 1024 * 1024;

  private final Iterator<String> files;
  private final InputStream standardInput;
  private final AnalysisJson json;
  private final ArticleExtractor extractor = new ArticleExtractor();
  private @Nullable BoundedLines lines;
  private ArchiveAnalysis.@Nullable Entry next;

  ArchiveEntries(List<String> files, InputStream standardInput, AnalysisJson json) {
    this.files = files.iterator();
    this.standardInput = standardInput;
    this.json = json;
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      if (lines != null) {
        next = nextLine(lines);
        if (next == null) {
          close();
        }
      } else if (files.hasNext()) {
        next = open(files.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public ArchiveAnalysis.Entry next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    ArchiveAnalysis.Entry entry = next;
    next = null;
    return entry;
  }

  private ArchiveAnalysis.@Nullable Entry nextLine(BoundedLines from) {
    try {
      BoundedLines.Line line = from.next();
      while (line != null && line.text().isBlank()) {
        line = from.next();
      }
      if (line == null) {
        return null;
      }
      if (line.tooLong()) {
        return () -> {
          throw new AnalysisJson.BadLineException(
              null, "longer than " + LONGEST_LINE + " characters; split the document");
        };
      }
      String text = line.text();
      String document = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return () -> json.read(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one document of a file, or null where its lines are the documents. */
  private ArchiveAnalysis.@Nullable Entry open(String file) {
    try {
      if (file.equals("-")) {
        return openStandardInput();
      }
      Path path = Path.of(file);
      String name = file.toLowerCase(Locale.ROOT);
      if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
        lines = new BoundedLines(Files.newInputStream(path), LONGEST_LINE);
        return null;
      }
      byte[] bytes = Files.readAllBytes(path);
      return whole(file, bytes, name.endsWith(".html") || name.endsWith(".htm"));
    } catch (IOException | RuntimeException e) {
      return () -> {
        throw new AnalysisJson.BadLineException(file, "the file cannot be read");
      };
    }
  }

  private ArchiveAnalysis.@Nullable Entry openStandardInput() throws IOException {
    BufferedInputStream in = new BufferedInputStream(standardInput, 1 << 16);
    in.mark(1 << 15);
    int first = in.read();
    for (int i = 1;
        i < 1 << 15
            && first >= 0
            && (first <= ' ' || first == 0xEF || first == 0xBB || first == 0xBF);
        i++) {
      first = in.read();
    }
    in.reset();
    if (first == '{') {
      lines = new BoundedLines(in, LONGEST_LINE);
      return null;
    }
    return first < 0 ? null : whole("-", in.readAllBytes(), first == '<');
  }

  private ArchiveAnalysis.Entry whole(String id, byte[] bytes, boolean html) {
    if (!html) {
      return () ->
          new AnalysisInput(id, new String(bytes, StandardCharsets.UTF_8), null, null, null);
    }
    return () -> extract(id, bytes);
  }

  /** The article of a page; its offsets point into the text that was freed from it. */
  private AnalysisInput extract(String id, byte[] bytes) throws AnalysisJson.BadLineException {
    ExtractionResult result = extractor.extract(bytes, "text/html", null);
    if (result instanceof ExtractionResult.Extracted extracted) {
      Article article = extracted.article();
      return new AnalysisInput(
          id, article.text(), article.title(), article.language(), article.day());
    }
    throw new AnalysisJson.BadLineException(id, "no article on this page");
  }

  @Override
  public void close() {
    try {
      if (lines != null) {
        lines.close();
        lines = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
