package id.kutip.question;

import id.kutip.text.Document;
import id.kutip.text.ResourceLines;
import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of {@code causes.txt} by which a sentence tells why something is. */
final class CauseMarkers {

  /** Where the cause stands. */
  enum Side {
    /** Behind, with the marker: {@code karena hujan}. */
    BECAUSE,
    /** Behind, if what came before is a cause: {@code setelah hujan}. */
    AFTER,
    /** Behind, without the marker: {@code disebabkan hujan}. */
    BY,
    /** Before: {@code hujan memicu banjir}. */
    MAKES
  }

  /**
   * A marker in a text.
   *
   * @param first its first token
   * @param end the token behind its last
   */
  record Found(Side side, int first, int end) {}

  private record Marker(Side side, List<String> words) {}

  private static final String GAP = "_";

  /** How many words a gap holds at most. */
  private static final int WIDEST = 8;

  /** The longer ones first. */
  private static final List<Marker> MARKERS = read();

  private CauseMarkers() {}

  /** The longest marker that starts at a token. */
  static Optional<Found> at(Document document, Sentence sentence, int token) {
    for (Marker marker : MARKERS) {
      int end = end(document, sentence, token, marker.words());
      if (end > 0) {
        return Optional.of(new Found(marker.side(), token, end));
      }
    }
    return Optional.empty();
  }

  /** The token behind the words, if they start at a token; else -1. */
  private static int end(Document document, Sentence sentence, int token, List<String> words) {
    int at = token;
    for (int word = 0; word < words.size(); word++, at++) {
      if (words.get(word).equals(GAP)) {
        int last = Math.min(sentence.endToken(), at + WIDEST);
        while (at + 1 < last && !document.lower(at + 1).equals(words.get(word + 1))) {
          at++;
        }
      } else if (at >= sentence.endToken() || !document.lower(at).equals(words.get(word))) {
        return -1;
      }
    }
    return at;
  }

  private static List<Marker> read() {
    List<Marker> markers = new ArrayList<>();
    for (ResourceLines.Entry entry : ResourceLines.entries(CauseMarkers.class, "causes.txt")) {
      Side side = Side.valueOf(entry.name().toUpperCase(Locale.ROOT));
      for (String marker : entry.value().split(" \\| ", -1)) {
        markers.add(new Marker(side, List.of(marker.split(" ", -1))));
      }
    }
    markers.sort(Comparator.comparingInt((Marker marker) -> marker.words().size()).reversed());
    return List.copyOf(markers);
  }
}
