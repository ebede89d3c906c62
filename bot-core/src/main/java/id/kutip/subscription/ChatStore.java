package id.kutip.subscription;

import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The chats that the bot writes to without being asked, under numbers of their own that stay when a
 * chat is renamed by its platform. Methods with a handle work inside the caller's transaction.
 * Thread-safe.
 */
public final class ChatStore implements ChatEvents {

  private final Database database;

  /** The chats of that database. */
  public ChatStore(Database database) {
    this.database = database;
  }

  /** The number of a chat; it gets one if it has none. */
  public long number(Handle handle, ChatId chat) {
    Optional<Long> known = find(handle, chat);
    if (known.isPresent()) {
      return known.get();
    }
    handle
        .createUpdate(
            "INSERT INTO chat (platform, name) VALUES (:platform, :name) ON CONFLICT DO NOTHING")
        .bind("platform", chat.platform().name())
        .bind("name", chat.id())
        .execute();
    return find(handle, chat).orElseThrow();
  }

  /** The number of a chat, if it has one. */
  public Optional<Long> find(Handle handle, ChatId chat) {
    return handle
        .createQuery("SELECT id FROM chat WHERE platform = :platform AND name = :name")
        .bind("platform", chat.platform().name())
        .bind("name", chat.id())
        .mapTo(Long.class)
        .findOne();
  }

  /** The chat of that number. */
  public Optional<ChatId> chat(Handle handle, long number) {
    return handle
        .createQuery("SELECT platform, name FROM chat WHERE id = :id")
        .bind("id", number)
        .map(
            (row, context) ->
                new ChatId(Platform.valueOf(row.getString("platform")), row.getString("name")))
        .findOne();
  }

  /**
   * Stops all that goes to a chat, keeping everything, until {@link #resume}.
   *
   * @return whether it was going until now
   */
  public boolean pause(Handle handle, long number, UserMessage reason) {
    return handle
            .createUpdate(
                "UPDATE chat SET paused = :reason, leased_until = 0, leased_by = NULL"
                    + " WHERE id = :id AND paused IS NULL")
            .bind("reason", reason.key())
            .bind("id", number)
            .execute()
        > 0;
  }

  /**
   * Lets a paused chat go on with whatever waits for it; what has become much comes as one message.
   */
  public void resume(Handle handle, long number) {
    int paused =
        handle
            .createUpdate("UPDATE chat SET paused = NULL WHERE id = :id AND paused IS NOT NULL")
            .bind("id", number)
            .execute();
    if (paused > 0) {
      CatchUp.gather(handle, number);
    }
  }

  /** Why the chat is paused: the key of a message; empty where it is not. */
  public Optional<String> pauseReason(ChatId chat) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT paused FROM chat WHERE platform = :platform AND name = :name"
                        + " AND paused IS NOT NULL")
                .bind("platform", chat.platform().name())
                .bind("name", chat.id())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    database.update(handle -> find(handle, from).ifPresent(number -> move(handle, number, to)));
  }

  @Override
  public void closed(ChatId chat) {
    database.update(
        handle ->
            withTopics(handle, chat)
                .forEach(number -> pause(handle, number, UserMessage.of("chat.gone"))));
  }

  @Override
  public void opened(ChatId chat) {
    database.update(handle -> withTopics(handle, chat).forEach(number -> resume(handle, number)));
  }

  /** The chat and those that a platform names by its name, a slash and more, such as topics. */
  private static List<Long> withTopics(Handle handle, ChatId chat) {
    return handle
        .createQuery(
            "SELECT id FROM chat WHERE platform = :platform AND"
                + " (name = :name OR substr(name, 1, :length) = :prefix)")
        .bind("platform", chat.platform().name())
        .bind("name", chat.id())
        .bind("prefix", chat.id() + "/")
        .bind("length", chat.id().length() + 1)
        .mapTo(Long.class)
        .list();
  }

  /**
   * Follows a chat to its new name. Where both names were known, the new one takes over what the
   * old one waits for.
   */
  public void move(Handle handle, long number, ChatId to) {
    Optional<Long> target = find(handle, to);
    if (target.isEmpty()) {
      handle
          .createUpdate("UPDATE chat SET platform = :platform, name = :name WHERE id = :id")
          .bind("platform", to.platform().name())
          .bind("name", to.id())
          .bind("id", number)
          .execute();
    } else if (target.get() != number) {
      merge(handle, number, target.get());
    }
  }

  private static void merge(Handle handle, long from, long to) {
    handle
        .createUpdate(
            "UPDATE delivery SET chat_id = :to WHERE chat_id = :from AND subject NOT IN"
                + " (SELECT subject FROM delivery WHERE chat_id = :to)")
        .bind("from", from)
        .bind("to", to)
        .execute();
    handle
        .createUpdate(
            "UPDATE chat SET due_at = (SELECT due_at FROM chat WHERE id = :from)"
                + " WHERE id = :to AND due_at IS NULL")
        .bind("from", from)
        .bind("to", to)
        .execute();
    for (String[] owned :
        new String[][] {{"subscription", "feed_id"}, {"chat_article", "article_id"}}) {
      handle
          .createUpdate(
              "UPDATE <table> SET chat_id = :to WHERE chat_id = :from AND <key> NOT IN"
                  + " (SELECT <key> FROM <table> WHERE chat_id = :to)")
          .define("table", owned[0])
          .define("key", owned[1])
          .bind("from", from)
          .bind("to", to)
          .execute();
    }
    handle.execute("UPDATE audit SET chat_id = ? WHERE chat_id = ?", to, from);
    handle.createUpdate("DELETE FROM chat WHERE id = :from").bind("from", from).execute();
  }

  /** The language set for the bot's words in a chat: its code; empty where none was set. */
  public Optional<String> language(ChatId chat) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT language FROM chat WHERE platform = :platform AND name = :name"
                        + " AND language IS NOT NULL")
                .bind("platform", chat.platform().name())
                .bind("name", chat.id())
                .mapTo(String.class)
                .findOne());
  }

  /** Sets the language of the bot's words in a chat; null to follow its writers. */
  public void setLanguage(ChatId chat, @Nullable String code) {
    database.update(
        handle ->
            handle.execute(
                "UPDATE chat SET language = ? WHERE id = ?", code, number(handle, chat)));
  }

  /** Forgets a chat and all that is kept for it. */
  public void forget(ChatId chat) {
    database.update(
        handle ->
            handle
                .createUpdate("DELETE FROM chat WHERE platform = :platform AND name = :name")
                .bind("platform", chat.platform().name())
                .bind("name", chat.id())
                .execute());
  }
}
