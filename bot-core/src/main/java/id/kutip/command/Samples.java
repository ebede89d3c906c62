package id.kutip.command;

import id.kutip.analysis.Analysis;
import id.kutip.conversation.Reading;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Three articles to try the bot on, written for it: the people, places and events in them are made
 * up.
 */
public final class Samples {

  private static final int HOW_MANY = 3;

  private Samples() {}

  /** The articles, analysed by {@code analyzer}. */
  public static List<Reading> read(Function<Document, Analysis> analyzer) {
    return IntStream.rangeClosed(1, HOW_MANY)
        .mapToObj(number -> parse(load("samples/" + number + ".txt"), analyzer))
        .toList();
  }

  private static Reading parse(String sample, Function<Document, Analysis> analyzer) {
    int blank = sample.indexOf("\n\n");
    Map<String, String> head = new HashMap<>();
    for (String line : sample.substring(0, blank).split("\n", -1)) {
      String[] parts = line.split(":", 2);
      head.put(parts[0], parts[1].strip());
    }
    String title = head.getOrDefault("title", "");
    Document document =
        Document.of(
            title,
            sample.substring(blank).strip(),
            Language.ofCode(head.getOrDefault("lang", "")),
            LocalDate.parse(head.getOrDefault("date", "")));
    return new Reading(title, head.get("source"), null, analyzer.apply(document));
  }

  private static String load(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
