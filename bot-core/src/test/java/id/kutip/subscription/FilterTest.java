package id.kutip.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

  private static NewArticle indonesian(String title, String text) {
    return article(title, text, Language.INDONESIAN);
  }

  private static NewArticle article(String title, String text, Language language) {
    return new NewArticle(
        1,
        1,
        1,
        title,
        null,
        "Suara Ambarita",
        text,
        language,
        List.of("Ratna Wulandari"),
        List.of("Teluk Ambarita"),
        1,
        Instant.EPOCH);
  }

  private static final NewArticle FERRY =
      indonesian(
          "Tarif kapal cepat dinaikkan",
          "Pengiriman barang lewat pelabuhan baru dimulai pekan depan.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tarif",
        "menaikkan tarif",
        "\"kapal cepat\"",
        "“kapal cepat”",
        "mengirim",
        "tarif -kereta",
        "speaker:ratna",
        "tokoh:\"Ratna Wulandari\"",
        "place:ambarita",
        "tempat:teluk",
        "source:suara",
        "sumber:\"suara ambarita\" tarif",
        "kereta, kapal",
        "kereta api, \"kapal cepat\"",
        ", ,",
        "-",
        "\"",
      })
  void letsThrough(String filter) {
    assertThat(Filter.of(filter).test(FERRY).passes()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kereta                 | MISSING  | kereta
          tarif kereta           | MISSING  | kereta
          "cepat kapal"          | MISSING  | "cepat kapal"
          tarif -pelabuhan       | EXCLUDED | -pelabuhan
          -"kapal cepat"         | EXCLUDED | -"kapal cepat"
          speaker:samuel         | SPEAKER  | speaker:samuel
          place:jakarta          | PLACE    | place:jakarta
          source:"teluk post"    | SOURCE   | source:"teluk post"
          kereta, pesawat        | MISSING  | pesawat
          """)
  void saysWhatDidNotFit(String filter, Verdict.Reason reason, String term) {
    assertThat(Filter.of(filter).test(FERRY)).isEqualTo(new Verdict(reason, term));
  }

  @Test
  void readsEnglishWordsInTheirForms() {
    NewArticle article =
        article("Council raises harbour fees", "Boats were turned away.", Language.ENGLISH);

    assertThat(Filter.of("raise fee boat turning").test(article).passes()).isTrue();
  }

  @Test
  @Timeout(10)
  void answersOnLongTextsAndFilters() {
    String text = "tarif kapal ".repeat(100_000);
    String filter = "\"" + "tarif kapal ".repeat(500) + "cepat\" ".repeat(500);
    long start = System.nanoTime();

    assertThat(Filter.of(filter).test(indonesian("judul", text)).passes()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }
}
