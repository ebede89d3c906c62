package id.kutip.http;

import id.kutip.http.FetchResult.Fetched;
import id.kutip.http.FetchResult.NotModified;
import id.kutip.http.FetchResult.Refused;
import id.kutip.http.UrlGuard.Checked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches over OkHttp behind the guards: every hop of a redirect is checked like the first URL, no
 * proxy, cookie or cache is used, and what is read is counted after decompression. Thread-safe.
 */
public final class GuardedFetcher implements HttpFetcher {

  private static final Logger log = LoggerFactory.getLogger(GuardedFetcher.class);

  private final OkHttpClient client;
  private final UrlGuard urls;
  private final FetchLimits limits;
  private final InstantSource clock;
  private final String userAgent;

  /** Looks names up; the system's own but in tests. */
  public interface NameService {
    /** The addresses of a host, at least one. */
    List<InetAddress> lookup(String host) throws UnknownHostException;
  }

  /** A fetcher that asks the system for addresses. */
  public GuardedFetcher(
      AddressGuard addresses, FetchLimits limits, String userAgent, InstantSource clock) {
    this(addresses, limits, userAgent, clock, host -> List.of(InetAddress.getAllByName(host)));
  }

  /** A fetcher with its own source of addresses. */
  public GuardedFetcher(
      AddressGuard addresses,
      FetchLimits limits,
      String userAgent,
      InstantSource clock,
      NameService names) {
    this.urls = new UrlGuard(addresses);
    this.limits = limits;
    this.clock = clock;
    this.userAgent = userAgent;
    this.client =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new GuardedSockets(addresses))
            .dns(guarded(names, addresses))
            .cookieJar(CookieJar.NO_COOKIES)
            .cache(null)
            .followRedirects(false)
            .followSslRedirects(false)
            // a kept connection that the server has let go of meanwhile is no failure of the site
            .retryOnConnectionFailure(true)
            .connectTimeout(limits.connect())
            .readTimeout(limits.read())
            .build();
  }

  /**
   * One bad address spoils all: a name that points inside and outside at once is no news site's.
   */
  private static Dns guarded(NameService names, AddressGuard guard) {
    return host -> {
      List<InetAddress> addresses = names.lookup(host);
      for (InetAddress address : addresses) {
        if (!AddressGuard.isPublic(address) && !guard.isAllowedHost(host)) {
          throw new Failures.PrivateNameException(host);
        }
      }
      return addresses;
    };
  }

  /** What sends forms behind the same guards. */
  public FormSender forms() {
    return new GuardedForms(client, urls, limits, userAgent);
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    long deadline = System.nanoTime() + limits.call().toNanos();
    Checked next = urls.check(request.url());
    boolean permanent = true;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      if (next instanceof Checked.Denied denied) {
        return new Refused(
            denied.reason(), hop == 0 ? "refused by its text" : "sent on to what is refused");
      }
      HttpUrl url = ((Checked.Allowed) next).url();
      Hop outcome = hop(request, url, hop > 0 && permanent, deadline);
      if (outcome.result() != null) {
        return outcome.result();
      }
      permanent &= outcome.permanent();
      next = outcome.next();
    }
    return new Refused(
        Refusal.TOO_MANY_REDIRECTS, "more than " + limits.redirects() + " redirects");
  }

  /** The end of the way, or where it goes on. */
  private record Hop(@Nullable FetchResult result, Checked next, boolean permanent) {
    static Hop end(FetchResult result) {
      return new Hop(result, new Checked.Denied(Refusal.BAD_REDIRECT), false);
    }
  }

  private Hop hop(FetchRequest request, HttpUrl url, boolean movedForGood, long deadline) {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      return Hop.end(new Refused(Refusal.TIMEOUT, "no time left"));
    }
    OkHttpClient bounded = client.newBuilder().callTimeout(left, TimeUnit.NANOSECONDS).build();
    try (Response response = bounded.newCall(toOkHttp(request, url)).execute()) {
      return answered(request, url, movedForGood, response);
    } catch (IOException e) {
      return Hop.end(Failures.of(e));
    } catch (RuntimeException e) {
      // OkHttp throws unchecked exceptions at some malformed answers, a negative Content-Length for
      // one
      return Hop.end(new Refused(Refusal.BAD_RESPONSE, e.getClass().getSimpleName()));
    }
  }

  private Request toOkHttp(FetchRequest request, HttpUrl url) {
    Request.Builder builder =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header("Accept", request.kind().accept())
            .header("Accept-Encoding", "gzip");
    if (request.etag() != null) {
      builder.header("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      builder.header("If-Modified-Since", request.lastModified());
    }
    return builder.build();
  }

  private Hop answered(FetchRequest request, HttpUrl url, boolean movedForGood, Response response)
      throws IOException {
    int status = response.code();
    if (BotWall.isOne(response)) {
      return Hop.end(new Refused(Refusal.BOT_WALL, "challenge"));
    }
    if (status == 304) {
      return Hop.end(new NotModified());
    }
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
      Checked next = Redirect.target(url, response.headers("Location"), urls);
      if (url.isHttps() && next instanceof Checked.Allowed to && !to.url().isHttps()) {
        // nothing secret is sent, and a link to the plain page would have been read as well
        log.info("{} sends its readers on from https to http", url.host());
      }
      return new Hop(null, next, status == 301 || status == 308);
    }
    return Hop.end(
        status == 200 || status == 203
            ? read(request, url, movedForGood, response)
            : refused(status, response));
  }

  private static FetchResult read(
      FetchRequest request, HttpUrl url, boolean movedForGood, Response response)
      throws IOException {
    BodyReader.Body body = BodyReader.read(response, request.kind());
    if (body.bytes() == null) {
      return new Refused(body.refusal(), body.cause());
    }
    int maxAge = response.cacheControl().maxAgeSeconds();
    return new Fetched(
        url.uri().toString(),
        movedForGood,
        body.bytes(),
        response.header("Content-Type"),
        response.header("ETag"),
        response.header("Last-Modified"),
        maxAge < 0 ? null : Duration.ofSeconds(maxAge),
        response.headers("Link"));
  }

  private FetchResult refused(int status, Response response) {
    Duration wait = RetryAfter.read(response.header("Retry-After"), clock.instant());
    String cause = "status " + status;
    Refusal reason =
        switch (status) {
          case 401 -> Refusal.UNAUTHORISED;
          case 402 -> Refusal.PAYMENT_REQUIRED;
          case 403 -> Refusal.FORBIDDEN;
          case 404 -> Refusal.NOT_FOUND;
          case 410 -> Refusal.GONE;
          case 429 -> Refusal.TOO_MANY_REQUESTS;
          case 451 -> Refusal.LEGAL;
          default -> status >= 500 && status < 600 ? Refusal.SERVER_ERROR : Refusal.BAD_RESPONSE;
        };
    return new Refused(reason, cause, wait);
  }
}
