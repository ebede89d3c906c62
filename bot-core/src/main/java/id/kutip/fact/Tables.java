package id.kutip.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A resource file of this room: {@code [section]} headings, under each lines {@code value: phrase |
 * phrase}; {@code #} opens a comment.
 */
final class Tables {

  private final String name;
  private final Map<String, PhraseTable<String>> sections = new HashMap<>();

  private Tables(String name) {
    this.name = name;
  }

  static Tables load(String name) {
    Tables tables = new Tables(name);
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        tables.read(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  private void read(BufferedReader reader) throws IOException {
    PhraseTable<String> section = new PhraseTable<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int comment = line.indexOf('#');
      String rule = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (rule.startsWith("[")) {
        section =
            sections.computeIfAbsent(
                rule.substring(1, rule.length() - 1), key -> new PhraseTable<>());
      } else if (!rule.isEmpty()) {
        int colon = rule.indexOf(": ");
        if (colon < 0) {
          throw new IllegalStateException(name + ": no value in " + rule);
        }
        String value = rule.substring(0, colon);
        for (String phrase : rule.substring(colon + 2).split("\\|")) {
          section.add(phrase.strip(), value);
        }
      }
    }
  }

  /** A section; one that the file lacks is a fault of the file. */
  PhraseTable<String> section(String heading) {
    PhraseTable<String> section = sections.get(heading);
    if (section == null) {
      throw new IllegalStateException(name + " has no section " + heading);
    }
    return section;
  }
}
