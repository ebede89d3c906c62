package id.kutip.search;

import id.kutip.chat.ChatId;
import id.kutip.store.Database;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Finds the articles that a chat knows. Thread-safe. */
public final class ArticleSearch {

  private final Database database;
  private final FullText fullText;

  /** Searches what the {@link Archive} of that database keeps. */
  public ArticleSearch(Database database) {
    this.database = database;
    this.fullText = new FullText(database.engine());
  }

  /** The articles that hold all of the words, in any form; those that came last first. */
  public List<Source> find(ChatId chat, String words, int most) {
    List<java.util.Set<String>> groups = Terms.query(words);
    if (groups.isEmpty()) {
      return List.of();
    }
    String sql =
        "SELECT t.title, t.site, t.day, t.url FROM "
            + fullText.from("known_article")
            + " WHERE "
            + fullText.where("known_article")
            + " AND EXISTS (SELECT 1 FROM chat_article ca WHERE ca.article_id = "
            + fullText.article()
            + " AND ca.chat_id = (SELECT id FROM chat WHERE platform = :platform AND name = :chat))"
            + " ORDER BY "
            + fullText.newest()
            + " LIMIT :most";
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("match", fullText.match(groups))
                .bind("platform", chat.platform().name())
                .bind("chat", chat.id())
                .bind("most", most)
                .map((row, context) -> source(row))
                .list());
  }

  /** The articles that the chat has come to know last, the last one first. */
  public List<Source> latest(ChatId chat, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT t.title, t.site, t.day, t.url FROM chat_article ca"
                        + " JOIN known_article t ON t.id = ca.article_id WHERE ca.chat_id ="
                        + " (SELECT id FROM chat WHERE platform = :platform AND name = :chat)"
                        + " ORDER BY ca.article_id DESC LIMIT :most")
                .bind("platform", chat.platform().name())
                .bind("chat", chat.id())
                .bind("most", most)
                .map((row, context) -> source(row))
                .list());
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
