package id.kutip.adapter.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Who wrote a message.
 *
 * @param number the person's; null for somebody who writes in the name of a chat
 * @param name for those who ask who changed what
 * @param manages whether the message itself shows that its author manages the chat
 */
record Author(@Nullable Long number, String name, boolean manages) {

  /**
   * The author of a message. In private everybody manages; whoever writes in a chat's own name is
   * one of its administrators, in a group as in a channel (Bot API, "Message", sender_chat).
   */
  static Author of(Message message) {
    Chat sender = message.getSenderChat();
    User person = message.getFrom();
    if (sender != null) {
      String signature = message.getAuthorSignature();
      return new Author(
          null,
          signature == null ? orEmpty(sender.getTitle()) : signature,
          message.getChatId().equals(sender.getId()));
    }
    return person == null
        ? new Author(null, orEmpty(message.getAuthorSignature()), message.isChannelMessage())
        : of(person, message.getChatId());
  }

  /** A person in a chat. */
  static Author of(User person, long chat) {
    String name = person.getUserName();
    return new Author(
        person.getId(), name == null ? orEmpty(person.getFirstName()) : "@" + name, chat > 0);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
