package id.kutip.adapter.telegram;

import org.jspecify.annotations.Nullable;

/**
 * A message that is meant for the bot.
 *
 * @param chat where it was written
 * @param message its number there, to reply to
 * @param author who wrote it
 * @param spoken language of the author's program, such as {@code id}; null if unknown
 * @param text what was written, mentions of the bot taken out, with the words of the message that
 *     it replies to
 * @param file what was sent along; null where there is none
 */
record Incoming(
    TelegramChat chat,
    int message,
    Author author,
    @Nullable String spoken,
    String text,
    @Nullable File file) {

  /**
   * A file that can be downloaded.
   *
   * @param size bytes, as Telegram tells
   */
  record File(String id, String name, long size) {}
}
