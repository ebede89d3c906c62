package id.kutip.feed;

import id.kutip.feed.FeedDiscovery.Candidate;
import id.kutip.http.FetchRequest;
import id.kutip.http.FetchRequest.Kind;
import id.kutip.http.FetchResult;
import id.kutip.http.FetchResult.Fetched;
import id.kutip.http.FetchResult.Refused;
import id.kutip.http.HttpFetcher;
import id.kutip.locale.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the feed that an address stands for: the address is a feed, or its page declares or links
 * to one, or the site has one where most have theirs. Thread-safe.
 */
public final class FeedFinder {

  /** Requests to a site after the first. */
  private static final int TRIES = 8;

  /** What came of looking. */
  public sealed interface Result {

    /**
     * A feed.
     *
     * @param url to poll it by
     * @param feed as it is now
     */
    record Found(String url, Feed feed) implements Result {}

    /**
     * None.
     *
     * @param why for the person who asked
     */
    record NotFound(UserMessage why) implements Result {}
  }

  private final HttpFetcher fetcher;
  private final FeedParser parser = new FeedParser();

  /** A finder that looks through {@code fetcher}. */
  public FeedFinder(HttpFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Looks for the feed that a person means by the address of a feed, a page or a site. */
  public Result find(String url) {
    FetchResult first = fetch(url);
    if (first instanceof Refused refused) {
      return new Result.NotFound(refused.reason().message());
    }
    Optional<Result> itself = read(url, first);
    if (itself.isPresent() || !(first instanceof Fetched page)) {
      return itself.orElseGet(FeedFinder::nothing);
    }
    List<Candidate> candidates =
        new ArrayList<>(
            FeedDiscovery.inPage(FeedText.decode(page.body(), page.contentType()), page.url()));
    candidates.addAll(FeedDiscovery.guesses(page.url()));
    return candidates.stream()
        .map(Candidate::url)
        .distinct()
        .limit(TRIES)
        .flatMap(candidate -> read(candidate, fetch(candidate)).stream())
        .findFirst()
        .orElseGet(FeedFinder::nothing);
  }

  private FetchResult fetch(String url) {
    return fetcher.fetch(new FetchRequest(url, Kind.FEED, null, null));
  }

  private Optional<Result> read(String url, FetchResult result) {
    if (!(result instanceof Fetched fetched)) {
      return Optional.empty();
    }
    return parser
        .parse(fetched.body(), fetched.contentType(), fetched.url())
        .map(feed -> new Result.Found(fetched.movedForGood() ? fetched.url() : url, feed));
  }

  private static Result nothing() {
    return new Result.NotFound(UserMessage.of("feed.none_found"));
  }
}
