package id.kutip.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings the addresses under which one article is known to one form: without scheme, {@code www.},
 * fragment, closing slash, and the parameters that only tell where a reader came from. For
 * comparing, not for fetching. Pure.
 */
final class CanonicalUrl {

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "yclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "xtor",
          "cmpid",
          "cmp",
          "ito",
          "ocid",
          "ref_src",
          "jsessionid",
          "phpsessid",
          "sid",
          "sessionid");

  private CanonicalUrl() {}

  /** The one form of an absolute web address; other texts as they are. */
  static String of(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0 || !url.regionMatches(true, 0, "http", 0, 4)) {
      return url;
    }
    String rest = url.substring(scheme + 3);
    int hash = rest.indexOf('#');
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    rest = question < 0 ? rest : rest.substring(0, question);
    int slash = rest.indexOf('/');
    String host = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : withoutSession(rest.substring(slash));
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String kept = kept(query);
    return host(host) + path + (kept.isEmpty() ? "" : "?" + kept);
  }

  private static String host(String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    return bare.endsWith(":80")
        ? bare.substring(0, bare.length() - 3)
        : bare.endsWith(":443") ? bare.substring(0, bare.length() - 4) : bare;
  }

  private static String withoutSession(String path) {
    int session = path.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
    return session < 0 ? path : path.substring(0, session);
  }

  private static String kept(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&")) {
      int equals = parameter.indexOf('=');
      String name =
          (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
        kept.add(parameter);
      }
    }
    return String.join("&", kept);
  }
}
