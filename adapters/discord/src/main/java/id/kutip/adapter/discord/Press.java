package id.kutip.adapter.discord;

import java.util.Optional;

/**
 * What a button says when it is pressed: all that is needed stands in its identifier, so that it
 * works after a restart, on any node.
 *
 * @param turns whether the answer takes the message's place
 * @param line what is asked
 */
record Press(boolean turns, String line) {

  /** The identifier of the {@code index}th button of a message, where each has to differ. */
  String id(int index) {
    return (turns ? "t" : "a") + index + ":" + line;
  }

  /** Reads an identifier; empty where it is not one of ours. */
  static Optional<Press> read(String id) {
    int colon = id.indexOf(':');
    boolean ours = colon > 0 && (id.charAt(0) == 't' || id.charAt(0) == 'a');
    return ours
        ? Optional.of(new Press(id.charAt(0) == 't', id.substring(colon + 1)))
        : Optional.empty();
  }
}
