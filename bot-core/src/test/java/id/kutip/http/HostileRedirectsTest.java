package id.kutip.http;

import static id.kutip.http.Fetches.page;
import static id.kutip.http.Fetches.refused;
import static id.kutip.http.Fetches.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.LoopbackServer;
import id.kutip.hostile.Row;
import id.kutip.http.UrlGuard.Checked;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that send their readers on to somewhere else. */
@HostileInputs
class HostileRedirectsTest {

  @Row(52)
  @Test
  void followsNoRedirectToTheLoopback() throws IOException {
    try (LoopbackServer inside = LoopbackServer.of(LoopbackServer.page("rahasia"));
        LoopbackServer site = LoopbackServer.of(LoopbackServer.redirect(302, inside.url("/")))) {
      refused(Refusal.PRIVATE, page("/", site));

      assertThat(inside.asked()).isEmpty();
    }
  }

  @Row(53)
  @Test
  void checksEveryHopLikeTheFirst() throws IOException {
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) ->
                wire.send(
                    LoopbackServer.redirect(
                        302,
                        head.contains(" /a ")
                            ? "/b"
                            : head.contains(" /b ") ? "/c" : "http://169.254.169.254/latest")))) {
      refused(Refusal.PRIVATE, page("/a", site));

      assertThat(site.asked()).hasSize(3);
    }
  }

  @Row(54)
  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "gopher://127.0.0.1:70/x", "data:text/html,hi", "FILE:/x"})
  void leavesTheWebOnNobodysWord(String location) throws IOException {
    try (LoopbackServer site = LoopbackServer.of(LoopbackServer.redirect(302, location))) {
      refused(Refusal.SCHEME, page("/", site));
    }
  }

  @Row(55)
  @ParameterizedTest
  @ValueSource(strings = {"in a circle", "in a chain"})
  void stopsAfterFiveRedirects(String kind) throws IOException {
    boolean circle = kind.equals("in a circle");
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) -> {
              int at = Integer.parseInt(head.substring("GET /".length(), head.indexOf(" HTTP")));
              wire.send(LoopbackServer.redirect(302, "/" + (circle ? 1 - at : at + 1)));
            })) {
      refused(Refusal.TOO_MANY_REDIRECTS, page("/0", site));

      assertThat(site.asked()).hasSize(6);
    }
  }

  @Row(56)
  @ParameterizedTest
  @CsvSource({
    "301, /baru",
    "302, baru",
    "303, ?baru",
    "307, /berita/é/ü",
    "308, /masuk?kembali=http://situs.id/berita",
    "302, ' /baru '"
  })
  void followsARelativeRedirectOfEveryKind(int status, String location) throws IOException {
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) ->
                wire.send(
                    head.startsWith("GET /lama ")
                        ? LoopbackServer.redirect(status, location)
                        : LoopbackServer.page("sampai")))) {
      assertThat(text(page("/lama", site))).isEqualTo("sampai");
    }
  }

  @Row(56)
  @Test
  void takesTheSchemeFromThePageWhereARedirectLacksIt() throws IOException {
    try (LoopbackServer other = LoopbackServer.of(LoopbackServer.page("sampai"));
        LoopbackServer site =
            LoopbackServer.of(LoopbackServer.redirect(301, "//" + other.host() + "/"))) {
      assertThat(text(page("/", site, other))).isEqualTo("sampai");
    }
  }

  @Row(56)
  @ParameterizedTest
  @ValueSource(strings = {"Location: \r\n", "", "Location: /a\r\nLocation: /b\r\n"})
  void goesNowhereOnARedirectThatNamesNoPlaceOrTwo(String headers) throws IOException {
    try (LoopbackServer site = LoopbackServer.of(LoopbackServer.answer("302 Found", headers, ""))) {
      refused(Refusal.BAD_REDIRECT, page("/", site));

      assertThat(site.asked()).hasSize(1);
    }
  }

  @Row(57)
  @Test
  void followsFromHttpsToHttpSinceNothingSecretIsSent() {
    Checked next =
        Redirect.target(
            HttpUrl.get("https://warta.id/a"),
            List.of("http://warta.id/a"),
            new UrlGuard(new AddressGuard(Set.of())));

    assertThat(next).isEqualTo(new Checked.Allowed(HttpUrl.get("http://warta.id/a")));
  }

  @Row(58)
  @Test
  void carriesNothingOfOneSiteToAnother() throws IOException {
    try (LoopbackServer other = LoopbackServer.of(LoopbackServer.page("sampai"));
        LoopbackServer site =
            LoopbackServer.of(
                LoopbackServer.answer(
                    "302 Found",
                    "Set-Cookie: sesi=rahasia\r\nLocation: " + other.url("/") + "\r\n",
                    ""))) {
      assertThat(text(page("/", site, other))).isEqualTo("sampai");

      assertThat(other.asked())
          .singleElement()
          .asString()
          .doesNotContainIgnoringCase("cookie:")
          .doesNotContainIgnoringCase("authorization:")
          .doesNotContainIgnoringCase("referer:")
          .doesNotContain("rahasia");
    }
  }

  @Row(58)
  @Test
  void takesNoPasswordFromARedirect() throws IOException {
    try (LoopbackServer site =
        LoopbackServer.of(LoopbackServer.redirect(302, "http://nama:sandi@warta.id/"))) {
      refused(Refusal.USERINFO, page("/", site));
    }
  }
}
