package id.kutip.adapter.telegram;

import java.util.List;

/**
 * One message to send.
 *
 * @param html in Telegram's markup
 * @param plain the same without markup, for a server that will not have the first
 * @param buttons in rows; may be empty
 */
record TelegramMessage(String html, String plain, List<List<Button>> buttons) {

  /** Copies the buttons. */
  TelegramMessage {
    buttons = List.copyOf(buttons);
  }

  /**
   * A button.
   *
   * @param value what it sends to the bot, or what it copies
   */
  record Button(String label, String value, Kind kind) {}

  /** What a button does. */
  enum Kind {
    /** Asks; the answer is a message of its own. */
    ASK,
    /** Asks; the answer takes the message's place. */
    TURN,
    /** Puts words on the reader's clipboard. */
    COPY
  }
}
