package id.kutip.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The page of faults names only tests that there are. */
class FaultTableTest {

  private static Path root() {
    Path here = Path.of("docs");
    return Files.exists(here) ? Path.of(".") : Path.of("..");
  }

  @TestFactory
  Stream<DynamicTest> everyTestThatTheTableNamesIsThere() throws IOException {
    String page = Files.readString(root().resolve("docs/quality/delivery.md"));
    List<String> sources = sources();
    List<String> named = named(page.substring(page.indexOf("## Faults")));

    assertThat(named).hasSizeGreaterThan(30);
    return named.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(sources).anyMatch(source -> has(source, name))));
  }

  private static boolean has(String source, String name) {
    String[] parts = name.split("\\.", -1);
    return source.contains("class " + parts[0]) && source.contains("void " + parts[1] + "(");
  }

  /** What stands in backticks and has a class and a method. */
  private static List<String> named(String page) {
    List<String> named = new ArrayList<>();
    String[] parts = page.split("`", -1);
    for (int i = 1; i < parts.length; i += 2) {
      if (parts[i].matches("[A-Z]\\w+\\.[a-z]\\w+")) {
        named.add(parts[i]);
      }
    }
    return named;
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String folder : List.of("bot-core/src/test", "adapters", "config/src/test")) {
      try (Stream<Path> files = Files.walk(root().resolve(folder))) {
        files
            .filter(
                file ->
                    file.toString().endsWith("Test.java")
                        || file.toString().endsWith("Contract.java"))
            .map(FaultTableTest::read)
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
