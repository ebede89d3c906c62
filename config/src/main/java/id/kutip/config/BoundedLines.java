package id.kutip.config;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in UTF-8, one in memory at a time and none longer than agreed, however the
 * file is made. Bytes that are no UTF-8 become replacement characters: one bad line must not end
 * the run.
 */
final class BoundedLines implements Closeable {

  private final BufferedReader reader;
  private final int longest;

  /**
   * Lines.
   *
   * @param longest UTF-16 code units of the longest line that is kept
   */
  BoundedLines(InputStream in, int longest) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    this.longest = longest;
  }

  /**
   * One line.
   *
   * @param text without its end; its beginning where it is too long
   * @param tooLong whether the rest was dropped
   */
  record Line(String text, boolean tooLong) {}

  /** The next line, ended by LF or CR LF or the file's end; null behind the last. */
  @Nullable Line next() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (text.length() < longest) {
        text.append((char) c);
      } else {
        tooLong |= c != '\r';
      }
      c = reader.read();
    }
    int end = text.length();
    if (!tooLong && end > 0 && text.charAt(end - 1) == '\r') {
      text.setLength(end - 1);
    }
    return new Line(text.toString(), tooLong);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
