package id.kutip.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kutip.analysis.Analyzer;
import id.kutip.evaluation.QuoteScore.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteScorerTest {

  private static final String TEXT =
      "'Jembatan ini selesai tahun depan,' kata Wali Kota Maira Lestari pada Senin. Ia menolak"
          + " menjawab soal biaya. 'Kami menunggu terlalu lama,' ujar Bonar Sitanggang, seorang"
          + " nelayan.";

  private static String line(String... quotes) {
    return "{\"id\":\"a\",\"lang\":\"id\",\"text\":\""
        + TEXT.replace("'", "\\\"")
        + "\",\"quotes\":["
        + String.join(",", quotes)
        + "]}";
  }

  /** A direct quote of those words by that speaker. */
  private static String quote(String words, String speaker) {
    int start = TEXT.indexOf(words);
    return "{\"kind\":\"direct\",\"start\":%d,\"end\":%d,\"speaker_canonical\":\"%s\"}"
        .formatted(start, start + words.length(), speaker);
  }

  private static QuoteScore score(Task task, String line) throws Exception {
    GoldArticle article = GoldArticle.read(line);
    return new QuoteScorer(task).score(article, new Analyzer().analyze(article.document()));
  }

  @Test
  void countsWhoSaidWhat() throws Exception {
    QuoteScore score =
        score(
            Task.DIRECT,
            line(
                quote("Jembatan ini selesai tahun depan,", "Maira Lestari"),
                quote("Kami menunggu terlalu lama,", "Bonar Sitanggang")));

    assertThat(score.whoSaidWhat().f()).isEqualTo(1);
    assertThat(score.errors()).isEmpty();
  }

  @Test
  void tellsWhatIsMissedInventedOrGivenToOthers() throws Exception {
    QuoteScore score =
        score(
            Task.DIRECT,
            line(
                quote("Jembatan ini selesai tahun depan,", "Samuel Hutagaol"),
                quote("menjawab soal biaya", "Maira Lestari")));

    assertThat(score.errors())
        .extracting(QuoteScore.Fault::kind)
        .containsExactlyInAnyOrder(Kind.WRONG_SPEAKER, Kind.MISSED, Kind.INVENTED);
    assertThat(score.spans().precision()).isEqualTo(0.5);
    assertThat(score.whoSaidWhat().f()).isZero();
  }

  @Test
  void sharedMarksAndSpacesDoNotMakeAQuoteAnother() throws Exception {
    assertThat(
            score(Task.DIRECT, line(quote("'Kami menunggu terlalu lama,' ", "Bonar")))
                .spans()
                .recall())
        .isEqualTo(1);
  }

  @Test
  void theIntervalOfAFigureThatNeverChangesIsThatFigure() throws Exception {
    QuoteScore score =
        score(Task.DIRECT, line(quote("Kami menunggu terlalu lama,", "Bonar Sitanggang")));

    assertThat(
            Interval.of(
                List.of(score, score), 100, some -> QuoteScore.sum(some).whoSaidWhat().recall()))
        .isEqualTo(new Interval(1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{}",
        "{\"text\":\"a\"}",
        "{\"text\":\"a\",\"quotes\":[{\"start\":0,\"end\":9}]}",
        "{\"text\":\"a\",\"quotes\":[{\"start\":1,\"end\":0}]}"
      })
  void refusesALineThatIsNoAnnotatedArticle(String line) {
    assertThatThrownBy(() -> GoldArticle.read(line))
        .isInstanceOf(GoldArticle.BadLineException.class)
        .message()
        .isNotBlank();
  }
}
