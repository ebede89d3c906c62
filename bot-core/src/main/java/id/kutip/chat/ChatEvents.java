package id.kutip.chat;

/** Told by adapters what happens to chats beside what is written in them. Thread-safe. */
public interface ChatEvents {

  /** Nobody wants to know. */
  ChatEvents NONE =
      new ChatEvents() {
        @Override
        public void moved(ChatId from, ChatId to) {}

        @Override
        public void closed(ChatId chat) {}

        @Override
        public void opened(ChatId chat) {}
      };

  /** The chat goes on under another name. */
  void moved(ChatId from, ChatId to);

  /** The bot was removed from the chat, or may no longer write there. */
  void closed(ChatId chat);

  /** The bot was added to the chat, or may write there again. */
  void opened(ChatId chat);
}
