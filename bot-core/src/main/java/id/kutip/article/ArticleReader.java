package id.kutip.article;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.http.FetchRequest;
import id.kutip.http.FetchResult;
import id.kutip.http.HttpFetcher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the article at an address: from memory, else from its site, else as the store last saw it.
 * However many ask for the same article at once, it is fetched once; a failure is remembered
 * briefly, so that a broken link is not fetched for every asker. Thread-safe.
 */
public final class ArticleReader {

  private static final Logger log = LoggerFactory.getLogger(ArticleReader.class);

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration FAILED = Duration.ofSeconds(30);

  private final HttpFetcher fetcher;
  private final ArticleExtractor extractor;
  private final Analyzer analyzer;
  private final ArticleStore store;
  private final InstantSource clock;
  private final AsyncLoadingCache<String, ArticleResult> cache;

  /**
   * A reader.
   *
   * @param bytes the most memory that articles and their analyses may take, roughly
   * @param executor runs the fetches; bounded
   */
  public ArticleReader(
      HttpFetcher fetcher,
      ArticleExtractor extractor,
      Analyzer analyzer,
      ArticleStore store,
      InstantSource clock,
      long bytes,
      Executor executor) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.analyzer = analyzer;
    this.store = store;
    this.clock = clock;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher(ArticleReader::weight)
            .expireAfter(
                Expiry.<String, ArticleResult>creating(
                    (url, result) -> result instanceof ArticleResult.Read ? FRESH : FAILED))
            .recordStats()
            .executor(executor)
            .buildAsync(this::load);
  }

  /**
   * The article at the address; completes as soon as its site has answered, never exceptionally.
   */
  public CompletableFuture<ArticleResult> read(String url) {
    return cache.get(url);
  }

  /** The same, as the site has it now: what is remembered is not taken for an answer. */
  public CompletableFuture<ArticleResult> readAgain(String url) {
    cache.synchronous().invalidate(url);
    return cache.get(url);
  }

  /** All that the article at the address has been since it was first read, the oldest first. */
  public List<ArticleResult.Read> versions(String url) {
    return store.versions(url).stream().map(this::analysed).toList();
  }

  /** Hits, misses and loads since the start. */
  public CacheStats statistics() {
    return cache.synchronous().stats();
  }

  /** An analysis is about eight times its text: sentences, tokens, mentions. */
  private static int weight(String url, ArticleResult result) {
    int text = result instanceof ArticleResult.Read read ? read.article().text().length() : 0;
    return (int) Math.min(Integer.MAX_VALUE, 1_000L + 2L * url.length() + 16L * text);
  }

  private ArticleResult load(String url) {
    Optional<StoredArticle> known = store.find(url);
    FetchResult fetched =
        fetcher.fetch(
            new FetchRequest(
                url,
                FetchRequest.Kind.PAGE,
                known.map(StoredArticle::etag).orElse(null),
                known.map(StoredArticle::lastModified).orElse(null)));
    if (fetched instanceof FetchResult.Fetched page) {
      return extracted(url, page);
    }
    if (fetched instanceof FetchResult.NotModified) {
      store.touch(url, clock.instant());
    } else if (fetched instanceof FetchResult.Refused refused) {
      log.info("not fetched: {} ({})", refused.reason(), refused.cause());
      if (known.isEmpty()) {
        return new ArticleResult.Refused(refused.reason().message());
      }
    }
    // the site has it as it was, or does not answer now: what was read before is still an answer
    return known
        .<ArticleResult>map(stored -> analysed(stored.article()))
        .orElseGet(() -> new ArticleResult.Refused(id.kutip.http.Refusal.BAD_RESPONSE.message()));
  }

  private ArticleResult extracted(String url, FetchResult.Fetched page) {
    ExtractionResult result = extractor.extract(page.body(), page.contentType(), page.url());
    if (result instanceof ExtractionResult.Extracted extracted) {
      store.save(url, extracted.article(), page.etag(), page.lastModified(), clock.instant());
      return analysed(extracted.article());
    }
    return new ArticleResult.Refused(((ExtractionResult.NotAnArticle) result).message());
  }

  /** An article that needs no fetching, analysed; not cached. */
  public ArticleResult.Read analysed(Article article) {
    Analysis analysis = analyzer.analyze(article.document());
    return new ArticleResult.Read(article, analysis);
  }
}
