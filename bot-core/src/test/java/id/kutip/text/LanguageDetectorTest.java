package id.kutip.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INDONESIAN | Pemerintah kota mengatakan bahwa jembatan itu ditutup karena rusak, dan warga diminta bersabar setelah hujan deras.",
        "ENGLISH | The council said that the bridge would be closed because it was damaged, and asked the people to be patient.",
        "OTHER | Kerajaan negeri memaklumkan bahawa jambatan itu ditutup kerana rosak, dan penduduk diminta bersabar selepas hujan lebat; seramai sepuluh peratus terjejas.",
        "OTHER | Der Rat sagte, dass die Brücke geschlossen werde, weil sie beschädigt sei, und bat die Leute um Geduld.",
        "OTHER | El ayuntamiento dijo que el puente se cerraría porque estaba dañado y pidió paciencia a los vecinos.",
        "OTHER | 12 34 56"
      })
  void tellsTheLanguagesKutipReadsFromTheRest(Language expected, String text) {
    assertThat(LanguageDetector.detect(text)).isEqualTo(expected);
  }
}
