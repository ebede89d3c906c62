package id.kutip.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon, 07 Sep 2026 16:04:05 GMT                        | 2026-09-07T16:04:05Z
          Mon, 07 Sep 2026 16:04 +0700                         | 2026-09-07T09:04:00Z
          07 Sep 26 16:04:05 UT                                | 2026-09-07T16:04:05Z
          Mon, Sep 7 2026 16:04:05 EDT                         | 2026-09-07T20:04:05Z
          Mon Sep  7 16:04:05 2026                             | 2026-09-07T16:04:05Z
          2026-09-07T16:04:05.123+07:00                        | 2026-09-07T09:04:05Z
          2026-09-07 16:04:05                                  | 2026-09-07T16:04:05Z
          2026-09-07T16:04Z                                    | 2026-09-07T16:04:00Z
          2026-09-07T16:04:05+07:00Z                           | 2026-09-07T09:04:05Z
          20260907T160405Z                                     | 2026-09-07T16:04:05Z
          20260907                                             | 2026-09-07T00:00:00Z
          2026-250                                             | 2026-09-07T00:00:00Z
          2026-09                                              | 2026-09-01T00:00:00Z
          Senin, 07 Sep 2026 16:04 WIB                         | 2026-09-07T09:04:00Z
          Jumat, 21 Agustus 2026 pukul 08.15 WITA              | 2026-08-21T00:15:00Z
          Rabu, 2 Mei 2026 - 23:59 WIT                         | 2026-05-02T14:59:00Z
          Lundi, 7 Septembre 2026 - 16:04                      | 2026-09-07T16:04:00Z
          Mo., 7. März 2026 16:04                              | 2026-03-07T16:04:00Z
          mar, 3 mar 2026 10:00:00 +0100                       | 2026-03-03T09:00:00Z
          7 de noviembre de 2026 16:04                         | 2026-11-07T16:04:00Z
          Δευ, 07 Σεπ 2026 16:04:05 +0300                      | 2026-09-07T13:04:05Z
          2026년 9월 7일 오후 4:04                                | 2026-09-07T07:04:00Z
          Mon, September 7, 2026 at 4:04 p.m. EST              | 2026-09-07T21:04:00Z
          Mon Sep 07 2026 16:04:05 GMT+0700 (Waktu Jakarta)    | 2026-09-07T09:04:05Z
          Mon, 07 Sep 2026 16:04:05 Asia/Jakarta               | 2026-09-07T09:04:05Z
          7.9.2026 16:04                                       | 2026-09-07T16:04:00Z
          25/12/2026                                           | 2026-12-25T00:00:00Z
          12/25/2026 4:04 PM                                   | 2026-12-25T16:04:00Z
          1788797045                                           | 2026-09-07T16:04:05Z
          1788797045000                                        | 2026-09-07T16:04:05Z
          2026-09-07T24:00:00Z                                 | 2026-09-08T00:00:00Z
          2016-12-31T23:59:60Z                                 | 2017-01-01T00:00:00Z
          """)
  void readsWhatFeedsWriteForADate(String text, Instant expected) {
    assertThat(
            FeedDates.parse(text)
                .map(moment -> moment.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)))
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "kemarin sore",
        "Mon, 31 Feb 2026 10:00:00 GMT",
        "Mon, 00 Sep 2026 10:00:00 GMT",
        "Mon, 07 Zzz 2026 10:00:00 GMT",
        "Mon, 07 Sep 2026 25:00:00 GMT",
        "Mon, 07 Sep 2026 10:60:00 GMT",
        "Mon, 07 Sep 2026 10:00:61 GMT",
        "Mon, 07 Sep 2026 10:00:00 +99:00",
        "Mon, 07 Sep 2026 10:00:00 +0x:00",
        "Mon, 07 Sep 2026 10:00:00 QQQ",
        "Mon, 07 Sep 2026 10:00:00 Asia/Atlantis",
        "2026-13-07",
        "2026-02-30T10:00:00Z",
        "2026-366",
        "0001-01-01T00:00:00Z",
        "1066-10-14",
        "2999-01-01",
        "07 Sep",
        "10:00",
        "1234567890123456",
        "99999999999999999999",
        "2026-09-07 2026-09-08",
        "Mon, 07 Sep 2026 10:00 11:00",
        "Mon, 07 Sep Oct 2026",
        "𝟚𝟘𝟚𝟞-𝟘𝟡-𝟘𝟟"
      })
  void refusesWhatIsNoDateOrAnImpossibleOne(String text) {
    assertThat(FeedDates.parse(text)).isEmpty();
  }

  @Test
  void takesTheZoneOfTheFeedWhereADateNamesNone() {
    assertThat(FeedDates.parse("7 September 2026 16:04", ZoneOffset.ofHours(7)))
        .contains(Instant.parse("2026-09-07T09:04:00Z"));
  }

  @Test
  void readsBackEveryDateThatJavaWrites() {
    Random random = new Random(20260907);
    for (int i = 0; i < 5_000; i++) {
      var moment =
          Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L))
              .atOffset(ZoneOffset.ofTotalSeconds(900 * random.nextInt(-48, 57)));

      assertThat(FeedDates.parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)))
          .contains(moment.toInstant());
      assertThat(FeedDates.parse(DateTimeFormatter.RFC_1123_DATE_TIME.format(moment)))
          .contains(moment.toInstant());
      assertThat(
              FeedDates.parse(
                  DateTimeFormatter.ofPattern(
                          "EEEE, d MMMM uuuu HH:mm:ss xxx", Locale.forLanguageTag("id"))
                      .format(moment)))
          .contains(moment.toInstant());
    }
  }

  @Test
  void neverThrowsWhateverTheText() {
    Random random = new Random(7);
    String alphabet = "0123456789-:/.,+ TZ年월APMapmJanSeptSenWIBGMT()\u0000\ud800½\n";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(FeedDates.parse(text.toString())).isNotNull();
    }
  }
}
