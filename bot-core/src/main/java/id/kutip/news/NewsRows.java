package id.kutip.news;

import id.kutip.chat.ChatId;
import id.kutip.delivery.Delivery;
import id.kutip.store.Database;
import id.kutip.subscription.Look;
import id.kutip.subscription.SubscriptionStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what messages about news tell. Thread-safe. */
final class NewsRows {

  /**
   * Pieces of news in one digest message; a longer one tells the newest and names the number of
   * others.
   */
  private static final int MOST = 30;

  private final Database database;

  NewsRows(Database database) {
    this.database = database;
  }

  /**
   * A piece of news as a chat is told of it.
   *
   * @param story that it belongs to
   * @param link its page; null if it has none
   * @param picture the address of its picture; null where that is not asked for, or there is none
   * @param authors who wrote it, as far as the feed says; empty where that is not asked for
   * @param tags what it is about, likewise
   * @param article its number in the archive; null if it is not there
   * @param changed when its article was changed after it was told; null if it was not
   * @param zone of the chat
   */
  record Told(
      long story,
      String title,
      String source,
      @Nullable URI link,
      Instant published,
      NewsCard card,
      @Nullable URI picture,
      List<String> authors,
      List<String> tags,
      @Nullable Long article,
      @Nullable Instant changed,
      Look look,
      ZoneId zone) {}

  /** The news that a delivery is about, the oldest first, each once. */
  List<Told> of(Delivery delivery) {
    List<Told> newestFirst =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT n.*, s.look, c.zone, e.image, e.authors, e.tags FROM decision d"
                            + " JOIN subscription s ON s.id = d.subscription_id"
                            + " JOIN chat c ON c.id = s.chat_id"
                            + " JOIN news n ON n.id = d.news_id"
                            + " LEFT JOIN feed_entry e ON e.id = n.id"
                            + " WHERE d.subject = :subject AND s.chat_id = :chat"
                            + " ORDER BY n.id DESC LIMIT :most")
                    .bind("subject", delivery.subject())
                    .bind("chat", delivery.chatNumber())
                    .bind("most", MOST)
                    .map((row, context) -> told(row))
                    .list());
    return oldestFirst(newestFirst);
  }

  /** How many stories a delivery is about beside those that are told. */
  int storiesBeside(Delivery delivery, List<Told> told) {
    long shown = told.stream().map(Told::story).distinct().count();
    if (told.size() < MOST) {
      return 0;
    }
    long all =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(DISTINCT n.story_id) FROM decision d"
                            + " JOIN subscription s ON s.id = d.subscription_id"
                            + " JOIN news n ON n.id = d.news_id"
                            + " WHERE d.subject = :subject AND s.chat_id = :chat")
                    .bind("subject", delivery.subject())
                    .bind("chat", delivery.chatNumber())
                    .mapTo(Long.class)
                    .one());
    return Math.toIntExact(all - shown);
  }

  /** The news that came to a chat since then, or waits for its digest, the oldest first. */
  List<Told> since(ChatId chat, @Nullable Long feed, Instant since) {
    List<Told> newestFirst =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT n.*, s.look, c.zone, NULL AS image,"
                            + " NULL AS authors, NULL AS tags FROM decision d"
                            + " JOIN subscription s ON s.id = d.subscription_id"
                            + " JOIN chat c ON c.id = s.chat_id"
                            + " JOIN news n ON n.id = d.news_id"
                            + " WHERE c.platform = :platform AND c.name = :chat"
                            + " AND (d.reason IN ('SENT', 'DIGEST', 'QUIET', 'BREAKING')"
                            + " OR (d.reason = 'HELD' AND d.subject IS NOT NULL))"
                            + " AND d.decided_at >= :since"
                            + (feed == null ? "" : " AND s.feed_id = :feed")
                            + " ORDER BY n.id DESC LIMIT :most")
                    .bind("platform", chat.platform().name())
                    .bind("chat", chat.id())
                    .bind("since", since.toEpochMilli())
                    .bindMap(feed == null ? Map.of() : Map.of("feed", feed))
                    .bind("most", MOST)
                    .map((row, context) -> told(row))
                    .list());
    return oldestFirst(newestFirst);
  }

  /**
   * The tellings of an article's story by the feeds that the chat is subscribed to, the article's
   * own first; empty where it is no news.
   */
  List<Told> story(ChatId chat, URI article) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT n.*, s.look, c.zone, NULL AS image,"
                        + " NULL AS authors, NULL AS tags FROM known_article a"
                        + " JOIN news own ON own.article_id = a.id"
                        + " JOIN news n ON n.story_id = own.story_id"
                        + " JOIN subscription s ON s.feed_id = n.feed_id"
                        + " JOIN chat c ON c.id = s.chat_id"
                        + " WHERE a.name = :article"
                        + " AND c.platform = :platform AND c.name = :chat"
                        + " ORDER BY CASE WHEN n.id = own.id THEN 0 ELSE 1 END, n.id"
                        + " LIMIT :most")
                .bind("article", article.toString())
                .bind("platform", chat.platform().name())
                .bind("chat", chat.id())
                .bind("most", MOST)
                .map((row, context) -> told(row))
                .list());
  }

  private static List<Told> oldestFirst(List<Told> newestFirst) {
    List<Told> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  /** The name of a feed, or its address where it has none; empty if it is no longer known. */
  Optional<String> feedTitle(long feed) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COALESCE(title, url) FROM feed WHERE id = :id")
                .bind("id", feed)
                .mapTo(String.class)
                .findOne());
  }

  private static Told told(ResultSet row) throws SQLException {
    String source = row.getString("source");
    String zone = row.getString("zone");
    long article = row.getLong("article_id");
    boolean archived = !row.wasNull();
    long changed = row.getLong("changed_at");
    boolean isChanged = !row.wasNull();
    return new Told(
        row.getLong("story_id"),
        row.getString("title"),
        source == null ? "" : source,
        uri(row.getString("url")),
        Instant.ofEpochMilli(row.getLong("published_at")),
        NewsCard.read(row.getString("card")),
        uri(row.getString("image")),
        lines(row.getString("authors")),
        lines(row.getString("tags")),
        archived ? article : null,
        isChanged ? Instant.ofEpochMilli(changed) : null,
        Look.of(row.getString("look")).orElse(Look.CARD),
        zone == null ? SubscriptionStore.DEFAULT_ZONE : ZoneId.of(zone));
  }

  private static List<String> lines(@Nullable String text) {
    return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
  }

  private static @Nullable URI uri(@Nullable String url) {
    try {
      return url == null ? null : new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
