package id.kutip.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.hostile.Bounds;
import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.LoopbackServer;
import id.kutip.hostile.Row;
import id.kutip.http.UrlGuard.Checked;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no plain web address, and those that programs read in different ways. */
@HostileInputs
class HostileUrlsTest {

  private final UrlGuard guard = new UrlGuard(new AddressGuard(Set.of()));

  private void refused(Refusal expected, String url) {
    assertThat(guard.check(url)).isEqualTo(new Checked.Denied(expected));
  }

  private String hostOf(String url) {
    return ((Checked.Allowed) guard.check(url)).url().host();
  }

  @Row(30)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user:pw@example.com/",
        "http://example.com@127.0.0.1/",
        "http://@example.com/"
      })
  void sendsNobodysPassword(String url) {
    refused(Refusal.USERINFO, url);
  }

  @Row(31)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:80\\@example.com/",
        "http://example.com\\@127.0.0.1/",
        "http:\\\\x.com/"
      })
  void refusesABackslashThatProgramsDisagreeAbout(String url) {
    refused(Refusal.BAD_URL, url);
  }

  @Row(32)
  @Test
  void takesForTheHostWhatStandsBeforeTheFragment() {
    refused(Refusal.PRIVATE, "http://127.0.0.1#@example.com/");
    assertThat(hostOf("http://example.com#@127.0.0.1/")).isEqualTo("example.com");
  }

  @Row(33)
  @ParameterizedTest
  @ValueSource(strings = {"http:127.0.0.1/", "http:///127.0.0.1/", "http:/\\127.0.0.1/"})
  void mendsNoSlashes(String url) {
    refused(Refusal.BAD_URL, url);
  }

  @Row(34)
  @ParameterizedTest
  @ValueSource(strings = {"//127.0.0.1/", "127.0.0.1", "example.com/news"})
  void wantsAScheme(String url) {
    refused(Refusal.BAD_URL, url);
  }

  @Row(35)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1\t/",
        "http://exa\nmple.com/",
        "http://exa\u200Bmple.com/",
        "http://exa\u202Emple.com/",
        "http://exa\u0000mple.com/",
        "http://example.com/\uD800"
      })
  void refusesCharactersThatNobodySees(String url) {
    refused(Refusal.BAD_URL, url);
  }

  @Row(35)
  @Test
  void trimsTheEndsAndThenChecks() {
    refused(Refusal.PRIVATE, " http://127.0.0.1/ ");
    assertThat(hostOf("\t https://example.com/ \n")).isEqualTo("example.com");
  }

  @Row(36)
  @Test
  void letsNoLineBreakIntoTheRequest() throws IOException {
    refused(Refusal.BAD_URL, "http://example.com/\r\nX-Injected: 1");
    try (LoopbackServer site = LoopbackServer.of(LoopbackServer.page("x"))) {
      new GuardedFetcher(
              new AddressGuard(Set.of(site.host())),
              FetchLimits.standard(),
              "Kutip/test",
              Clock.systemUTC())
          .fetch(FetchRequest.page(site.url("/%0d%0aX-Injected:%201")));

      assertThat(site.asked()).singleElement().asString().doesNotContain("\nX-Injected");
    }
  }

  @Row(37)
  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 2375, 6379, 9200, 11211, 65535})
  void knocksAtNoPortButThoseOfTheWeb(int port) {
    refused(Refusal.PORT, "http://example.com:" + port + "/");
  }

  @Row(38)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com:99999/",
        "http://example.com:80:80/",
        "http://example.com:-1/",
        "http://example.com:0/",
        "http://example.com:x/"
      })
  void refusesPortsThatAreNone(String url) {
    refused(Refusal.BAD_URL, url);
  }

  @Row(39)
  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "FILE:///etc/passwd", "file://127.0.0.1/x"})
  void opensNoFile(String url) {
    refused(Refusal.SCHEME, url);
  }

  @Row(40)
  @ParameterizedTest
  @ValueSource(strings = {"jar:file:///x!/", "jar:http://127.0.0.1/x!/"})
  void opensNoArchive(String url) {
    refused(Refusal.SCHEME, url);
  }

  @Row(41)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/",
        "gopher://example.com/",
        "dict://example.com/",
        "ldap://example.com/",
        "tftp://example.com/",
        "netdoc:///etc/passwd",
        "data:text/html,hi",
        "javascript:alert(1)",
        "ws://example.com/",
        "view-source:http://example.com/",
        "feed://example.com/"
      })
  void speaksNoOtherProtocol(String url) {
    refused(Refusal.SCHEME, url);
  }

  @Row(42)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http://./",
        "http://../",
        "http://-/",
        "http://%00/",
        "http://[]/",
        "http://[]:123/",
        "http://:123/",
        "http://?x",
        ""
      })
  void refusesAnAddressWithoutAHost(String url) {
    refused(Refusal.BAD_URL, url);
  }

  static Stream<String> long43() {
    return Stream.of(
        "http://example.com/" + "a".repeat(100_000),
        "http://" + "a".repeat(100_000) + ".com/",
        "http://" + "a".repeat(64) + ".com/",
        "http://" + ("a".repeat(60) + ".").repeat(5) + "com/",
        "http://" + "a.".repeat(300) + "com/");
  }

  @Row(43)
  @ParameterizedTest(name = "{index}")
  @MethodSource("long43")
  void refusesWhatIsTooLongAtOnce(String url) throws Exception {
    Checked checked = Bounds.within(Duration.ofSeconds(2), 1, () -> guard.check(url));

    assertThat(checked).isEqualTo(new Checked.Denied(Refusal.BAD_URL));
  }
}
