package id.kutip.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a site may call itself in its titles: its names and its address. */
record SiteNames(List<String> names, String host) {

  private static final double AGREES = 0.5;
  private static final int SHORTEST_LABEL = 4;

  static SiteNames of(@Nullable String site, @Nullable String publisher, @Nullable String url) {
    List<String> names = new ArrayList<>();
    for (String name : new String[] {site, publisher}) {
      if (name != null && !name.isBlank()) {
        names.add(name);
      }
    }
    return new SiteNames(List.copyOf(names), host(url));
  }

  /** Whether the text is one of the names, or most of it. */
  boolean hold(String text) {
    String letters = letters(text);
    return are(text)
        || (letters.length() >= SHORTEST_LABEL && letters(host).contains(letters))
        || names.stream().anyMatch(name -> Wording.shared(text, name) >= AGREES);
  }

  /** Whether the text is one of the names. */
  boolean are(String text) {
    String letters = letters(text);
    return List.of(host.split("\\.")).contains(letters)
        || letters.equals(letters(host))
        || (!letters.isEmpty() && names.stream().anyMatch(name -> letters.equals(letters(name))));
  }

  private static String host(@Nullable String url) {
    try {
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
