package id.kutip.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.fact.Fact;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactRankingTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 5, 19);

  /** The weight of the fact that has those words. */
  private static double weight(String text, String words) {
    Analysis analysis =
        new Analyzer().analyze(Document.of(null, text, Language.INDONESIAN, MONDAY));
    FactRanking ranking = new FactRanking(analysis);
    Fact found =
        analysis.facts().stream()
            .filter(fact -> fact.span().of(text).equals(words))
            .findFirst()
            .orElseThrow();
    return ranking.weight(found);
  }

  @Test
  void putsMoneyAndMeasuredChangesFirst() {
    String text =
        "Harga beras naik 12 persen menjadi Rp 15 ribu. Pasar itu dibuka 3 Mei 2025 oleh 40 petani.";

    assertThat(weight(text, "Rp 15 ribu")).isGreaterThan(weight(text, "12 persen"));
    assertThat(weight(text, "12 persen")).isGreaterThan(weight(text, "40 petani"));
    assertThat(weight(text, "40 petani")).isGreaterThan(weight(text, "3 Mei 2025"));
  }

  @Test
  void putsADayThatIsOnlySpokenOfBehindTheDayOfWhatHappened() {
    String text =
        "Jembatan itu ambruk pada Sabtu. \"Besok kami mulai membersihkan sungai,\" kata Ratna"
            + " Wulandari di Ambarita, Minggu.";

    assertThat(weight(text, "Besok")).isLessThan(weight(text, "Sabtu"));
    assertThat(weight(text, "Minggu")).isLessThan(weight(text, "Sabtu"));
  }

  @Test
  void putsTheYearOfAnEditionBehindADay() {
    String text = "Festival Danau 2025 dibuka pada 3 Mei 2025.";

    assertThat(weight(text, "2025")).isLessThan(weight(text, "3 Mei 2025"));
  }
}
