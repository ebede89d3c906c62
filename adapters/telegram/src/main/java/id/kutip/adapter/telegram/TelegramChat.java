package id.kutip.adapter.telegram;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A chat as Telegram names it.
 *
 * @param number positive for a person, negative for a group or channel
 * @param topic of a forum; null where there is none
 */
record TelegramChat(long number, @Nullable Integer topic) {

  /** The chat that the core knows under that name. */
  static TelegramChat of(ChatId chat) {
    int slash = chat.id().indexOf('/');
    return slash < 0
        ? new TelegramChat(Long.parseLong(chat.id()), null)
        : new TelegramChat(
            Long.parseLong(chat.id().substring(0, slash)),
            Integer.valueOf(chat.id().substring(slash + 1)));
  }

  /** The name under which the core knows it. */
  ChatId id() {
    return new ChatId(
        Platform.TELEGRAM, topic == null ? Long.toString(number) : number + "/" + topic);
  }

  boolean isPrivate() {
    return number > 0;
  }
}
