package id.kutip.http;

import id.kutip.http.UrlGuard.Checked;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;

/** Where an answer sends its reader on to, checked like an address that a person wrote. */
final class Redirect {

  private Redirect() {}

  /**
   * The address to go on with, or why not.
   *
   * @param from the address that answered
   * @param locations its Location headers
   */
  static Checked target(HttpUrl from, List<String> locations, UrlGuard urls) {
    List<String> different = locations.stream().map(String::strip).distinct().toList();
    if (different.size() != 1 || different.get(0).isEmpty()) {
      return new Checked.Denied(Refusal.BAD_REDIRECT);
    }
    String location = different.get(0);
    String scheme = scheme(location);
    if (scheme.equals("http") || scheme.equals("https")) {
      return urls.check(location);
    }
    if (!scheme.isEmpty()) {
      return new Checked.Denied(Refusal.SCHEME);
    }
    HttpUrl target = from.resolve(location);
    return target == null
        ? new Checked.Denied(Refusal.BAD_REDIRECT)
        : urls.check(target.toString());
  }

  /** What stands before the first colon if it is a scheme (RFC 3986, 3.1), in lower case. */
  private static String scheme(String location) {
    int at = 0;
    while (at < location.length() && isSchemePart(location.charAt(at), at)) {
      at++;
    }
    boolean ended = at > 0 && at < location.length() && location.charAt(at) == ':';
    return ended ? location.substring(0, at).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isSchemePart(char c, int at) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (at > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
  }
}
