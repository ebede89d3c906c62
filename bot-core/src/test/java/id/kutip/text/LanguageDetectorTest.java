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
        "OTHER | Mesyuarat itu diadakan selepas polis menahan tiga lelaki yang dipercayai mencuri wang syarikat, kata timbalan pengerusinya pada Jumaat.",
        "OTHER | Harga rumah naik lima peratus pada suku ketiga, tetapi ramai pembeli masih mahu menunggu sehingga Disember, menurut kajian universiti tempatan.",
        "INDONESIAN | Polisi menahan tiga orang yang diduga mencuri uang perusahaan, kata wakil ketuanya usai rapat pada Jumat.",
        "INDONESIAN | Harga rumah naik lima persen pada kuartal ketiga, tetapi banyak pembeli masih menunggu sampai Desember, menurut survei universitas setempat.",
        "INDONESIAN | Ia tinggal di Kuala Lumpur sejak kecil dan menabung 500 ringgit sebulan untuk ibunya di Medan.",
        "OTHER | Der Rat sagte, dass die Brücke geschlossen werde, weil sie beschädigt sei, und bat die Leute um Geduld.",
        "OTHER | El ayuntamiento dijo que el puente se cerraría porque estaba dañado y pidió paciencia a los vecinos.",
        "OTHER | 12 34 56"
      })
  void tellsTheLanguagesKutipReadsFromTheRest(Language expected, String text) {
    assertThat(LanguageDetector.detect(text)).isEqualTo(expected);
  }
}
