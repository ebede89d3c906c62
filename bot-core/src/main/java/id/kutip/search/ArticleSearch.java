package id.kutip.search;

import id.kutip.chat.ChatId;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the articles that a chat knows. Thread-safe. */
public final class ArticleSearch {

  private final Database database;
  private final ChatStore chats;
  private final FullText fullText;

  /** Searches what the {@link Archive} of that database keeps. */
  public ArticleSearch(Database database) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.fullText = new FullText(database.engine());
  }

  /** The articles that hold all of the words, in any form; those that came last first. */
  public List<Source> find(ChatId chat, String words, int most) {
    List<Set<String>> groups = Terms.query(words);
    return groups.isEmpty()
        ? List.of()
        : newest(chat, fullText.newestArticles(), Map.of("match", fullText.match(groups)), most);
  }

  /** The articles that the chat has come to know last, the last one first. */
  public List<Source> latest(ChatId chat, int most) {
    return newest(
        chat,
        "SELECT ca.article_id AS id FROM chat_article ca WHERE ca.chat_id = :chat"
            + " ORDER BY ca.article_id DESC LIMIT :most",
        Map.of(),
        most);
  }

  /** Those of them that the feed of that number brought. */
  public List<Source> latest(ChatId chat, long feed, int most) {
    return newest(
        chat,
        "SELECT ca.article_id AS id FROM chat_article ca WHERE ca.chat_id = :chat AND EXISTS"
            + " (SELECT 1 FROM news n WHERE n.article_id = ca.article_id AND n.feed_id = :feed)"
            + " ORDER BY ca.article_id DESC LIMIT :most",
        Map.of("feed", feed),
        most);
  }

  /** How many articles the chat knows. */
  public int count(ChatId chat) {
    return database.read(
        handle ->
            chats
                .find(handle, chat)
                .map(
                    number ->
                        handle
                            .createQuery("SELECT COUNT(*) FROM chat_article WHERE chat_id = :chat")
                            .bind("chat", number)
                            .mapTo(Integer.class)
                            .one())
                .orElse(0));
  }

  /**
   * The articles that a query selects the numbers of.
   *
   * @param more what the query asks for beside the chat and how many
   */
  private List<Source> newest(ChatId chat, String query, Map<String, ?> more, int most) {
    return database.read(
        handle ->
            chats
                .find(handle, chat)
                .map(
                    number ->
                        handle
                            .createQuery(
                                "SELECT t.title, t.site, t.day, t.url FROM ("
                                    + query
                                    + ") found JOIN known_article t ON t.id = found.id"
                                    + " ORDER BY t.id DESC")
                            .bind("chat", number)
                            .bind("most", most)
                            .bindMap(more)
                            .map((row, context) -> source(row))
                            .list())
                .orElseGet(List::of));
  }

  static Source source(ResultSet row) throws SQLException {
    String day = row.getString("day");
    String url = row.getString("url");
    return new Source(
        row.getString("title"),
        row.getString("site"),
        day == null ? null : LocalDate.parse(day),
        url == null ? null : URI.create(url));
  }
}
