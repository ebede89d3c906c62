package id.kutip.story;

import id.kutip.text.FunctionWords;
import id.kutip.text.Language;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article is recognised by: the content words of its headline and its beginning, and apart
 * from them its names and figures, which two reports of one event share even where they share few
 * words. Each is kept once, as a hash. Immutable.
 */
public final class Fingerprint {

  /** News says what happened first (UTF-16 code units). */
  private static final int BEGINNING = 1_500;

  private static final int SHORTEST_WORD = 4;

  /** Sorted ascending; the lowest bit tells names and figures from words. */
  private final long[] features;

  private Fingerprint(long[] features) {
    this.features = features;
  }

  /**
   * The fingerprint of an article, or of as much as a feed gives of it.
   *
   * @param title its headline; null if it has none
   * @param text its text, plain
   * @param language in which both are
   */
  public static Fingerprint of(@Nullable String title, String text, Language language) {
    Map<String, Boolean> words = new HashMap<>();
    if (title != null) {
      read(title, words, false);
    }
    read(text.length() > BEGINNING ? text.substring(0, BEGINNING) : text, words, true);
    words.keySet().removeIf(word -> FunctionWords.contains(word, language));
    return new Fingerprint(
        words.entrySet().stream()
            .mapToLong(word -> hash(word.getKey()) << 1 | (word.getValue() ? 1 : 0))
            .sorted()
            .toArray());
  }

  /** The fingerprint that {@link #bytes} wrote. */
  public static Fingerprint of(byte[] bytes) {
    LongBuffer read = ByteBuffer.wrap(bytes).asLongBuffer();
    long[] features = new long[read.remaining()];
    read.get(features);
    return new Fingerprint(features);
  }

  /** As {@link #of(byte[])} reads it: eight bytes a feature. */
  public byte[] bytes() {
    ByteBuffer written = ByteBuffer.allocate(features.length * Long.BYTES);
    written.asLongBuffer().put(features);
    return written.array();
  }

  /** Whether the feature is a name or a figure. */
  static boolean isNameOrFigure(long feature) {
    return (feature & 1) == 1;
  }

  /** One of what the article has; they ascend with the index. */
  long feature(int index) {
    return features[index];
  }

  /** How many words, names and figures it has. */
  public int size() {
    return features.length;
  }

  /**
   * Adds the words of a text, true for names and figures. A word with a capital is a name where no
   * sentence begins; in a headline capitals say nothing.
   */
  private static void read(String text, Map<String, Boolean> words, boolean capitalsTell) {
    boolean begins = true;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        begins |= c == '.' || c == '!' || c == '?' || c == '\n' || c == '"' || c == '“';
        at++;
        continue;
      }
      int end = wordEnd(text, at);
      String word = text.substring(at, end);
      boolean figure = Character.isDigit(c);
      boolean name = capitalsTell && !begins && Character.isUpperCase(c) && word.length() > 2;
      if (figure ? isTelling(word) : name || word.length() >= SHORTEST_WORD) {
        words.merge(word.toLowerCase(Locale.ROOT), figure || name, Boolean::logicalOr);
      }
      begins = false;
      at = end;
    }
  }

  /** One past the word's last letter or digit; marks within a figure belong to it. */
  private static int wordEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inside =
          (c == '.' || c == ',' || c == '/')
              && Character.isDigit(text.charAt(end - 1))
              && end + 1 < text.length()
              && Character.isDigit(text.charAt(end + 1));
      if (!Character.isLetterOrDigit(c) && !inside) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Dates and years are shared by all that happens on one day; a single digit by nearly all. */
  private static boolean isTelling(String figure) {
    boolean year = figure.length() == 4 && (figure.startsWith("19") || figure.startsWith("20"));
    return figure.length() > 1 && figure.indexOf('/') < 0 && !year;
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
