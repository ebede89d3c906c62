package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analyzer;
import id.kutip.conversation.Reading;
import id.kutip.quote.Quote;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.LanguageDetector;
import id.kutip.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private final List<Reading> samples = Samples.read(new Analyzer()::analyze);

  @Test
  void areTwoInIndonesianAndOneInEnglishAsTheirWordsShow() {
    assertThat(samples)
        .extracting(sample -> document(sample).language())
        .containsExactly(Language.INDONESIAN, Language.INDONESIAN, Language.ENGLISH);
    assertThat(samples)
        .allMatch(
            sample ->
                LanguageDetector.detect(document(sample).text()) == document(sample).language());
  }

  @Test
  void areAsLongAsNewsIs() {
    assertThat(samples)
        .allMatch(
            sample ->
                document(sample).tokens().stream()
                        .filter(token -> token.kind() == Token.Kind.WORD)
                        .count()
                    >= 400);
  }

  @Test
  void haveSomethingToAnswerEachCommandWith() {
    assertThat(samples)
        .allSatisfy(
            sample -> {
              assertThat(sample.source()).isNotBlank();
              assertThat(document(sample).date()).isPresent();
              assertThat(sample.analysis().summary().medium()).isNotEmpty();
              assertThat(sample.analysis().facts()).hasSizeGreaterThan(10);
              assertThat(sample.analysis().quotes())
                  .extracting(Quote::kind)
                  .contains(Quote.Kind.DIRECT, Quote.Kind.INDIRECT);
            });
  }

  private static Document document(Reading sample) {
    return sample.analysis().document();
  }
}
