package id.kutip.summary;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.EntityRecognizer;
import id.kutip.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kinds of the texts in {@code kinds.txt}: those that are of a kind, and news like them. */
class KindsOfTextTest {

  private static final KindReader READER = new KindReader();
  private static final EntityRecognizer RECOGNIZER = new EntityRecognizer();
  private static final CoreferenceResolver RESOLVER = new CoreferenceResolver();

  record Example(TextKind kind, String title, @Nullable URI url, String text) {
    @Override
    public String toString() {
      return kind + " " + title;
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void areTold(Example example) {
    Document document = Document.of(example.title, example.text, null, null);
    var entities = RESOLVER.resolve(document, RECOGNIZER.recognize(document));

    assertThat(READER.read(document, entities, example.url).kind()).isEqualTo(example.kind);
  }

  static Stream<Example> examples() throws IOException {
    try (InputStream in = KindsOfTextTest.class.getResourceAsStream("kinds.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> parts = new ArrayList<>(List.of(all.split("(?m)^=== ")));
      return parts.stream().skip(1).map(KindsOfTextTest::example);
    }
  }

  private static Example example(String part) {
    String[] lines = part.split("\n", 2);
    String[] head = lines[0].split(" ", 2);
    boolean filed = lines[1].startsWith("https://");
    String[] rest = filed ? lines[1].split("\n", 2) : new String[] {"", lines[1]};
    return new Example(
        TextKind.valueOf(head[0]), head[1], filed ? URI.create(rest[0]) : null, rest[1].strip());
  }
}
