package id.kutip.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  private static List<String> sentences(String text, Language language) {
    Document document = Document.of(null, text, language, null);
    return document.sentences().stream().map(sentence -> sentence.span().of(text)).toList();
  }

  @Test
  void endsASentenceAtItsStopWithTheMarksBehindIt() {
    assertThat(sentences("“Hujan turun. Kami pulang.” Ia diam.", Language.INDONESIAN))
        .containsExactly("“Hujan turun.", "Kami pulang.”", "Ia diam.");
  }

  @Test
  void goesOnBehindAQuestionThatSomebodyAsks() {
    assertThat(sentences("\"Kapan kita berangkat?\" tanya Rina pelan.", Language.INDONESIAN))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tn. Hasan menemui Prof. Dr. Lubis di Jl. Melati No. 5 kemarin.",
        "Letjen. J. B. Harahap tiba pukul 16.04 WIB.",
        "Biayanya Rp 1.234,5 atau lebih.",
        "Ia membuka situs kompas.example dan www.kabar.example pagi itu."
      })
  void abbreviationsInitialsAndDecimalsEndNoSentence(String sentence) {
    assertThat(sentences(sentence, Language.INDONESIAN)).containsExactly(sentence);
  }

  @Test
  void theEnglishHaveAbbreviationsOfTheirOwn() {
    assertThat(
            sentences(
                "Mr. Finch met Sen. Oakley in the U.S. Capitol. Nobody else came.",
                Language.ENGLISH))
        .containsExactly("Mr. Finch met Sen. Oakley in the U.S. Capitol.", "Nobody else came.");
  }

  @Test
  void aHardLineBreakInsideASentenceDoesNotEndIt() {
    assertThat(sentences("Panen tahun ini\nlebih baik dari biasanya.", Language.INDONESIAN))
        .hasSize(1);
    assertThat(sentences("Judul Tanpa Titik\nKalimat pertama.", Language.INDONESIAN)).hasSize(2);
  }

  @Test
  void theInitialsOfADeskAreNoPartOfTheLastSentence() {
    assertThat(sentences("Hujan turun di Garut. (rin/dw)", Language.INDONESIAN))
        .containsExactly("Hujan turun di Garut.", "(rin/dw)");
    assertThat(
            sentences("Hujan turun di Garut. (dan/atau Tasik) Kami pulang.", Language.INDONESIAN))
        .hasSize(1);
  }

  @Test
  void countsParagraphs() {
    Document document = Document.of("Satu dua tiga.\n\nEmpat lima. Enam.\n\nTujuh delapan.");

    assertThat(document.sentences().stream().map(Sentence::paragraph).toList())
        .containsExactly(0, 1, 1, 2);
  }

  @Test
  void missesNoSentenceWhereThePageLostASpace() {
    assertThat(sentences("Mereka sudah pulang.Besok datang lagi.", Language.INDONESIAN))
        .containsExactly("Mereka sudah pulang.", "Besok datang lagi.");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void everyTokenBelongsToOneSentenceWhateverTheText(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      text.appendCodePoint(
          random.nextInt(5) == 0
              ? random.nextInt(0x1F000)
              : " \n.!?\"“”'(),abcXYZ0123-".charAt(random.nextInt(23)));
    }
    Document document = Document.of(text.toString());
    int token = 0;
    int end = 0;
    for (Sentence sentence : document.sentences()) {
      assertThat(sentence.firstToken()).isEqualTo(token);
      assertThat(sentence.endToken()).isGreaterThan(token);
      assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
      token = sentence.endToken();
      end = sentence.end();
    }
    assertThat(token).isEqualTo(document.tokens().size());
  }
}
