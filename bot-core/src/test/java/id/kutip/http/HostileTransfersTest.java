package id.kutip.http;

import static id.kutip.http.Fetches.fetcher;
import static id.kutip.http.Fetches.refused;
import static id.kutip.http.Fetches.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.hostile.Bounds;
import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.LoopbackServer;
import id.kutip.hostile.LoopbackServer.Answer;
import id.kutip.hostile.Row;
import id.kutip.http.FetchRequest.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, endless, broken or larger than they look. */
@HostileInputs
class HostileTransfersTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  /** Far above what a fetch may take here, far below what a hang would. */
  private static final Duration SOON = Duration.ofSeconds(15);

  private static final int MEGABYTES = 64;

  /** What comes of a page that is answered so, within the bounds. */
  private static FetchResult fetch(Kind kind, Answer answer) throws Exception {
    try (LoopbackServer site = new LoopbackServer(answer)) {
      FetchRequest request = new FetchRequest(site.url("/"), kind, null, null);
      return Bounds.within(SOON, MEGABYTES, () -> fetcher(site).fetch(request));
    }
  }

  private static FetchResult fetch(String raw) throws Exception {
    return fetch(Kind.PAGE, (head, wire) -> wire.send(raw));
  }

  private static FetchResult fetchBytes(String headers, byte[] body) throws Exception {
    return fetch(Kind.PAGE, (head, wire) -> wire.send(OK + headers + "\r\n").send(body));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(String plain) throws IOException {
    return gzip(plain.getBytes(StandardCharsets.UTF_8));
  }

  @Row(62)
  @Test
  void waitsForAServerThatNeverAnswersNoLongerThanItsLimit() throws Exception {
    refused(Refusal.TIMEOUT, fetch(Kind.PAGE, (head, wire) -> wire.fallSilent()));
  }

  @Row(62)
  @Test
  void waitsInEarnestForTwentySecondsAtTheMost() {
    assertThat(FetchLimits.standard())
        .isEqualTo(
            new FetchLimits(
                Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), 5));
  }

  @Row(63)
  @Test
  void givesUpHeadersThatDrip() throws Exception {
    FetchResult result =
        fetch(
            Kind.PAGE,
            (head, wire) -> {
              wire.send(OK);
              while (wire.pause()) {
                wire.send("X-A: b\r\n");
              }
            });

    refused(Refusal.TIMEOUT, result);
  }

  @Row(64)
  @Test
  void givesUpABodyThatDrips() throws Exception {
    FetchResult result =
        fetch(
            Kind.PAGE,
            (head, wire) -> {
              wire.send(OK + "\r\n");
              while (wire.pause()) {
                wire.send("x");
              }
            });

    refused(Refusal.TIMEOUT, result);
  }

  @Row(65)
  @ParameterizedTest
  @EnumSource(Kind.class)
  void cutsABodyWithoutEndAtTheLimitOfItsKind(Kind kind) throws Exception {
    byte[] block = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    FetchResult result =
        fetch(
            kind,
            (head, wire) -> {
              wire.send(OK + "\r\n");
              while (true) {
                wire.send(block);
              }
            });

    refused(Refusal.TOO_LARGE, result);
    assertThat(kind.limit()).isLessThanOrEqualTo(10 * 1024 * 1024);
  }

  @Row(66)
  @Test
  void readsNothingOfABodyThatIsSaidToBeTooLarge() throws Exception {
    refused(Refusal.TOO_LARGE, fetch(OK + "Content-Length: 10000000000\r\n\r\n"));
  }

  @Row(67)
  @Test
  void saysThatABodyBrokeOff() throws Exception {
    refused(Refusal.TRUNCATED, fetch(OK + "Content-Length: 100\r\n\r\nabc"));
  }

  @Row(68)
  @Test
  void survivesALengthBelowZero() throws Exception {
    refused(Refusal.BAD_RESPONSE, fetch(OK + "Content-Length: -5\r\n\r\nabc"));
  }

  @Row(69)
  @Test
  void endsWhateverTwoLengthsSay() throws Exception {
    FetchResult result = fetch(OK + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde");

    assertThat(result).isNotNull();
  }

  @Row(70)
  @Test
  void readsOnlySoManyHeaders() throws Exception {
    String headers = ("X-A: " + "b".repeat(1_000) + "\r\n").repeat(100);
    FetchResult result =
        fetch(
            Kind.PAGE,
            (head, wire) -> {
              wire.send(OK);
              for (int i = 0; i < 1_600; i++) {
                wire.send(headers);
              }
            });

    refused(Refusal.BAD_RESPONSE, result);
  }

  @Row(71)
  @Test
  void unpacksNoFurtherThanTheLimit() throws Exception {
    byte[] tenMegabytes = gzip(new byte[10 * 1024 * 1024]);
    FetchResult result =
        fetch(
            Kind.PAGE,
            (head, wire) -> {
              wire.send(OK + "Content-Encoding: gzip\r\n\r\n");
              for (int i = 0; i < 100; i++) {
                wire.send(tenMegabytes);
              }
            });

    refused(Refusal.TOO_LARGE, result);
  }

  @Row(71)
  @Test
  void unpacksNoFurtherThanTheLimitWhatWasPackedBeforeItWasServed() throws Exception {
    refused(Refusal.TOO_LARGE, fetchBytes("", gzip(new byte[10 * 1024 * 1024])));
  }

  @Row(72)
  @Test
  void takesNothingThatIsPackedTwiceForText() throws Exception {
    byte[] twice = gzip(gzip(new byte[1024 * 1024]));

    refused(Refusal.ENCODING, fetchBytes("Content-Encoding: gzip, gzip\r\n", twice));
    refused(
        Refusal.ENCODING,
        fetchBytes("Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n", twice));
  }

  @Row(73)
  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "deflate", "compress", "gzip, br", "x"})
  void readsNoPackingThatItDidNotAskFor(String encoding) throws Exception {
    refused(
        Refusal.ENCODING,
        fetchBytes("Content-Encoding: " + encoding + "\r\n", new byte[] {1, 2, 3}));
  }

  @Row(74)
  @Test
  void saysThatTextWasNotPackedAsPromised() throws Exception {
    refused(Refusal.ENCODING, fetch(OK + "Content-Encoding: gzip\r\n\r\n<p>Halaman biasa.</p>"));
  }

  @Row(74)
  @Test
  void unpacksAFileThatNobodySaidWasPacked() throws Exception {
    assertThat(text(fetchBytes("", gzip("<p>Terkemas.</p>")))).isEqualTo("<p>Terkemas.</p>");
  }

  @Row(75)
  @ParameterizedTest
  @CsvSource({
    "'zz\r\nabc\r\n0\r\n\r\n', BAD_RESPONSE",
    "'-3\r\nabc\r\n0\r\n\r\n', BAD_RESPONSE",
    "'fffffffffffffffff\r\nabc', BAD_RESPONSE",
    "'3\r\nabc\r\n', TRUNCATED",
    "'9\r\nabc', TRUNCATED"
  })
  void believesNoBrokenChunks(String body, Refusal reason) throws Exception {
    refused(reason, fetch(OK + "Transfer-Encoding: chunked\r\n\r\n" + body));
  }

  @Row(76)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>tanpa kepala</html>",
        "HTTP/1.1 999 x\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 205 Reset\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 206 Partial\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "\r\n\r\n",
        ""
      })
  void namesAnAnswerThatIsNoPageOne(String raw) throws Exception {
    assertThat(fetch(raw)).isInstanceOf(FetchResult.Refused.class);
  }

  @Row(76)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.0 200 OK\r\n\r\nabc"
      })
  void readsAPageThatIsAnsweredOddly(String raw) throws Exception {
    assertThat(text(fetch(raw))).isEqualTo("abc");
  }

  @Row(76)
  @Test
  void hearsOutNoHintsWithoutEnd() throws Exception {
    FetchResult result =
        fetch(
            Kind.PAGE,
            (head, wire) -> {
              while (wire.pause()) {
                wire.send("HTTP/1.1 103 Early Hints\r\n\r\n");
              }
            });

    assertThat(result).isInstanceOf(FetchResult.Refused.class);
  }
}
