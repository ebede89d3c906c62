package id.kutip.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.hostile.LoopbackServer;
import id.kutip.http.FetchResult.Fetched;
import id.kutip.http.FetchResult.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fetchers that may go to the test's own servers and nowhere else, and are quickly out of patience.
 */
final class Fetches {

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  /** A tenth or less of what is waited for in earnest. */
  static final FetchLimits IMPATIENT =
      new FetchLimits(Duration.ofSeconds(1), Duration.ofMillis(600), Duration.ofMillis(1_500), 5);

  private Fetches() {}

  static GuardedFetcher fetcher(LoopbackServer... servers) {
    Set<String> allowed =
        Arrays.stream(servers).map(LoopbackServer::host).collect(Collectors.toSet());
    return new GuardedFetcher(
        new AddressGuard(allowed),
        IMPATIENT,
        "Kutip/test",
        Clock.fixed(NOW, java.time.ZoneOffset.UTC));
  }

  /** What comes of a page on the first of the servers. */
  static FetchResult page(String path, LoopbackServer... servers) {
    return fetcher(servers).fetch(FetchRequest.page(servers[0].url(path)));
  }

  static Refused refused(Refusal reason, FetchResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    return (Refused) result;
  }

  static Fetched fetched(FetchResult result) {
    assertThat(result).isInstanceOf(Fetched.class);
    return (Fetched) result;
  }

  static String text(FetchResult result) {
    return new String(fetched(result).body(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
