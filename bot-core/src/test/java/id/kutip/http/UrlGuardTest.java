package id.kutip.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the list of hostile inputs that a URL's text alone decides. */
class UrlGuardTest {

  private final UrlGuard guard = new UrlGuard(new AddressGuard(Set.of()));

  private static Stream<Arguments> refused() {
    return Stream.of(
            rows(1, "PRIVATE", "http://127.0.0.1/"),
            rows(2, "PRIVATE", "http://localhost/", "http://LOCALHOST./", "http://x.localhost/"),
            rows(3, "PRIVATE", "http://127.1/", "http://127.0.1/"),
            rows(4, "PRIVATE", "http://2130706433/"),
            rows(5, "BAD_HOST", "http://0x7f000001/", "http://0x7f.0.0.1/"),
            rows(6, "BAD_HOST", "http://0177.0.0.1/"),
            rows(7, "BAD_HOST", "http://017700000001/"),
            rows(8, "PRIVATE", "http://0/", "http://0.0.0.0/"),
            rows(9, "PRIVATE", "http://[::1]/", "http://[::]/"),
            rows(10, "PRIVATE", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
            rows(11, "PRIVATE", "http://[::127.0.0.1]/"),
            rows(12, "PRIVATE", "http://[::ffff:0:127.0.0.1]/"),
            rows(13, "PRIVATE", "http://[64:ff9b::7f00:1]/", "http://[64:ff9b::a9fe:a9fe]/"),
            rows(14, "PRIVATE", "http://[64:ff9b:1::a00:1]/"),
            rows(15, "PRIVATE", "http://[2002:7f00:1::]/", "http://[2002:a9fe:a9fe::1]/"),
            rows(16, "PRIVATE", "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/"),
            rows(17, "PRIVATE", "http://[fd00:ec2::254]/"),
            rows(18, "PRIVATE", "http://[fe80::1]/"),
            rows(19, "PRIVATE", "http://[fec0::1]/", "http://[ff02::1]/", "http://[100::1]/"),
            rows(19, "PRIVATE", "http://[2001:db8::1]/", "http://[3fff::1]/", "http://[5f00::1]/"),
            rows(20, "PRIVATE", "http://169.254.169.254/latest/meta-data/"),
            rows(21, "PRIVATE", "http://169.254.170.2/", "http://100.100.100.200/"),
            rows(21, "PRIVATE", "http://192.0.0.192/", "http://168.63.129.16/"),
            rows(22, "PRIVATE", "http://metadata.google.internal/", "http://instance-data/"),
            rows(23, "PRIVATE", "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.254/"),
            rows(23, "PRIVATE", "http://192.168.1.1/"),
            rows(24, "PRIVATE", "http://100.64.0.1/", "http://100.127.255.254/"),
            rows(25, "PRIVATE", "http://198.18.0.1/", "http://192.0.2.1/", "http://198.51.100.7/"),
            rows(25, "PRIVATE", "http://203.0.113.9/", "http://192.88.99.1/"),
            rows(
                26, "PRIVATE", "http://240.0.0.1/", "http://255.255.255.255/", "http://224.0.0.1/"),
            rows(28, "PRIVATE", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/"),
            rows(29, "PRIVATE", "http://127%2e0%2e0%2e1/"),
            rows(30, "USERINFO", "http://user:pw@example.com/", "http://example.com@127.0.0.1/"),
            rows(31, "BAD_URL", "http://127.0.0.1:80\\@example.com/"),
            rows(32, "PRIVATE", "http://127.0.0.1#@example.com/"),
            rows(33, "BAD_URL", "http:127.0.0.1/", "http:///127.0.0.1/", "http:/\\127.0.0.1/"),
            rows(34, "BAD_URL", "//127.0.0.1/", "127.0.0.1", "example.com/news"),
            rows(35, "BAD_URL", "http://127.0.0.1\t/", "http://exa\nmple.com/"),
            rows(35, "BAD_URL", "http://exa\u200Bmple.com/", "http://exa\u202Emple.com/"),
            rows(36, "BAD_URL", "http://example.com/\r\nX-Injected: 1"),
            rows(37, "PORT", "http://example.com:22/", "http://example.com:6379/"),
            rows(38, "BAD_URL", "http://example.com:99999/", "http://example.com:80:80/"),
            rows(39, "SCHEME", "file:///etc/passwd", "FILE:///etc/passwd"),
            rows(40, "SCHEME", "jar:file:///x!/", "jar:http://127.0.0.1/x!/"),
            rows(41, "SCHEME", "ftp://example.com/", "gopher://x/", "data:text/html,hi"),
            rows(41, "SCHEME", "javascript:alert(1)", "ws://example.com/", "netdoc:///x"),
            rows(42, "BAD_URL", "http://", "http://%00/", "http://[]/", "http://:123/"),
            rows(43, "BAD_URL", "http://example.com/" + "a".repeat(100_000)),
            rows(43, "BAD_URL", "http://" + "a".repeat(64) + ".com/"),
            rows(49, "BAD_HOST", "http://x.onion/", "http://intranet/", "http://router/"))
        .flatMap(each -> each);
  }

  private static Stream<Arguments> rows(int row, String refusal, String... urls) {
    return Stream.of(urls).map(url -> Arguments.of(row, Refusal.valueOf(refusal), url));
  }

  @ParameterizedTest(name = "row {0}")
  @MethodSource("refused")
  void refusesBeforeAnyNameIsLookedUp(int row, Refusal expected, String url) {
    assertThat(guard.check(url)).isEqualTo(new UrlGuard.Checked.Denied(expected));
  }

  @ParameterizedTest(name = "row 27: {0}")
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "http://172.15.255.255/",
        "http://172.32.0.1/",
        "http://100.63.255.254/",
        "http://100.128.0.1/",
        "http://[2606:4700:4700::1111]/",
        "https://news.example.com/a?b=c#d",
        "http://example.com#@127.0.0.1/"
      })
  void letsThroughWhatStandsBesideARefusedRange(String url) {
    assertThat(guard.check(url)).isInstanceOf(UrlGuard.Checked.Allowed.class);
  }

  @Test
  void letsThroughWhatTheOperatorAllows() {
    UrlGuard lenient = new UrlGuard(new AddressGuard(Set.of("127.0.0.1:8080")));

    assertThat(lenient.check("http://127.0.0.1:8080/"))
        .isInstanceOf(UrlGuard.Checked.Allowed.class);
    assertThat(lenient.check("http://127.0.0.1:8081/"))
        .isEqualTo(new UrlGuard.Checked.Denied(Refusal.PRIVATE));
  }
}
