package id.kutip.subscription;

import java.util.Locale;
import java.util.Optional;

/** How much a message tells of its article; each shows what those before it show, and more. */
public enum Look {
  /** The title with its source and link. */
  COMPACT,
  /** Also the sentence that tells most. */
  CARD,
  /** Also the article's picture. */
  PICTURE,
  /** Also a longer summary, who said what, and the figures. */
  FULL;

  /** Reads what {@link #written} wrote; empty for anything else. */
  public static Optional<Look> of(String written) {
    for (Look look : values()) {
      if (look.written().equals(written)) {
        return Optional.of(look);
      }
    }
    return Optional.empty();
  }

  /** As {@link #of} reads it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
