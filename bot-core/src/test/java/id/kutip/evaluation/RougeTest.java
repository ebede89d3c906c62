package id.kutip.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RougeTest {

  @Test
  void theSameWordsAreTheSame() {
    Rouge same =
        Rouge.of(List.of("The ferry sails.", "It is late."), List.of("the FERRY sails it is late"));

    assertThat(same.one()).isEqualTo(1);
    assertThat(same.two()).isEqualTo(1);
  }

  @Test
  void aWordCountsAsOftenAsBothHaveIt() {
    // two of "the" in three words, one in two: one hit; 2 · 1/3 · 1/2 / (1/3 + 1/2)
    assertThat(Rouge.of(List.of("the the boat"), List.of("the quay")).one())
        .isCloseTo(0.4, within(1e-9));
  }

  @Test
  void orderCountsInRunsButNotForSingleWords() {
    Rouge turned = Rouge.of(List.of("c b a"), List.of("a b c"));

    assertThat(turned.one()).isEqualTo(1);
    assertThat(turned.two()).isZero();
    assertThat(turned.sentences()).isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void runsOfSeveralSentencesAreCountedTogether() {
    // both halves of the reference are runs of one of the sentences each
    assertThat(Rouge.of(List.of("a b", "c d"), List.of("a b x c d")).sentences())
        .isCloseTo(2 * 1.0 * 0.8 / 1.8, within(1e-9));
  }

  @Test
  void nothingSharesNothing() {
    assertThat(Rouge.of(List.of(), List.of("a"))).isEqualTo(new Rouge(0, 0, 0));
  }

  @Test
  void aLineTellsAnArticleAndItsSummary() throws Exception {
    SummaryCase read =
        SummaryCase.read(
            "{\"text\":\"Kapal berangkat pagi. Hujan turun.\",\"lang\":\"id\",\"title\":null,"
                + "\"summary_sentences\":[\"Kapal berangkat.\"]}");

    assertThat(read.score(List.of(0)).one()).isCloseTo(0.8, within(1e-9));
    assertThatThrownBy(() -> SummaryCase.read("{\"text\":\"x\"}"))
        .hasMessageContaining("summary_sentences");
  }
}
