package id.kutip.fact;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.text.Document;
import id.kutip.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class IndonesianFiguresTest {

  @Test
  void areReadToTheirValuesInEveryNotationOfTheTable() throws IOException {
    SoftAssertions all = new SoftAssertions();
    List<String> rows = rows();
    assertThat(rows).hasSizeGreaterThan(300);
    for (String row : rows) {
      String[] cells = row.split(" \\| ");
      String text = "Menurut laporan itu " + cells[0] + ".";
      List<String> read =
          new FactExtractor()
              .extract(Document.of(null, text, Language.INDONESIAN, null)).stream()
                  .map(fact -> describe(fact, text))
                  .toList();
      all.assertThat(read).containsExactly(row);
    }
    all.assertAll();
  }

  private static String describe(Fact fact, String text) {
    Value value = fact.value();
    String measured = value.currency() == null ? value.unit() : value.currency();
    BigDecimal amount = Objects.requireNonNullElse(value.amount(), BigDecimal.ZERO);
    String comparator = value.comparator().sign();
    int start = "=".equals(comparator) ? fact.span().start() : "Menurut laporan itu ".length();
    return String.join(
        " | ",
        text.substring(start, fact.span().end()),
        fact.kind().name(),
        amount.stripTrailingZeros().toPlainString(),
        measured == null ? "-" : measured,
        comparator);
  }

  private static List<String> rows() throws IOException {
    InputStream in = IndonesianFiguresTest.class.getResourceAsStream("figures_id.txt");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
