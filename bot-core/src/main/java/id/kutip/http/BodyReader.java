package id.kutip.http;

import id.kutip.http.FetchRequest.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer, unpacked, as far as its kind allows. */
final class BodyReader {

  /** What came of reading: bytes, or why there are none. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never kept
  record Body(byte @Nullable [] bytes, Refusal refusal, String cause) {

    private static Body refused(Refusal refusal, String cause) {
      return new Body(null, refusal, cause);
    }
  }

  /** Beginnings of files that servers send without a type or with a wrong one. */
  private static final List<String> NO_TEXT =
      List.of(
          "%PDF-",
          "PK\u0003\u0004",
          "\u0089PNG",
          "GIF8",
          "\u00FF\u00D8\u00FF",
          "RIFF",
          "OggS",
          "ID3",
          "\u001AE\u00DF\u00A3",
          "Rar!",
          "7z\u00BC\u00AF",
          "\u0000\u0000\u0000");

  private BodyReader() {}

  static Body read(Response response, Kind kind) throws IOException {
    List<String> encodings = response.headers("Content-Encoding");
    String encoding = String.join(", ", encodings).strip().toLowerCase(Locale.ROOT);
    boolean gzip = encoding.equals("gzip") || encoding.equals("x-gzip");
    if (!gzip && !encoding.isEmpty() && !encoding.equals("identity")) {
      return Body.refused(Refusal.ENCODING, "Content-Encoding not asked for");
    }
    String type = response.header("Content-Type");
    if (type != null && !isText(type.toLowerCase(Locale.ROOT), kind)) {
      return Body.refused(Refusal.NOT_TEXT, "Content-Type of no text");
    }
    ResponseBody body = response.body();
    if (body.contentLength() > kind.limit()) {
      return Body.refused(Refusal.TOO_LARGE, "Content-Length above the limit");
    }
    byte[] bytes = bounded(gzip ? gunzip(body.byteStream()) : body.byteStream(), kind.limit());
    if (bytes != null && startsWith(bytes, "\u001F\u008B")) {
      // a file that was packed before it was put on the server
      bytes = bounded(gunzip(new ByteArrayInputStream(bytes)), kind.limit());
    }
    if (bytes == null) {
      return Body.refused(Refusal.TOO_LARGE, "more than the limit");
    }
    byte[] read = bytes;
    if (kind == Kind.PAGE && NO_TEXT.stream().anyMatch(start -> startsWith(read, start))) {
      return Body.refused(Refusal.NOT_TEXT, "begins like no text");
    }
    return new Body(read, Refusal.BAD_RESPONSE, "");
  }

  private static GZIPInputStream gunzip(InputStream in) throws IOException {
    return new GZIPInputStream(in, 8_192);
  }

  /** All of the stream, or null where it is longer than the limit. */
  private static byte @Nullable [] bounded(InputStream in, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    byte[] buffer = new byte[16 * 1024];
    int read;
    while ((read = in.read(buffer)) >= 0) {
      if (out.size() + read > limit) {
        return null;
      }
      out.write(buffer, 0, read);
    }
    return out.toByteArray();
  }

  private static boolean startsWith(byte[] bytes, String start) {
    byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || bytes[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(String type, Kind kind) {
    boolean text =
        type.isBlank()
            || type.startsWith("text/")
            || type.contains("xhtml")
            || type.startsWith("application/octet-stream");
    return kind == Kind.PAGE
        ? text
        : text || type.contains("xml") || type.contains("json") || type.contains("gzip");
  }
}
