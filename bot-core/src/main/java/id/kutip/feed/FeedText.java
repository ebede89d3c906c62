package id.kutip.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns a feed's bytes into characters. A byte order mark or the bytes of the first {@code <} say
 * most; then text that is nearly all valid UTF-8 is UTF-8 whatever is declared, as nothing else is
 * by chance; then the header counts, then the XML declaration, as RFC 7303 orders them.
 */
final class FeedText {

  private static final int DECLARED_WITHIN = 1_024;
  private static final int MOSTLY = 20;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private FeedText() {}

  static String decode(byte[] body, @Nullable String contentType) {
    Charset byBytes = byFirstBytes(body);
    if (byBytes != null) {
      String text = new String(body, byBytes);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    String head =
        new String(body, 0, Math.min(body.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Charset inHeader = named(after("charset=", contentType));
    Charset inFile =
        named(
            head.contains("<?xml") ? after("encoding=", head.replaceAll("\\s*=\\s*", "=")) : null);
    Charset declared = inHeader == null || inHeader.equals(WINDOWS) ? inFile : inHeader;
    boolean saysUtf8 = StandardCharsets.UTF_8.equals(declared);
    if (!isSevenBit(inHeader) && !isSevenBit(inFile)) {
      String utf8 = ifNearlyValid(body, saysUtf8 ? 1 : MOSTLY);
      if (utf8 != null) {
        return utf8;
      }
    }
    // a header that says UTF-8 of what is none is one that the server sends with everything
    Charset other = saysUtf8 ? inFile : declared;
    boolean none = other == null || other.equals(StandardCharsets.UTF_8);
    return new String(body, none ? WINDOWS : other);
  }

  private static @Nullable Charset byFirstBytes(byte[] body) {
    int first = 0;
    for (int i = 0; i < 4; i++) {
      first = first << 8 | (i < body.length ? body[i] & 0xff : 0xff);
    }
    return switch (first) {
      case 0x0000FEFF, 0x0000003C -> Charset.forName("UTF-32BE");
      case 0xFFFE0000, 0x3C000000 -> Charset.forName("UTF-32LE");
      case 0x003C003F -> StandardCharsets.UTF_16BE;
      case 0x3C003F00 -> StandardCharsets.UTF_16LE;
      case 0x4C6FA794 -> Charset.isSupported("IBM037") ? Charset.forName("IBM037") : null;
      default ->
          first >>> 8 == 0xEFBBBF
              ? StandardCharsets.UTF_8
              : first >>> 16 == 0xFEFF
                  ? StandardCharsets.UTF_16BE
                  : first >>> 16 == 0xFFFE ? StandardCharsets.UTF_16LE : null;
    };
  }

  /** Whether the encoding writes other scripts with ASCII's bytes, and so looks like UTF-8. */
  private static boolean isSevenBit(@Nullable Charset charset) {
    return charset != null && charset.name().startsWith("ISO-2022");
  }

  /**
   * The text as UTF-8 if there are {@code times} as many good characters beyond ASCII as bad ones.
   */
  private static @Nullable String ifNearlyValid(byte[] body, int times) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      String text = new String(body, StandardCharsets.UTF_8);
      long bad = text.chars().filter(c -> c == '\uFFFD').count();
      long multi = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
      return bad * times < multi ? text : null;
    }
  }

  private static @Nullable String after(String key, @Nullable String text) {
    if (text == null) {
      return null;
    }
    int at = text.toLowerCase(Locale.ROOT).indexOf(key);
    if (at < 0) {
      return null;
    }
    int from = at + key.length();
    while (from < text.length() && "\"'“”‘’ ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "-_:.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return text.substring(from, end);
  }

  /**
   * The encoding of that name as browsers take it: Latin-1 and ASCII are windows-1252, UTF-7 none.
   */
  private static @Nullable Charset named(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("gb2312") || lower.equals("gbk")) {
      lower = "gb18030";
    }
    if (lower.startsWith("utf-7") || lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
      // had it been one of the wide ones, its first bytes would have said so
      return null;
    }
    try {
      Charset charset = Charset.forName(lower);
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return latin ? WINDOWS : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** Drops what is no character; C1 controls are what Windows meant by them. */
  static String readable(String text) {
    int at = 0;
    while (at < text.length() && isReadable(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x80 && c < 0xa0) {
        out.append(new String(new byte[] {(byte) c}, WINDOWS));
      } else if (isReadable(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isReadable(char c) {
    return c >= ' ' ? (c < 0x7f || c >= 0xa0) && c < 0xfffe : c == '\n' || c == '\t' || c == '\r';
  }
}
