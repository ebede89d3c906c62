package id.kutip.quote;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.entity.CoreferenceResolver;
import id.kutip.entity.EntityRecognizer;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose name the last quote of a text is shown under. */
class SpeakerShownTest {

  private final EntityRecognizer recognizer = new EntityRecognizer();
  private final CoreferenceResolver resolver = new CoreferenceResolver();
  private final QuoteExtractor extractor = new QuoteExtractor();

  private List<String> speakers(String text, Language language) {
    Document document = Document.of(null, text, language, null);
    return extractor
        .extract(document, resolver.resolve(document, recognizer.recognize(document)))
        .stream()
        .map(quote -> quote.speaker() == null ? "?" : quote.speaker().name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Direktur Klinik Samudra Medika, Dr Yohan Tirta, juga menekankan pentingnya minum air. | Yohan Tirta
          Sinta Maharani mengaku lelah. Ia akhirnya menyatakan mundur dari kejuaraan itu.       | Sinta Maharani
          Sinta Maharani mengaku lelah. Bahkan, media Belanda itu menyebut ia akan pindah klub. | media Belanda
          Menurut laporan dari Koran Senja, jembatan itu akan ditutup dua pekan.                | laporan dari Koran Senja
          Rahmat Tobing dan Wakil Bupati Sinta Maharani bertemu. Mereka berjanji membuka lagi pasar itu.   | Rahmat Tobing & Sinta Maharani
          Namun sumber-sumber dinas perhubungan mengatakan jalan itu akan ditutup.              | sumber-sumber dinas perhubungan
          Walaupun demikian para nelayan mengatakan hasil laut masih cukup.                     | para nelayan
          "Kami menang berkat latihan," tutur Sinta Maharani penuh haru.                        | Sinta Maharani
          """)
  void inIndonesian(String text, String speaker) {
    assertThat(speakers(text, Language.INDONESIAN)).last().isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rahmat Tobing memberi tahu Sinta Maharani bahwa pabrik akan ditutup, menurut Lukman"
            + " Hutapea.",
        "Rahmat Tobing mengatakan kepada Sinta Maharani bahwa pabrik akan ditutup, kata Lukman"
            + " Hutapea.",
        "Menurut Lukman Hutapea, Rahmat Tobing memberi tahu Sinta Maharani bahwa pabrik akan"
            + " ditutup."
      })
  void atSecondHandWhoSpokeToWhomAndWhoTellsOfIt(String text) {
    Document document = Document.of(null, text, Language.INDONESIAN, null);
    List<Quote> quotes =
        extractor.extract(document, resolver.resolve(document, recognizer.recognize(document)));

    assertThat(quotes)
        .singleElement()
        .satisfies(
            quote -> {
              assertThat(quote.span().of(text)).isEqualTo("pabrik akan ditutup");
              assertThat(quote.speaker()).isNotNull().returns("Rahmat Tobing", Speaker::name);
              assertThat(quote.via()).isNotNull().returns("Lukman Hutapea", Speaker::name);
              assertThat(quote.addressee()).isNotNull().returns("Sinta Maharani", Speaker::name);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Maria Lopez said she was tired. The company said that it would close two shops. | The company
          Maria Lopez says the plan is late. "We lost two months." Ana Ruiz, who drew it, was away. | Maria Lopez
          Maria Lopez left the court. The newspaper reported that she would appeal.       | The newspaper
          """)
  void inEnglish(String text, String speaker) {
    assertThat(speakers(text, Language.ENGLISH)).last().isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Simak juga: Strumtman Berharap Klubnya Tidak Menjual Pemain
          Baca juga: Gubernur Menilai Harga Beras Masih Wajar
          """)
  void aLineThatPointsToAnotherPieceQuotesNobody(String text) {
    assertThat(speakers(text, Language.INDONESIAN)).isEmpty();
  }
}
