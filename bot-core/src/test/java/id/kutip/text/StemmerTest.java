package id.kutip.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemmerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bangun membangun pembangunan dibangun bangunan pembangunannya",
        "tulis menulis penulis tulisan ditulis menuliskan",
        "pilih memilih pemilih pilihan dipilih terpilih",
        "kirim mengirim pengiriman dikirim kiriman mengirimkannya",
        "dagang berdagang perdagangan pedagang memperdagangkan",
        "sewa menyewa penyewa penyewaan disewakan",
        "naik menaikkan kenaikan dinaikkan",
        "lapor melaporkan laporan pelaporan dilaporkan",
        "ambil mengambil pengambilan diambil",
        "tarif tarifnya tariflah"
      })
  void takesTheFormsOfAnIndonesianWordToOneStem(String forms) {
    assertThat(Arrays.stream(forms.split(" ", -1)))
        .extracting(form -> Stemmer.stem(form, Language.INDONESIAN))
        .containsOnly(Stemmer.stem(forms.split(" ", -1)[0], Language.INDONESIAN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tariff tariffs Tariff tariff's",
        "vote votes voted voting",
        "plan plans planned planning",
        "company companies company's",
        "watch watches watched watching",
        "price prices priced pricing"
      })
  void takesTheFormsOfAnEnglishWordToOneStem(String forms) {
    assertThat(Arrays.stream(forms.split(" ", -1)))
        .extracting(form -> Stemmer.stem(form, Language.ENGLISH))
        .containsOnly(Stemmer.stem(forms.split(" ", -1)[0], Language.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"air ikan", "ibu ubin", "bulan bola", "kota kotak", "dana danau"})
  void keepsDifferentWordsApart(String words) {
    String[] two = words.split(" ", -1);

    assertThat(Stemmer.stem(two[0], Language.INDONESIAN))
        .isNotEqualTo(Stemmer.stem(two[1], Language.INDONESIAN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "me", "men", "meng", "peny", "di", "'s", "ies", "nya", "ingin"})
  void survivesWordsThatAreAllAffix(String word) {
    for (Language language : Language.values()) {
      assertThat(Stemmer.stem(word, language)).hasSizeLessThanOrEqualTo(word.length() + 1);
    }
  }

  @Test
  void onlyFoldsWhatIsInNoLanguageItKnows() {
    assertThat(Stemmer.stem("Straßen", Language.OTHER)).isEqualTo("straßen");
  }
}
