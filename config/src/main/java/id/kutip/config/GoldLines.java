package id.kutip.config;

import id.kutip.evaluation.GoldArticle.BadLineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files of annotated lines, and says on standard error what is wrong with one. */
final class GoldLines {

  /** Reads one line. */
  interface LineReader<T> {
    /** What the line tells. */
    T read(String line) throws BadLineException;
  }

  /** Measures one file; returns the code that the program ends with. */
  interface Measure {
    int of(Path file) throws IOException;
  }

  private GoldLines() {}

  /** Measures the files one after the other; the worst of their codes. */
  static int measure(List<Path> files, Measure measure) throws IOException {
    int code = 0;
    for (Path file : files) {
      code = Math.max(code, measure.of(file));
    }
    return code;
  }

  /** What the lines tell, in order, empty ones left out; empty where that cannot be read. */
  static <T> Optional<List<T>> of(Path file, LineReader<T> reader) throws IOException {
    List<T> read = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read.add(reader.read(line));
        }
      }
      return Optional.of(read);
    } catch (NoSuchFileException e) {
      System.err.println("there is no file " + file);
    } catch (BadLineException e) {
      System.err.println(file + " line " + number + ": " + e.getMessage());
    }
    return Optional.empty();
  }
}
