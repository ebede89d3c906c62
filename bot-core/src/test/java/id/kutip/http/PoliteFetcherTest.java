package id.kutip.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.http.FetchResult.NotModified;
import id.kutip.http.FetchResult.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a host is treated whose wishes are known. */
class PoliteFetcherTest {

  private static final FetchRequest PAGE = FetchRequest.page("https://pos.example/1");

  private final Deque<FetchResult> answers = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-05-04T02:00:00Z");

  /** Never the same twice, as a real clock never is. */
  private final InstantSource ticking = () -> now = now.plusNanos(1_000);

  private final PoliteFetcher fetcher =
      new PoliteFetcher(request -> answers.remove(), 1, Duration.ofSeconds(1), ticking);

  @Test
  void aHostThatAskedForNothingIsAskedAgainAtOnce() {
    answers.addAll(List.of(new NotModified(), new NotModified()));

    assertThat(fetcher.fetch(PAGE)).isInstanceOf(NotModified.class);
    assertThat(fetcher.fetch(PAGE)).isInstanceOf(NotModified.class);
  }

  @Test
  void aHostThatAskedToWaitIsLeftAloneForSoLong() {
    answers.add(new Refused(Refusal.TOO_MANY_REQUESTS, "slow down", Duration.ofSeconds(30)));
    answers.add(new NotModified());
    fetcher.fetch(PAGE);

    now = now.plusSeconds(20);
    assertThat(fetcher.fetch(PAGE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.retryAfter())
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10)));
    now = now.plusSeconds(11);
    assertThat(fetcher.fetch(PAGE)).isInstanceOf(NotModified.class);
  }
}
