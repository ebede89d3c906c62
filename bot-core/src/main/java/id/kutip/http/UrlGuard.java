package id.kutip.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a URL and refuses what no link to a public page looks like, before any name is
 * looked up.
 */
public final class UrlGuard {

  private static final int LONGEST = 2_048;
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  /** What a local network calls its own hosts (RFC 6761, 6762, 8375, and the clouds' custom). */
  private static final Set<String> LOCAL =
      Set.of("localhost", "local", "internal", "home.arpa", "instance-data");

  private static final Set<String> RESERVED =
      Set.of(
          "intranet",
          "lan",
          "home",
          "corp",
          "onion",
          "i2p",
          "test",
          "invalid",
          "example",
          "arpa",
          "alt");

  private final AddressGuard addresses;

  /** A guard that lets through what {@code addresses} allows by name. */
  public UrlGuard(AddressGuard addresses) {
    this.addresses = addresses;
  }

  /** What came of reading a URL: the checked address, or why it is refused. */
  public sealed interface Checked {
    /** It may be fetched, as far as its text tells. */
    record Allowed(HttpUrl url) implements Checked {}

    /** It may not. */
    record Denied(Refusal reason) implements Checked {}
  }

  /** Judges the text of a URL. */
  public Checked check(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST || trimmed.isEmpty()) {
      return new Checked.Denied(Refusal.BAD_URL);
    }
    if (!trimmed.codePoints().allMatch(UrlGuard::isVisible)) {
      return new Checked.Denied(Refusal.BAD_URL);
    }
    int colon = trimmed.indexOf(':');
    String scheme = colon < 0 ? "" : trimmed.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      boolean named =
          !scheme.isEmpty()
              && scheme.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '+');
      return new Checked.Denied(named ? Refusal.SCHEME : Refusal.BAD_URL);
    }
    // parsers differ on what http:host and http:///host mean: only the plain form is read
    if (!trimmed.startsWith("//", colon + 1) || trimmed.startsWith("/", colon + 3)) {
      return new Checked.Denied(Refusal.BAD_URL);
    }
    HttpUrl url = HttpUrl.parse(trimmed);
    String authority = authority(trimmed, colon + 3);
    if (url == null) {
      // only addresses of the local network have a zone
      boolean zoned = authority.startsWith("[") && authority.indexOf('%') > 0;
      return new Checked.Denied(zoned ? Refusal.PRIVATE : Refusal.BAD_URL);
    }
    return check(url, authority);
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> point != '\\';
    };
  }

  private static String authority(String text, int from) {
    int end = from;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end);
  }

  private Checked check(HttpUrl url, String authority) {
    if (authority.indexOf('@') >= 0) {
      return new Checked.Denied(Refusal.USERINFO);
    }
    String host = url.host();
    if (addresses.isAllowedByName(host, url.port())) {
      return new Checked.Allowed(url);
    }
    if (host.isEmpty() || host.equals(".") || host.length() > 253 || host.startsWith("-")) {
      return new Checked.Denied(Refusal.BAD_URL);
    }
    if (isLiteral(host)) {
      if (!isPublicLiteral(host)) {
        return new Checked.Denied(Refusal.PRIVATE);
      }
    } else {
      Refusal refusal = name(host);
      if (refusal != null) {
        return new Checked.Denied(refusal);
      }
    }
    return PORTS.contains(url.port()) ? new Checked.Allowed(url) : new Checked.Denied(Refusal.PORT);
  }

  private static @Nullable Refusal name(String host) {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    if (LOCAL.stream().anyMatch(name -> bare.equals(name) || bare.endsWith("." + name))) {
      return Refusal.PRIVATE;
    }
    if (isNumeric(bare)) {
      return isShortLoopback(bare) ? Refusal.PRIVATE : Refusal.BAD_HOST;
    }
    if (last.equals(bare) || RESERVED.contains(last)) {
      return Refusal.BAD_HOST;
    }
    for (String label : bare.split("\\.", -1)) {
      if (label.isEmpty() || label.length() > 63) {
        return Refusal.BAD_URL;
      }
    }
    return null;
  }

  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0
        || (host.matches("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
            && !host.matches("(.*\\.)?0\\d.*"));
  }

  private static boolean isPublicLiteral(String host) {
    try {
      // a literal: nothing is looked up
      return AddressGuard.isPublic(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Digits, dots and hexadecimal parts only: other stacks read such hosts as addresses. */
  private static boolean isNumeric(String host) {
    for (String label : host.split("\\.", -1)) {
      boolean number = !label.isEmpty() && label.chars().allMatch(Character::isDigit);
      boolean hexadecimal =
          label.startsWith("0x")
              && label.substring(2).chars().allMatch(c -> Character.digit(c, 16) >= 0);
      if (!number && !hexadecimal) {
        return false;
      }
    }
    return true;
  }

  /** "127.1", "0", "2130706433": readings of the loopback by the C library's rules. */
  private static boolean isShortLoopback(String host) {
    return host.equals("0") || host.matches("127(\\.\\d+){1,2}") || host.equals("2130706433");
  }
}
