package id.kutip.command;

import id.kutip.text.EditDistance;
import id.kutip.text.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people call a feed by: words of its title, or its site. Immutable.
 *
 * @param words of its title and of its host, in lower case
 * @param host of its address, without {@code www}
 */
record FeedName(Set<String> words, String host) {

  /** The name of a feed of that title and address. */
  static FeedName of(String title, String url) {
    String host = host(url);
    Set<String> words = new HashSet<>(folded(title));
    words.addAll(Arrays.asList(host.split("\\.")));
    return new FeedName(words, host);
  }

  /** Whether what was written is a part of the name, or the address of the feed's site. */
  boolean is(String written) {
    Set<String> asked = folded(written);
    return (!asked.isEmpty() && words.containsAll(asked)) || isSite(written);
  }

  /** In how many letters what was written is mistyped; empty where something else is meant. */
  OptionalInt slips(String written) {
    String site = host(written);
    if (!site.isEmpty()) {
      return EditDistance.isSlip(site, host)
          ? OptionalInt.of(EditDistance.between(site, host))
          : OptionalInt.empty();
    }
    int all = 0;
    for (String word : folded(written)) {
      OptionalInt least =
          words.stream()
              .filter(one -> EditDistance.isSlip(word, one))
              .mapToInt(one -> EditDistance.between(word, one))
              .min();
      if (least.isEmpty()) {
        return least;
      }
      all += least.getAsInt();
    }
    return OptionalInt.of(all);
  }

  /** Whether it is the address of the site, not of one of its pages. */
  private boolean isSite(String written) {
    String site = host(written);
    return !site.isEmpty() && (host.equals(site) || host.endsWith("." + site));
  }

  private static Set<String> folded(String name) {
    return Words.of(name).stream().map(Words.Word::folded).collect(Collectors.toSet());
  }

  /** The host of an address that has no more than a host; empty for anything else. */
  private static String host(String written) {
    try {
      URI address = new URI(written.contains("://") ? written : "https://" + written.strip());
      String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
      return host.indexOf('.') < 0 ? "" : host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
