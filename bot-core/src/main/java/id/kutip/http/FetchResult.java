package id.kutip.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of fetching. */
public sealed interface FetchResult {

  /**
   * It was fetched.
   *
   * @param url where it was found, after redirects
   * @param movedForGood whether every redirect on the way was a permanent one, and there was one
   * @param body at most as long as its kind allows, decompressed
   * @param contentType as the server gave it; null if it did not
   * @param etag its validator; null if none
   * @param lastModified its other validator; null if none
   * @param maxAge for how long the server says it stays as it is; null if it does not say
   * @param links its Link headers
   */
  @SuppressWarnings(
      "ArrayRecordComponent") // megabytes that one reader consumes: copying them would buy nothing
  record Fetched(
      String url,
      boolean movedForGood,
      byte[] body,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Duration maxAge,
      List<String> links)
      implements FetchResult {

    /** Copies the links. */
    public Fetched {
      links = List.copyOf(links);
    }

    /** One without Link headers. */
    public Fetched(
        String url,
        boolean movedForGood,
        byte[] body,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Duration maxAge) {
      this(url, movedForGood, body, contentType, etag, lastModified, maxAge, List.of());
    }
  }

  /** It is as it was when the validators of the request were given. */
  record NotModified() implements FetchResult {}

  /**
   * It was not fetched.
   *
   * @param reason why
   * @param cause for the log, without secrets
   * @param retryAfter how long the server asks to wait, at most a day; null if it does not ask
   */
  record Refused(Refusal reason, String cause, @Nullable Duration retryAfter)
      implements FetchResult {

    Refused(Refusal reason, String cause) {
      this(reason, cause, null);
    }
  }
}
