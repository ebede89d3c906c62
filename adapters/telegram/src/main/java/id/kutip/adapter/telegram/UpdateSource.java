package id.kutip.adapter.telegram;

import id.kutip.chat.StartRefusedException;

/** A way in which updates come from Telegram to the {@link Reception}. */
interface UpdateSource extends AutoCloseable {

  /** The kinds of update that the bot understands (Bot API, "Update"). */
  java.util.List<String> KINDS =
      java.util.List.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "callback_query",
          "inline_query",
          "my_chat_member");

  /**
   * Begins to take updates.
   *
   * @throws StartRefusedException where they will never come this way
   */
  void start() throws StartRefusedException;

  /** Called every few seconds, for what has to be said again and again. */
  void lookAfter();

  /** Takes no more updates. */
  @Override
  void close();
}
