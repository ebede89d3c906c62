package id.kutip.http;

/** Fetches from the web. Thread-safe; never throws, whatever the server does. */
public interface HttpFetcher {

  /** Fetches what is asked for, following redirects; blocks until it is there or given up. */
  FetchResult fetch(FetchRequest request);
}
