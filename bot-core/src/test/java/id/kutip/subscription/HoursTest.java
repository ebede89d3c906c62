package id.kutip.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static @Nullable Instant next(String digest, String now, ZoneId zone) {
    return Digest.of(digest).orElseThrow().next(Instant.parse(now), zone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hourly              | 2026-05-01T06:20:00Z | 2026-05-01T07:00:00Z
          hourly              | 2026-05-01T06:00:00Z | 2026-05-01T07:00:00Z
          daily 07:30         | 2026-05-01T00:29:59Z | 2026-05-01T00:30:00Z
          daily 07:30         | 2026-05-01T00:30:00Z | 2026-05-02T00:30:00Z
          weekly friday 08:00 | 2026-05-01T00:59:00Z | 2026-05-01T01:00:00Z
          weekly friday 08:00 | 2026-05-01T01:00:00Z | 2026-05-08T01:00:00Z
          """)
  void aDigestComesAtTheChatsOwnHour(String digest, String now, String next) {
    assertThat(next(digest, now, JAKARTA)).isEqualTo(next);
  }

  @Test
  void aDigestKeepsItsHourWhenTheClockIsChanged() {
    assertThat(next("daily 07:00", "2026-03-28T12:00:00Z", BERLIN))
        .isEqualTo("2026-03-29T05:00:00Z");
    assertThat(next("daily 07:00", "2026-10-24T12:00:00Z", BERLIN))
        .isEqualTo("2026-10-25T06:00:00Z");
    assertThat(next("daily 02:30", "2026-03-28T12:00:00Z", BERLIN))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"instant", "hourly", "daily 07:30", "weekly sunday 21:05"})
  void aDigestIsReadAsItIsWritten(String written) {
    assertThat(Digest.of(written).map(Digest::written)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "often", "daily 25:00", "daily 7", "weekly someday 07:00"})
  void whatIsNoDigestIsNotRead(String written) {
    assertThat(Digest.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "22:00, 06:00, 2026-05-01T15:00:00Z, 2026-05-01T23:00:00Z",
    "22:00, 06:00, 2026-05-01T22:59:59Z, 2026-05-01T23:00:00Z",
    "22:00, 06:00, 2026-05-01T23:00:00Z, ",
    "22:00, 06:00, 2026-05-01T14:59:59Z, ",
    "12:00, 13:00, 2026-05-01T05:30:00Z, 2026-05-01T06:00:00Z",
    "12:00, 12:00, 2026-05-01T05:00:00Z, ",
  })
  void quietHoursEndAtTheirHour(LocalTime from, LocalTime to, Instant now, Instant end) {
    assertThat(new QuietHours(from, to).end(now, JAKARTA)).isEqualTo(Optional.ofNullable(end));
  }
}
