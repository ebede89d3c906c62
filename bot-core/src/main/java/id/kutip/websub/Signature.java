package id.kutip.websub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The proof of a hub that it knows the secret: {@code X-Hub-Signature: sha256=…}. */
final class Signature {

  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private final Mac mac;
  private final byte[] given;

  private Signature(Mac mac, byte[] given) {
    this.mac = mac;
    this.given = given;
  }

  /** Reads the header; empty where there is none, or none that means anything. */
  static Optional<Signature> read(@Nullable String header, String secret) {
    int equals = header == null ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return Optional.empty();
    }
    String method = METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    if (method == null) {
      return Optional.empty();
    }
    try {
      byte[] given = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
      return Optional.of(new Signature(mac, given));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + method, e);
    }
  }

  /**
   * Whether it is that of the body; takes as long for a wrong one as for one that is nearly right.
   *
   * @param most bytes that are read; a longer body is never right
   */
  boolean isOf(InputStream body, int most) throws IOException {
    byte[] buffer = new byte[8_192];
    int all = 0;
    int read = body.read(buffer);
    while (read >= 0) {
      all += read;
      if (all > most) {
        return false;
      }
      mac.update(buffer, 0, read);
      read = body.read(buffer);
    }
    return MessageDigest.isEqual(mac.doFinal(), given);
  }
}
