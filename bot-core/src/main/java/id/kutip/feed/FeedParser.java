package id.kutip.feed;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed. Tolerant as a browser: broken
 * markup, undeclared prefixes, wrong encodings and stray characters cost no entry, and of a feed
 * that is cut off the entries before the cut are kept. Entities of a DTD are never expanded and
 * nothing is ever fetched. Never throws on any bytes; at most {@value #MOST_ENTRIES} entries are
 * read. Thread-safe.
 */
public final class FeedParser {

  static final int MOST_ENTRIES = 1_000;

  private final JsonFeedReader json = new JsonFeedReader();

  /**
   * Reads a feed.
   *
   * @param body as it was fetched, decompressed
   * @param contentType the header; null if there was none
   * @param url where it was found, which its relative addresses count from; null if unknown
   * @return empty if this is no feed
   */
  public Optional<Feed> parse(byte[] body, @Nullable String contentType, @Nullable String url) {
    return parse(FeedText.decode(body, contentType), url);
  }

  /** Like {@link #parse(byte[], String, String)}, for text that is decoded already. */
  public Optional<Feed> parse(String decoded, @Nullable String url) {
    String text = FeedText.readable(decoded);
    int first = firstVisible(text);
    if (first == text.length()) {
      return Optional.empty();
    }
    if (text.charAt(first) == '{') {
      return json.read(text, url);
    }
    if (text.indexOf('<', first) < 0) {
      return Optional.empty();
    }
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return XmlFeedReader.read(document, url);
  }

  private static int firstVisible(String text) {
    int at = 0;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }
}
