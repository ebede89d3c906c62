package id.kutip.search;

import id.kutip.analysis.Analysis;
import id.kutip.chat.ChatId;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps the articles of each chat and their quotes to be searched. An article that many chats have
 * is kept once. Thread-safe.
 */
public final class Archive {

  private final Database database;
  private final ChatStore chats;
  private final ArchiveRows rows;

  /** The archive in that database. */
  public Archive(Database database) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.rows = new ArchiveRows(new FullText(database.engine()));
  }

  /** Makes an article known to a chat; does nothing where it is known already. */
  public void keep(ChatId chat, Source source, Analysis analysis) {
    String name = name(source, analysis);
    if (database.read(handle -> isKnown(handle, chat, name))) {
      return;
    }
    database.update(
        handle -> {
          long article =
              find(handle, name).orElseGet(() -> rows.insert(handle, name, source, analysis));
          handle.execute(
              "INSERT INTO chat_article (chat_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
              chats.number(handle, chat),
              article);
        });
  }

  /**
   * Makes an article known to chats, inside the caller's transaction.
   *
   * @param numbers of the chats, as {@link ChatStore} gives them
   * @return the number of the article, the same for all chats
   */
  public long keep(Handle handle, Collection<Long> numbers, Source source, Analysis analysis) {
    String name = name(source, analysis);
    long article = find(handle, name).orElseGet(() -> rows.insert(handle, name, source, analysis));
    PreparedBatch known =
        handle.prepareBatch(
            "INSERT INTO chat_article (chat_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
    numbers.forEach(number -> known.add(number, article));
    if (known.size() > 0) {
      known.execute();
    }
    return article;
  }

  /**
   * Makes an article that was just read known to a chat; where it is known already and was changed,
   * what is found of it from now on, in every chat, is what it says now.
   */
  public void renew(ChatId chat, Source source, Analysis analysis) {
    keep(chat, source, analysis);
    String name = name(source, analysis);
    if (!database.read(handle -> rows.isAsRead(handle, name, analysis))) {
      database.update(handle -> renew(handle, source, analysis));
    }
  }

  /** Has an article that is known say what it says now; does nothing where no chat knows it. */
  public void renew(Handle handle, Source source, Analysis analysis) {
    find(handle, name(source, analysis))
        .ifPresent(article -> rows.replace(handle, article, source, analysis));
  }

  /** The article of that number, if the chat knows it. */
  public Optional<Source> find(ChatId chat, long article) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT t.title, t.site, t.day, t.url FROM known_article t"
                        + " JOIN chat_article ca ON ca.article_id = t.id"
                        + " JOIN chat c ON c.id = ca.chat_id"
                        + " WHERE t.id = :article AND c.platform = :platform AND c.name = :chat")
                .bind("article", article)
                .bind("platform", chat.platform().name())
                .bind("chat", chat.id())
                .map((row, context) -> ArticleSearch.source(row))
                .findOne());
  }

  /** The number of the article at that address, if the chat knows it. */
  public OptionalLong number(ChatId chat, URI url) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT a.id FROM known_article a"
                            + " JOIN chat_article ca ON ca.article_id = a.id"
                            + " JOIN chat c ON c.id = ca.chat_id"
                            + " WHERE a.name = :url AND c.platform = :platform AND c.name = :chat")
                    .bind("url", url.toString())
                    .bind("platform", chat.platform().name())
                    .bind("chat", chat.id())
                    .mapTo(Long.class)
                    .findOne())
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** By its address; a text without one by a hash of it. */
  private static String name(Source source, Analysis analysis) {
    if (source.url() != null) {
      return source.url().toString();
    }
    return "text:" + ArchiveRows.digest(analysis);
  }

  private static boolean isKnown(Handle handle, ChatId chat, String name) {
    return handle
        .createQuery(
            "SELECT 1 FROM known_article a JOIN chat_article ca ON ca.article_id = a.id"
                + " JOIN chat c ON c.id = ca.chat_id"
                + " WHERE a.name = :article AND c.platform = :platform AND c.name = :chat")
        .bind("article", name)
        .bind("platform", chat.platform().name())
        .bind("chat", chat.id())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Optional<Long> find(Handle handle, String name) {
    return handle
        .createQuery("SELECT id FROM known_article WHERE name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .findOne();
  }
}
