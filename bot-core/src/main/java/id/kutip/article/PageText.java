package id.kutip.article;

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
 * Turns a page's bytes into characters: byte order mark, then valid UTF-8, then what header or page
 * declare.
 */
final class PageText {

  /** Where a page declares its encoding (HTML Standard, 13.2.3.2). */
  private static final int DECLARED_WITHIN = 4_096;

  private PageText() {}

  static String decode(byte[] body, @Nullable String contentType) {
    Charset marked = byMark(body);
    if (marked != null) {
      return new String(body, marked).substring(1);
    }
    Charset wide = byZeros(body);
    if (wide != null) {
      return new String(body, wide);
    }
    String utf8 = ifValid(body);
    if (utf8 != null) {
      return utf8;
    }
    Charset declared = declared(contentType);
    if (declared == null) {
      String head =
          new String(body, 0, Math.min(body.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
      declared = declared(head);
    }
    return new String(body, declared == null ? Charset.forName("windows-1252") : declared);
  }

  private static @Nullable Charset byMark(byte[] body) {
    if (body.length >= 3
        && body[0] == (byte) 0xEF
        && body[1] == (byte) 0xBB
        && body[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (body.length >= 2 && body[0] == (byte) 0xFE && body[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (body.length >= 2 && body[0] == (byte) 0xFF && body[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  /**
   * Markup in UTF-16 has a zero beside each character of its first tag; no text in another encoding
   * begins so.
   */
  private static @Nullable Charset byZeros(byte[] body) {
    if (body.length < 4) {
      return null;
    }
    boolean big = body[0] == 0 && body[1] > 0 && body[2] == 0 && body[3] > 0;
    boolean little = body[0] > 0 && body[1] == 0 && body[2] > 0 && body[3] == 0;
    return big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : null;
  }

  /**
   * The text if all but a few bytes in a thousand are UTF-8, which no other encoding is by chance.
   */
  private static @Nullable String ifValid(byte[] body) {
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
      return bad * 5 < multi && bad * 1_000 < text.length() ? text : null;
    }
  }

  private static @Nullable Charset declared(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("charset=");
    if (at < 0) {
      return null;
    }
    int from = at + "charset=".length();
    while (from < lower.length() && (lower.charAt(from) == '"' || lower.charAt(from) == '\'')) {
      from++;
    }
    int end = from;
    while (end < lower.length()
        && (Character.isLetterOrDigit(lower.charAt(end))
            || "-_:.".indexOf(lower.charAt(end)) >= 0)) {
      end++;
    }
    try {
      String name = lower.substring(from, end);
      // had it been a wide one, its first bytes would have said so
      boolean never =
          name.startsWith("utf-7") || name.startsWith("utf-16") || name.startsWith("utf-32");
      return never ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
