package id.kutip.adapter.discord;

import java.util.Optional;

/**
 * What a button or menu says when it is used: all that is needed stands in its identifier, so that
 * it works after a restart, on any node.
 *
 * @param channel that the question is about; empty where it is the one that the message is in
 * @param line what is asked; for a menu, what stands before the number that is chosen
 */
record Press(Kind kind, String channel, String line) {

  /** Characters of an identifier (Discord, "Component Reference"). */
  static final int LONGEST = 100;

  /** What becomes of the answer. */
  enum Kind {
    /** It is a message of its own. */
    ANSWER('a'),
    /** It takes the place of the message. */
    TURN('t'),
    /** It is a message of its own for everybody, where the message is only for the asker. */
    SHOW('s'),
    /** The one chosen in a menu is asked about. */
    PICK('p');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    private static Optional<Kind> of(char letter) {
      for (Kind kind : values()) {
        if (kind.letter == letter) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** The identifier of the {@code index}th component of a message, where each has to differ. */
  String id(int index) {
    return kind.letter + Integer.toString(index) + "@" + channel + ":" + line;
  }

  /** Reads an identifier; empty where it is not one of ours. */
  static Optional<Press> read(String id) {
    int at = id.indexOf('@');
    int colon = id.indexOf(':', at);
    return at < 1 || colon < 0
        ? Optional.empty()
        : Kind.of(id.charAt(0))
            .map(kind -> new Press(kind, id.substring(at + 1, colon), id.substring(colon + 1)));
  }
}
