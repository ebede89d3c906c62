package id.kutip.search;

import id.kutip.store.Database;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The full text of the two engines: an FTS5 table beside the rows in SQLite, a {@code tsvector} in
 * them in PostgreSQL. Both hold terms that {@link Terms} has made, so both find the same. Terms
 * hold letters, digits and underscores only and are quoted all the same. Immutable.
 */
final class FullText {

  /** A quote's id is its article's times this, and its own number there. */
  static final int QUOTES_OF_AN_ARTICLE = 1_000;

  /** How many of a chat's newest articles PostgreSQL looks at before it asks its index of terms. */
  private static final int READ_ONE_BY_ONE = 400;

  private final boolean sqlite;

  FullText(Database.Engine engine) {
    this.sqlite = engine == Database.Engine.SQLITE;
  }

  /** Whether the rows keep their terms in a column, {@code stems}, of their own. */
  boolean inRow() {
    return !sqlite;
  }

  /** What a row's own column holds: an array to be cast. */
  static String column(Collection<String> terms) {
    return terms.stream().map(term -> "'" + term + "'").collect(Collectors.joining(" "));
  }

  /** Inserts a row whose terms, where it keeps them itself, are {@code :stems}. */
  String insert(String table, String columns, String values) {
    return sqlite
        ? "INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")"
        : "INSERT INTO "
            + table
            + " ("
            + columns
            + ", stems) VALUES ("
            + values
            + ", CAST(:stems AS TSVECTOR))";
  }

  /** Changes the row {@code :id}, and its terms in the same way. */
  String update(String table, String columns) {
    return "UPDATE "
        + table
        + " SET "
        + columns
        + (sqlite ? "" : ", stems = CAST(:stems AS TSVECTOR)")
        + " WHERE id = :id";
  }

  /** Notes the terms of a row where they are kept beside it. */
  void index(Handle handle, String table, long id, Collection<String> terms) {
    if (sqlite) {
      handle.execute(
          "INSERT INTO " + table + "_stems (rowid, stems) VALUES (?, ?)",
          id,
          String.join(" ", terms));
    }
  }

  /** Forgets the terms of a row that stays, where they are kept beside it. */
  void unindex(Handle handle, String table, long id) {
    if (sqlite) {
      handle.execute("DELETE FROM " + table + "_stems WHERE rowid = ?", id);
    }
  }

  /**
   * Selects the {@code id} of the quotes that match {@code :match} and are of articles that the
   * chat {@code :chat} knows, the newest {@code :most} of them.
   */
  String newestQuotes() {
    return sqlite
        ? fromIndexes("known_quote", QUOTES_OF_AN_ARTICLE)
        : """
          SELECT f.id FROM known_quote f
          WHERE f.stems @@ CAST(:match AS TSQUERY)
            AND EXISTS (SELECT 1 FROM chat_article ca
                        WHERE ca.chat_id = :chat AND ca.article_id = f.article_id)
          ORDER BY f.id DESC LIMIT :most""";
  }

  /**
   * Selects the {@code id} of the articles that match {@code :match} and that the chat {@code
   * :chat} knows, the newest {@code :most} of them.
   *
   * <p>PostgreSQL reads the terms of the chat's newest articles one by one, which soon finds enough
   * of a frequent word, and only where they are too few the index of terms, which holds few
   * articles of such a word. Left to itself it takes one of the two ways by a guess, and the wrong
   * one costs a tenth of a second: nothing tells it that an article's terms lie elsewhere than its
   * row. {@code OFFSET 0} keeps the first way in the chat's order, {@code + 0} the second to the
   * index of terms.
   */
  String newestArticles() {
    return sqlite
        ? fromIndexes("known_article", 1)
        : """
          WITH recent AS MATERIALIZED (
            SELECT f.id
            FROM (SELECT article_id FROM chat_article WHERE chat_id = :chat
                  ORDER BY article_id DESC LIMIT %1$d) known
            CROSS JOIN LATERAL (
              SELECT id FROM known_article
              WHERE id = known.article_id AND stems @@ CAST(:match AS TSQUERY) OFFSET 0) f
            ORDER BY known.article_id DESC LIMIT :most),
          before AS MATERIALIZED (
            SELECT article_id AS id FROM chat_article WHERE chat_id = :chat
            ORDER BY article_id DESC OFFSET %1$d - 1 LIMIT 1)
          SELECT id FROM (
            SELECT id FROM recent
            UNION ALL (
              SELECT f.id FROM known_article f
              WHERE (SELECT COUNT(*) FROM recent) < :most
                AND (SELECT id FROM before) IS NOT NULL
                AND f.id < (SELECT id FROM before)
                AND f.stems @@ CAST(:match AS TSQUERY)
                AND EXISTS (SELECT 1 FROM chat_article ca
                            WHERE ca.chat_id = :chat AND ca.article_id = f.id)
              ORDER BY f.id + 0 DESC LIMIT :most)) found
          ORDER BY id DESC LIMIT :most"""
            .formatted(READ_ONE_BY_ONE);
  }

  /**
   * From SQLite's indexes alone, read backwards: most matches may be of articles that the chat does
   * not know, and their rows are never looked at.
   *
   * @param each how many ids of the table an article has
   */
  private static String fromIndexes(String table, int each) {
    return """
        SELECT f.rowid AS id FROM %1$s_stems f
        WHERE %1$s_stems MATCH :match
          AND EXISTS (SELECT 1 FROM chat_article ca
                      WHERE ca.chat_id = :chat AND ca.article_id = f.rowid / %2$d)
        ORDER BY f.rowid DESC LIMIT :most"""
        .formatted(table, each);
  }

  /** A term of each group. */
  String match(List<Set<String>> groups) {
    String quote = sqlite ? "\"" : "'";
    return groups.stream()
        .map(
            group ->
                group.stream()
                    .map(term -> quote + term + quote)
                    .collect(Collectors.joining(sqlite ? " OR " : " | ", "(", ")")))
        .collect(Collectors.joining(sqlite ? " AND " : " & "));
  }
}
