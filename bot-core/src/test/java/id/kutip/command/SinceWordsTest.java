package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.text.Words;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Since when, as people say it. */
class SinceWordsTest {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 3);

  private final SinceWords since = new SinceWords(new Vocabulary(Set.of("who")));

  @ParameterizedTest
  @CsvSource({
    "monday, 2026-06-01",
    "Wednesday, 2026-06-03",
    "last wednesday, 2026-05-27",
    "hari Senin, 2026-06-01",
    "Rabu lalu, 2026-05-27",
    "minggu, 2026-05-31",
    "minggu lalu, 2026-05-25",
    "minggu ini, 2026-06-01",
    "this week, 2026-06-01",
    "kemarin, 2026-06-02",
    "3 hari lalu, 2026-05-31",
    "tiga hari yang lalu, 2026-05-31",
    "3 hari terakhir, 2026-05-31",
    "in the last two weeks, 2026-05-20",
    "seminggu terakhir, 2026-05-27",
    "24 jam terakhir, 2026-06-02",
    "a month ago, 2026-05-03",
    "bulan ini, 2026-06-01",
    "tahun ini, 2026-01-01",
    "2026-05-20, 2026-05-20",
    "20/5/2026, 2026-05-20",
    "1 Juni, 2026-06-01",
    "4 Juni, 2025-06-04",
    "May 20th, 2026-05-20",
    "20 Mei 2025, 2025-05-20",
    "'Maret', 2026-03-01",
    "December 2025, 2025-12-01",
    "2025, 2025-01-01"
  })
  void readsADay(String words, LocalDate day) {
    assertThat(since.read(Words.of(words), TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "somewhen",
        "31 Februari",
        "2026-13-01",
        "3 days",
        "0 hari lalu",
        "9999 9999",
        "hari"
      })
  void saysWhenItCannotTell(String words) {
    assertThat(since.read(Words.of(words), TODAY)).isEmpty();
  }
}
