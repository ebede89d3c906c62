package id.kutip.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndonesianSpeechTest {

  private final Told told = new Told();

  private List<String> told(String text) {
    return told.inIndonesian(text);
  }

  @Test
  void readsAVerbThatNoListHas() {
    assertThat(told("\"Kita lihat saja nanti bagaimana jadinya,\" seloroh Budi Santoso."))
        .containsExactly("Budi Santoso: Kita lihat saja nanti bagaimana jadinya,");
  }

  @Test
  void leadsTheSuffixOfSuchAVerbToTheLastSpeaker() {
    assertThat(
            told(
                "Budi Santoso menilai acara itu berhasil. \"Kita ulangi tahun depan di sini,\""
                    + " selorohnya."))
        .contains("Budi Santoso: Kita ulangi tahun depan di sini,");
  }

  @Test
  void keepsTheSecondHalfOfAQuoteHoweverShort() {
    assertThat(told("\"Kita lihat saja nanti,\" kata Budi Santoso, \"dan tenang saja.\""))
        .containsExactly("Budi Santoso: Kita lihat saja nanti,", "Budi Santoso: dan tenang saja.");
  }

  @Test
  void takesWhoIsNamedBeforeAnOfficeWithAClauseOfItsOwn() {
    assertThat(
            told(
                "Yohana Lestari, Manajer Sinar Laut yang juga hadir dalam acara itu mengungkapkan"
                    + " bahwa bazar akan digelar lagi."))
        .containsExactly("Yohana Lestari: bazar akan digelar lagi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Budi Santoso meminta maaf atas ucapannya kepada warga desa.",
        "Perusahaan itu mengumumkan rencana pembelian kembali saham tahun ini.",
        "Pemerintah Kota Medan harus memastikan semua jalan aman dilalui warga.",
        "Rahmat Tobing tidak dapat memastikan kapan jembatan itu dibuka.",
        "Tim itu diisukan menuntut ganti rugi kepada panitia acara.",
      })
  void reportsNothingWhereNothingWasSaid(String text) {
    assertThat(told(text)).isEmpty();
  }

  @Test
  void findsTheSubjectBeforeWhenItWasSaid() {
    assertThat(
            told(
                "Budi Santoso ketika ditemui di kantornya menegaskan jalan itu akan ditutup pekan"
                    + " depan."))
        .containsExactly("Budi Santoso: jalan itu akan ditutup pekan depan");
  }

  @Test
  void readsAnAnnouncementThatHasAVerbOfItsOwn() {
    assertThat(told("Bank Sinar Laut mengumumkan pabrik baru akan dibangun di Batam."))
        .anyMatch(line -> line.endsWith(": pabrik baru akan dibangun di Batam"));
  }
}
