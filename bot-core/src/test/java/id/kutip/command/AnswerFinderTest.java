package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerFinderTest {

  private static final String HARBOUR =
      "Pelabuhan Teluk Ambarita dibuka kembali pada 6 April 2026. Perbaikannya menelan biaya Rp 4,2"
          + " miliar dari kas kabupaten. Sebanyak 120 nelayan menambatkan perahu di dermaga baru."
          + " Menurut Kepala Pelabuhan Ratna Wulandari, arus barang naik 15 persen.";

  private static final String PARK =
      "The lake park opened on Monday. It cost the town $3.4 million and took two years to build."
          + " Mayor Ellen Brandt planted 250 trees along the shore.";

  private static String answer(String text, Language language, String question) {
    Analysis analysis =
        new Analyzer().analyze(Document.of(null, text, language, LocalDate.of(2026, 4, 9)));
    return AnswerFinder.find(analysis, question)
        .flatMap(found -> Optional.ofNullable(found.span()))
        .map(span -> span.of(text))
        .orElse("");
  }

  private static String harbour(String question) {
    return answer(HARBOUR, Language.INDONESIAN, question);
  }

  private static String park(String question) {
    return answer(PARK, Language.ENGLISH, question);
  }

  @Test
  void answersWithTheKindOfThingAskedFor() {
    assertThat(harbour("berapa biaya perbaikannya?")).isEqualTo("Rp 4,2 miliar");
    assertThat(harbour("kapan pelabuhan dibuka?")).isEqualTo("6 April 2026");
    assertThat(harbour("berapa nelayan yang menambatkan perahu?")).isEqualTo("120 nelayan");
    assertThat(harbour("berapa persen arus barang naik?")).isEqualTo("15 persen");
    assertThat(harbour("siapa kepala pelabuhan?")).contains("Ratna Wulandari");
  }

  @Test
  void answersInEnglish() {
    assertThat(park("how much did the park cost the town?")).isEqualTo("$3.4 million");
    assertThat(park("when did the lake park open?")).isEqualTo("Monday");
    assertThat(park("how many trees were planted?")).isEqualTo("250 trees");
    assertThat(park("how long did it take to build?")).isEqualTo("two years");
  }

  @Test
  void answersNothingThatTheArticleDoesNotTell() {
    assertThat(harbour("berapa harga tiket pesawat ke Tokyo?")).isEmpty();
    assertThat(park("when was the king of Norway crowned?")).isEmpty();
  }
}
