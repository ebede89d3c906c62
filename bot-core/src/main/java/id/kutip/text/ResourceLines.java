package id.kutip.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists and tables that rooms keep as resource files (UTF-8). */
public final class ResourceLines {

  /** A line {@code name: value}. */
  public record Entry(String name, String value) {}

  private ResourceLines() {}

  /**
   * The lines of a file beside a class, stripped, without blank ones and those that {@code #}
   * opens.
   *
   * @throws IllegalStateException if there is no such file
   */
  public static List<String> of(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lines of a file of entries, in its order.
   *
   * @throws IllegalStateException if there is no such file, or a line without a colon and a blank
   */
  public static List<Entry> entries(Class<?> beside, String name) {
    return of(beside, name).stream().map(line -> entry(line, name)).toList();
  }

  private static Entry entry(String line, String name) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalStateException("no entry in " + name + ": " + line);
    }
    return new Entry(line.substring(0, colon), line.substring(colon + 2));
  }
}
