package id.kutip.http;

import java.time.Duration;

/**
 * How long and how far a fetch may go.
 *
 * @param connect to a server
 * @param read between two pieces of an answer
 * @param call of the whole fetch, every redirect included
 * @param redirects followed at the most
 */
public record FetchLimits(Duration connect, Duration read, Duration call, int redirects) {

  /** 5 s, 10 s, 20 s and 5 redirects. */
  public static FetchLimits standard() {
    return new FetchLimits(
        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), 5);
  }
}
