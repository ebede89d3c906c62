package id.kutip.http;

import org.jspecify.annotations.Nullable;

/**
 * Something to fetch.
 *
 * @param url as a user or a feed wrote it
 * @param kind what is expected there
 * @param etag the validator of the copy at hand, sent back byte for byte; null if none
 * @param lastModified likewise
 */
public record FetchRequest(
    String url, Kind kind, @Nullable String etag, @Nullable String lastModified) {

  /** What is expected, which sets what is asked for and how large it may be. */
  public enum Kind {
    PAGE(5 * 1024 * 1024, "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5"),
    FEED(
        10 * 1024 * 1024,
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5");

    private final int limit;
    private final String accept;

    Kind(int limit, String accept) {
      this.limit = limit;
      this.accept = accept;
    }

    /** The most bytes that are read, after decompression. */
    public int limit() {
      return limit;
    }

    String accept() {
      return accept;
    }
  }

  /** A page that there is no copy of yet. */
  public static FetchRequest page(String url) {
    return new FetchRequest(url, Kind.PAGE, null, null);
  }
}
