package id.kutip.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kutip.http.FetchResult.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

/**
 * Fetches through another, a few things at once from any one host, and none while the host has
 * asked to be left alone. Thread-safe.
 */
public final class PoliteFetcher implements HttpFetcher {

  /** A busy minute of one feed must not close the whole site to readers for a day. */
  private static final Duration LONGEST_PEACE = Duration.ofHours(1);

  private static final int HOSTS = 10_000;

  private static final class Host {
    final Semaphore turns;
    volatile Instant peaceUntil = Instant.MIN;

    Host(int atOnce) {
      turns = new Semaphore(atOnce, true);
    }
  }

  private final HttpFetcher fetcher;
  private final int atOnce;
  private final Duration patience;
  private final InstantSource clock;
  private final Cache<String, Host> hosts =
      Caffeine.newBuilder().maximumSize(HOSTS).expireAfterAccess(Duration.ofHours(2)).build();

  /**
   * A polite fetcher.
   *
   * @param atOnce requests to one host at the same time
   * @param patience how long a request waits for its turn
   */
  public PoliteFetcher(HttpFetcher fetcher, int atOnce, Duration patience, InstantSource clock) {
    this.fetcher = fetcher;
    this.atOnce = atOnce;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    HttpUrl url = HttpUrl.parse(request.url());
    if (url == null) {
      return fetcher.fetch(request);
    }
    Host host = hosts.get(url.host().toLowerCase(Locale.ROOT), name -> new Host(atOnce));
    if (!takesTurn(host)) {
      return new Refused(Refusal.BUSY, "too many wait for the host");
    }
    try {
      Instant now = clock.instant();
      Instant peaceUntil = host.peaceUntil;
      if (peaceUntil.isAfter(now)) {
        return new Refused(
            Refusal.TOO_MANY_REQUESTS, "the host asked to wait", Duration.between(now, peaceUntil));
      }
      FetchResult result = fetcher.fetch(request);
      if (result instanceof Refused refused && refused.retryAfter() != null) {
        Duration asked = refused.retryAfter();
        host.peaceUntil =
            clock.instant().plus(asked.compareTo(LONGEST_PEACE) > 0 ? LONGEST_PEACE : asked);
      }
      return result;
    } finally {
      host.turns.release();
    }
  }

  private boolean takesTurn(Host host) {
    try {
      return host.turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
