package id.kutip.adapter.telegram;

import id.kutip.adapter.telegram.TelegramMessage.Button;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a button under a message says when it is pressed: all that is needed stands in its data, so
 * that it works after a restart, on any node.
 *
 * @param turns whether the answer takes the message's place
 * @param owner who asked and may therefore turn the page; null where anybody may
 * @param line what is asked
 */
record Press(boolean turns, @Nullable Long owner, String line) {

  /** Bytes that Telegram carries (Bot API, "InlineKeyboardButton"). */
  static final int MOST_BYTES = 64;

  private static final int RADIX = 36;

  /** The data of a button; the owner is left out where there is no room for it. */
  static String data(Button button, @Nullable Long owner) {
    boolean turns = button.kind() == TelegramMessage.Kind.TURN;
    String data = new Press(turns, turns ? owner : null, button.value()).write();
    return data.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        ? data
        : new Press(turns, null, button.value()).write();
  }

  private String write() {
    return (turns ? "t" : "a") + (owner == null ? "" : Long.toString(owner, RADIX)) + ":" + line;
  }

  /** Reads the data of a button; empty where it is not one of ours. */
  static Optional<Press> read(String data) {
    int colon = data.indexOf(':');
    if (colon < 1 || (data.charAt(0) != 't' && data.charAt(0) != 'a')) {
      return Optional.empty();
    }
    try {
      String owner = data.substring(1, colon);
      return Optional.of(
          new Press(
              data.charAt(0) == 't',
              owner.isEmpty() ? null : Long.valueOf(owner, RADIX),
              data.substring(colon + 1)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
