package id.kutip.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes absolute web addresses of what feeds write for them. */
final class WebLink {

  private static final int LONGEST = 2_048;

  private WebLink() {}

  /**
   * The address that {@code reference} names, seen from {@code base}; null where that is no web
   * address, {@code javascript:} and {@code mailto:} among them.
   */
  static @Nullable String resolve(@Nullable String base, String reference) {
    String text = escaped(reference.strip());
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    String scheme = scheme(text);
    if (scheme != null) {
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && text.startsWith("//", scheme.length() + 1) && hasHost(text) ? text : null;
    }
    if (text.startsWith("//")) {
      String known = base == null ? null : scheme(base);
      return (known == null ? "https" : known) + ":" + text;
    }
    return base == null ? null : relative(base, text);
  }

  private static boolean hasHost(String url) {
    int from = url.indexOf("//") + 2;
    return from < url.length() && "/?#:@".indexOf(url.charAt(from)) < 0;
  }

  private static @Nullable String relative(String base, String reference) {
    try {
      URI from = new URI(escaped(base.strip()));
      if (from.getHost() == null) {
        return null;
      }
      if (from.getRawPath().isEmpty()) {
        from = from.resolve("/");
      }
      if (reference.startsWith("?")) {
        // RFC 2396, which java.net.URI follows, drops the last segment here; RFC 3986 keeps it
        return new URI(
                from.getScheme() + "://" + from.getRawAuthority() + from.getRawPath() + reference)
            .toString();
      }
      return from.resolve(new URI(reference)).toString().replace("/../", "/");
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The scheme in lower case; null if there is none. */
  private static @Nullable String scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i == 0 ? null : text.substring(0, i).toLowerCase(Locale.ROOT);
      }
      boolean inScheme =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
      if (!inScheme) {
        return null;
      }
    }
    return null;
  }

  /** Percent-encodes what may not stand in an address; line breaks and controls are dropped. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append(percent(String.valueOf(c)));
      } else if (c == '%' && !isEscape(text, i)) {
        out.append("%25");
      } else if (c > ' ' && c != 0x7f) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static String percent(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(String.format(Locale.ROOT, "%02X", b));
    }
    return out.toString();
  }
}
