package id.kutip.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analyzer;
import id.kutip.evaluation.SummaryPromises.Breach;
import id.kutip.evaluation.SummaryPromises.Promise;
import id.kutip.summary.Summary;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryPromisesTest {

  private static final Document ARTICLE =
      Document.of(
          null,
          """
          Pasar Lembang Jaya dibuka lagi pada Senin setelah diperbaiki selama empat bulan.
          Wali Kota Tirta Anggana memotong pita di hadapan ratusan pedagang.
          Ia berharap pembeli kembali datang.
          "Atapnya tidak bocor lagi, kata seorang pedagang.
          Baca juga: Harga Cabai Turun
          Perbaikan itu menghabiskan Rp 21 miliar dan dikerjakan 300 orang.
          Perbaikan itu menghabiskan Rp 21 miliar dan dikerjakan oleh 300 orang.
          """,
          Language.INDONESIAN,
          null);

  private final SummaryPromises promises = new SummaryPromises();

  @Test
  void findsASummaryThatIsTooShortOrTooLong() {
    assertThat(brief()).contains(Promise.LENGTH);
    assertThat(brief(0, 1)).contains(Promise.LENGTH);
    assertThat(brief(0)).isEmpty();
  }

  @Test
  void findsSentencesOutOfTheirOrder() {
    assertThat(medium(1, 0, 5)).contains(Promise.ORDER);
    assertThat(medium(0, 0, 5)).contains(Promise.ORDER);
  }

  @Test
  void findsAPronounWithoutTheSentenceThatNamesItsPerson() {
    assertThat(brief(2)).containsExactly(Promise.STANDING_ALONE);
    assertThat(medium(0, 1, 2)).isEmpty();
  }

  @Test
  void findsHalfAQuotationAndWhatPagesPutBetweenTheSentences() {
    assertThat(brief(3)).containsExactly(Promise.WHOLE_QUOTATIONS);
    assertThat(brief(4)).containsExactly(Promise.NO_FURNITURE);
  }

  @Test
  void findsWhatIsToldTwice() {
    assertThat(medium(0, 5, 6)).containsExactly(Promise.TOLD_ONCE);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void isKeptByTheSummariesOfAllOurArticles(Document article) {
    assertThat(promises.broken(article, new Analyzer().analyze(article).summary())).isEmpty();
  }

  private static Stream<Document> articles() throws IOException {
    Stream.Builder<Document> articles = Stream.builder();
    for (String language : List.of("id", "en")) {
      for (String line :
          read("/id/kutip/question/news_questions_" + language + ".txt").split("\n", -1)) {
        if (line.startsWith("@ ") && !line.endsWith(".txt")) {
          articles.add(Document.of(null, line.split(" ", 4)[3], Language.ofCode(language), null));
        }
      }
    }
    for (int sample = 1; sample <= 3; sample++) {
      String text = read("/id/kutip/command/samples/" + sample + ".txt");
      articles.add(Document.of(text.substring(text.indexOf("\n\n") + 2)));
    }
    return articles.build();
  }

  private List<Promise> brief(Integer... sentences) {
    return broken(new Summary(List.of(sentences), List.of(), List.of()), "brief");
  }

  private List<Promise> medium(Integer... sentences) {
    return broken(new Summary(List.of(), List.of(sentences), List.of()), "medium");
  }

  private List<Promise> broken(Summary summary, String length) {
    return promises.broken(ARTICLE, summary).stream()
        .filter(breach -> breach.length().equals(length))
        .map(Breach::promise)
        .toList();
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = SummaryPromisesTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
