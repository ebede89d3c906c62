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

  /** Notes the terms of a row where they are kept beside it. */
  void index(Handle handle, String table, long id, Collection<String> terms) {
    if (sqlite) {
      handle.execute(
          "INSERT INTO " + table + "_stems (rowid, stems) VALUES (?, ?)",
          id,
          String.join(" ", terms));
    }
  }

  /**
   * Selects the {@code id} of the rows that match {@code :match} and are of articles that the chat
   * {@code :chat} knows, the newest {@code :most} of them. For SQLite from its indexes alone, read
   * backwards: most matches may be of articles that the chat does not know, and their rows are
   * never looked at.
   *
   * @param each how many ids of the table an article has: 1, or {@link #QUOTES_OF_AN_ARTICLE}
   */
  String newest(String table, int each) {
    return sqlite
        ? "SELECT f.rowid AS id FROM "
            + table
            + "_stems f WHERE "
            + table
            + "_stems MATCH :match AND EXISTS (SELECT 1 FROM chat_article ca"
            + " WHERE ca.chat_id = :chat AND ca.article_id = f.rowid / "
            + each
            + ") ORDER BY f.rowid DESC LIMIT :most"
        : "SELECT f.id FROM "
            + table
            + " f WHERE f.stems @@ CAST(:match AS TSQUERY) AND EXISTS (SELECT 1 FROM chat_article ca"
            + " WHERE ca.chat_id = :chat AND ca.article_id = "
            + (each == 1 ? "f.id" : "f.article_id")
            + ") ORDER BY f.id DESC LIMIT :most";
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
