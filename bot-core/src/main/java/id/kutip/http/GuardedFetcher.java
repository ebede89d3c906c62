package id.kutip.http;

import id.kutip.http.FetchResult.Fetched;
import id.kutip.http.FetchResult.NotModified;
import id.kutip.http.FetchResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over OkHttp behind the guards: every hop of a redirect is checked like the first URL, no
 * proxy, cookie or cache is used, and what is read is counted after decompression. Thread-safe.
 */
public final class GuardedFetcher implements HttpFetcher {

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
          throw new PrivateNameException(host);
        }
      }
      return addresses;
    };
  }

  private static final class PrivateNameException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateNameException(String host) {
      super(host);
    }
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    long deadline = System.nanoTime() + limits.call().toNanos();
    String next = request.url();
    boolean permanent = true;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      UrlGuard.Checked checked = urls.check(next);
      if (checked instanceof UrlGuard.Checked.Denied denied) {
        return new Refused(denied.reason(), "refused by its text");
      }
      HttpUrl url = ((UrlGuard.Checked.Allowed) checked).url();
      Hop outcome = hop(request, url, hop > 0 && permanent, deadline);
      if (outcome.result() != null) {
        return outcome.result();
      }
      permanent &= outcome.permanent();
      next = outcome.location();
    }
    return new Refused(
        Refusal.TOO_MANY_REDIRECTS, "more than " + limits.redirects() + " redirects");
  }

  private record Hop(@Nullable FetchResult result, String location, boolean permanent) {
    static Hop end(FetchResult result) {
      return new Hop(result, "", false);
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
      return Hop.end(failure(e));
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
    if (status == 304) {
      return Hop.end(new NotModified());
    }
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
      String location = response.header("Location");
      HttpUrl target =
          location == null || location.isBlank() ? null : url.resolve(location.strip());
      if (target == null) {
        boolean other =
            location != null
                && location.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*")
                && !location.toLowerCase(Locale.ROOT).startsWith("http");
        return Hop.end(
            new Refused(other ? Refusal.SCHEME : Refusal.BAD_REDIRECT, "redirect to nowhere"));
      }
      boolean absolute = location != null && location.contains("://");
      String next = absolute ? String.valueOf(location).strip() : target.toString();
      return new Hop(null, next, status == 301 || status == 308);
    }
    if (status != 200 && status != 203) {
      return Hop.end(refused(status, response));
    }
    if (isChallenge(response)) {
      return Hop.end(new Refused(Refusal.BOT_WALL, "challenge"));
    }
    return Hop.end(read(request, url, movedForGood, response));
  }

  private FetchResult read(
      FetchRequest request, HttpUrl url, boolean movedForGood, Response response)
      throws IOException {
    String encoding = response.header("Content-Encoding");
    boolean gzip =
        encoding != null
            && (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip"));
    if (encoding != null
        && !gzip
        && !encoding.isBlank()
        && !encoding.equalsIgnoreCase("identity")) {
      return new Refused(Refusal.ENCODING, "Content-Encoding not asked for");
    }
    String type = response.header("Content-Type");
    if (type != null && !isText(type, request.kind())) {
      return new Refused(Refusal.NOT_TEXT, "Content-Type not asked for");
    }
    int limit = request.kind().limit();
    ResponseBody body = response.body();
    if (body.contentLength() > limit) {
      return new Refused(Refusal.TOO_LARGE, "Content-Length above the limit");
    }
    byte[] bytes = bounded(gzip ? gunzip(body.byteStream()) : body.byteStream(), limit);
    if (bytes != null && bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      bytes = bounded(gunzip(new java.io.ByteArrayInputStream(bytes)), limit);
    }
    if (bytes == null) {
      return new Refused(Refusal.TOO_LARGE, "more than the limit");
    }
    return new Fetched(
        url.toString(),
        movedForGood,
        bytes,
        type,
        response.header("ETag"),
        response.header("Last-Modified"),
        response.cacheControl().maxAgeSeconds() < 0
            ? null
            : Duration.ofSeconds(response.cacheControl().maxAgeSeconds()));
  }

  private static GZIPInputStream gunzip(InputStream in) throws IOException {
    return new GZIPInputStream(in, 8_192);
  }

  /** All of the stream, or null where it is longer than the limit. */
  private static byte @Nullable [] bounded(InputStream in, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    byte[] buffer = new byte[16 * 1024];
    int read;
    while ((read = in.read(buffer)) >= 0) {
      if (out.size() + read > limit) {
        return null;
      }
      out.write(buffer, 0, read);
    }
    return out.toByteArray();
  }

  private static boolean isText(String type, FetchRequest.Kind kind) {
    String bare = type.toLowerCase(Locale.ROOT);
    boolean text =
        bare.startsWith("text/")
            || bare.contains("xhtml")
            || bare.startsWith("application/octet-stream");
    return kind == FetchRequest.Kind.PAGE
        ? text
        : text || bare.contains("xml") || bare.contains("json") || bare.contains("gzip");
  }

  /** As Cloudflare marks the page that it puts before a site's own. */
  private static boolean isChallenge(Response response) {
    return "challenge".equalsIgnoreCase(response.header("cf-mitigated"));
  }

  private FetchResult refused(int status, Response response) {
    Duration wait = RetryAfter.read(response.header("Retry-After"), clock.instant());
    String cause = "status " + status;
    Refusal reason =
        switch (status) {
          case 401 -> Refusal.UNAUTHORISED;
          case 402 -> Refusal.PAYMENT_REQUIRED;
          case 403 -> isChallenge(response) ? Refusal.BOT_WALL : Refusal.FORBIDDEN;
          case 404 -> Refusal.NOT_FOUND;
          case 410 -> Refusal.GONE;
          case 429 -> Refusal.TOO_MANY_REQUESTS;
          case 451 -> Refusal.LEGAL;
          default -> status >= 500 && status < 600 ? Refusal.SERVER_ERROR : Refusal.BAD_RESPONSE;
        };
    return new Refused(reason, cause, wait);
  }

  private static Refused failure(IOException e) {
    if (has(e, GuardedSockets.PrivateAddressException.class)
        || has(e, PrivateNameException.class)) {
      return new Refused(Refusal.PRIVATE, "address is not public");
    }
    String name = e.getClass().getSimpleName();
    if (e instanceof UnknownHostException || e instanceof ConnectException) {
      return new Refused(Refusal.UNREACHABLE, name);
    }
    if (e instanceof InterruptedIOException) {
      return new Refused(Refusal.TIMEOUT, name);
    }
    if (e instanceof SSLException) {
      return new Refused(Refusal.TLS, name);
    }
    if (e instanceof ZipException) {
      return new Refused(Refusal.ENCODING, name);
    }
    String message = String.valueOf(e.getMessage());
    if (e instanceof java.io.EOFException || message.contains("unexpected end")) {
      return new Refused(Refusal.TRUNCATED, name);
    }
    return new Refused(
        e instanceof SocketException ? Refusal.UNREACHABLE : Refusal.BAD_RESPONSE, name);
  }

  private static boolean has(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
