package id.kutip.http;

import id.kutip.http.UrlGuard.Checked;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends forms over a guarded client; what is answered is not read. Thread-safe. */
final class GuardedForms implements FormSender {

  private final OkHttpClient client;
  private final UrlGuard urls;
  private final FetchLimits limits;
  private final String userAgent;

  GuardedForms(OkHttpClient client, UrlGuard urls, FetchLimits limits, String userAgent) {
    this.client = client;
    this.urls = urls;
    this.limits = limits;
    this.userAgent = userAgent;
  }

  @Override
  public Sent send(String url, Map<String, String> fields) {
    FormBody.Builder form = new FormBody.Builder();
    fields.forEach(form::add);
    long deadline = System.nanoTime() + limits.call().toNanos();
    Checked next = urls.check(url);
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      long left = deadline - System.nanoTime();
      if (!(next instanceof Checked.Allowed allowed)) {
        return new Sent(0, "address refused");
      }
      if (left <= 0) {
        return new Sent(0, "no time left");
      }
      Request request =
          new Request.Builder()
              .url(allowed.url())
              .header("User-Agent", userAgent)
              .post(form.build())
              .build();
      OkHttpClient bounded = client.newBuilder().callTimeout(left, TimeUnit.NANOSECONDS).build();
      try (Response response = bounded.newCall(request).execute()) {
        if (response.code() != 307 && response.code() != 308) {
          return new Sent(response.code(), "status " + response.code());
        }
        next = target(allowed.url(), response);
      } catch (IOException | RuntimeException e) {
        // OkHttp throws unchecked exceptions at some malformed answers
        return new Sent(0, e.getClass().getSimpleName());
      }
    }
    return new Sent(0, "more than " + limits.redirects() + " redirects");
  }

  /** A form may hold a secret: it does not leave https. */
  private Checked target(HttpUrl from, Response response) {
    Checked to = Redirect.target(from, response.headers("Location"), urls);
    return from.isHttps() && to instanceof Checked.Allowed allowed && !allowed.url().isHttps()
        ? new Checked.Denied(Refusal.SCHEME)
        : to;
  }
}
