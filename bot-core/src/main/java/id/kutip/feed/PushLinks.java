package id.kutip.feed;

import com.fasterxml.jackson.databind.JsonNode;
import id.kutip.feed.Feed.Push;
import id.kutip.http.FetchResult.Fetched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hub of a feed and what the hub knows the feed by, as WebSub (W3C Recommendation of 23
 * January 2018, section 4) has it: in the Link headers of the answer, else in the feed.
 */
final class PushLinks {

  private static final String HUB = "hub";
  private static final String SELF = "self";

  /** Characters of a header that are looked at. */
  private static final int LONGEST = 8_192;

  private PushLinks() {}

  /** Of what was fetched: the headers go before what the feed says. */
  static @Nullable Push of(Fetched fetched, Feed feed) {
    Push inFeed = feed.push();
    String hub = link(fetched, HUB);
    if (hub == null) {
      return inFeed;
    }
    String self = link(fetched, SELF);
    String topic = self == null && inFeed != null ? inFeed.topic() : self;
    return new Push(hub, topic == null ? fetched.url() : topic);
  }

  /** In the head of a feed in XML, seen from its address. */
  static @Nullable Push in(FeedElement head, @Nullable String url) {
    String hub = null;
    String self = url;
    boolean selfIsTold = false;
    for (Element link : head.all("link", "atom:link", "atom10:link")) {
      String href = WebLink.resolve(url, link.attr("href"));
      List<String> relations = relations(link.attr("rel"));
      if (href != null && hub == null && relations.contains(HUB)) {
        hub = href;
      } else if (href != null && !selfIsTold && relations.contains(SELF)) {
        self = href;
        selfIsTold = true;
      }
    }
    return hub == null || self == null ? null : new Push(hub, self);
  }

  /** In a JSON feed, which names hubs by type. */
  static @Nullable Push in(JsonNode root, @Nullable String url) {
    String self = WebLink.resolve(url, root.path("feed_url").asText());
    String topic = self == null ? url : self;
    for (JsonNode hub : root.path("hubs")) {
      String href = WebLink.resolve(url, hub.path("url").asText());
      if (href != null && topic != null && hub.path("type").asText().equalsIgnoreCase("WebSub")) {
        return new Push(href, topic);
      }
    }
    return null;
  }

  private static @Nullable String link(Fetched fetched, String relation) {
    for (String header : fetched.links()) {
      for (String link : links(header)) {
        int open = link.indexOf('<');
        int close = link.indexOf('>', open + 1);
        String href =
            open < 0 || close < 0
                ? null
                : WebLink.resolve(fetched.url(), link.substring(open + 1, close));
        if (href != null && relations(parameter(link.substring(close + 1))).contains(relation)) {
          return href;
        }
      }
    }
    return null;
  }

  /** The links of a header (RFC 8288): commas part them, but not within an address or quotes. */
  private static List<String> links(String header) {
    List<String> links = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    boolean address = false;
    int end = Math.min(header.length(), LONGEST);
    for (int at = 0; at < end; at++) {
      char c = header.charAt(at);
      quoted ^= c == '"' && !address;
      address = !quoted && (c == '<' || (address && c != '>'));
      if (c == ',' && !quoted && !address) {
        links.add(header.substring(start, at));
        start = at + 1;
      }
    }
    links.add(header.substring(start, end));
    return links;
  }

  /** The value of {@code rel} among a link's parameters; empty if there is none. */
  private static String parameter(String parameters) {
    for (String parameter : parameters.split(";", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
        return parameter.substring(equals + 1).replace('"', ' ').strip();
      }
    }
    return "";
  }

  private static List<String> relations(String relation) {
    return Arrays.asList(relation.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
  }
}
