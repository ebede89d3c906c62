package id.kutip.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** That no row of docs/hostile-inputs.md is without its test, and none has two homes. */
class RowsTest {

  static final int LAST = 118;

  private static final List<JavaMethod> ROWS = rows();

  private static List<JavaMethod> rows() {
    try {
      return new ClassFileImporter()
              .importPath(
                  Path.of(
                      RowsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI()))
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isAnnotatedWith(Row.class))
              .toList();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int row(JavaMethod method) {
    return method.getAnnotationOfType(Row.class).value();
  }

  @Test
  void everyRowIsTheMatterOfOneClass() {
    Map<Integer, TreeSet<String>> classes = new TreeMap<>();
    for (JavaMethod method : ROWS) {
      classes
          .computeIfAbsent(row(method), any -> new TreeSet<>())
          .add(method.getOwner().getSimpleName());
    }

    assertThat(classes.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST).boxed().toList());
    assertThat(classes.values()).allSatisfy(homes -> assertThat(homes).hasSize(1));
  }

  @Test
  void everyRowIsRunUnderItsNumberAndCannotHang() {
    assertThat(ROWS)
        .allSatisfy(
            method -> {
              assertThat(
                      method.isAnnotatedWith(Test.class)
                          || method.isAnnotatedWith(ParameterizedTest.class))
                  .isTrue();
              assertThat(method.getOwner().isAnnotatedWith(HostileInputs.class)).isTrue();
            });
  }

  @Test
  void thePageOfRowsSaysWhichClassHoldsWhich() throws Exception {
    Map<String, TreeSet<Integer>> held =
        ROWS.stream()
            .collect(
                Collectors.groupingBy(
                    method -> method.getOwner().getSimpleName(),
                    TreeMap::new,
                    Collectors.mapping(RowsTest::row, Collectors.toCollection(TreeSet::new))));
    String page = page();

    held.forEach(
        (type, rows) -> assertThat(page).contains("| `" + type + "` | " + ranges(rows) + " |"));
  }

  /** Tests are run from the module or from the project's root. */
  private static String page() throws IOException {
    Path here = Path.of("docs/hostile-inputs.md");
    return Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here));
  }

  private static String ranges(NavigableSet<Integer> rows) {
    List<String> ranges = new ArrayList<>();
    int from = rows.first();
    int last = from;
    for (int row : rows.tailSet(from, false)) {
      if (row > last + 1) {
        ranges.add(range(from, last));
        from = row;
      }
      last = row;
    }
    ranges.add(range(from, last));
    return String.join(", ", ranges);
  }

  private static String range(int from, int last) {
    return from == last ? "" + from : from + "–" + last;
  }
}
