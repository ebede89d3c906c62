package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Token;
import java.util.Set;

/** Small words within the names of people: {@code Ruud van Nistelrooy, Walter van der Vijver}. */
final class Particles {

  private static final Set<String> SMALL =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "la", "dos", "da", "bin", "binti",
          "ibn", "al", "el");

  /** As many as stand in a row. */
  private static final int MOST = 2;

  private Particles() {}

  /** Where a name goes on that ends before {@code end}: behind the particles there; else there. */
  static int behind(Document document, int end) {
    int at = end;
    while (at - end < MOST && isParticle(document, at)) {
      at++;
    }
    return at > end && isCapital(document, at) ? at : end;
  }

  private static boolean isParticle(Document document, int token) {
    return isBehindBlank(document, token) && SMALL.contains(document.word(token));
  }

  private static boolean isCapital(Document document, int token) {
    return isBehindBlank(document, token)
        && Character.isUpperCase(document.text().charAt(document.tokens().get(token).start()));
  }

  private static boolean isBehindBlank(Document document, int token) {
    if (token <= 0 || token >= document.tokens().size()) {
      return false;
    }
    Token there = document.tokens().get(token);
    return there.kind() == Token.Kind.WORD
        && there.start() == document.tokens().get(token - 1).end() + 1
        && document.text().charAt(there.start() - 1) == ' ';
  }
}
