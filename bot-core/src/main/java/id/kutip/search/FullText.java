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
   * What stands behind FROM to have the rows of {@code table}, under the alias {@code t}, that
   * match the parameter {@code :match}.
   */
  String from(String table) {
    return sqlite ? table + "_stems f JOIN " + table + " t ON t.id = f.rowid" : table + " t";
  }

  /** The condition of the match. */
  String where(String table) {
    return sqlite ? table + "_stems MATCH :match" : "t.stems @@ CAST(:match AS TSQUERY)";
  }

  /**
   * The id of the article that a matching quote is of, for SQLite from the index alone: most
   * matches may be of articles that the chat does not know.
   */
  String articleOfQuote() {
    return sqlite ? "f.rowid / " + QUOTES_OF_AN_ARTICLE : "t.article_id";
  }

  /** The id of a matching article. */
  String article() {
    return sqlite ? "f.rowid" : "t.id";
  }

  /** What the newest rows are sorted by; SQLite reads its index backwards for its own. */
  String newest() {
    return sqlite ? "f.rowid DESC" : "t.id DESC";
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
