package id.kutip.article;

import id.kutip.store.Database;
import id.kutip.text.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Keeps articles and all their versions in the database. Thread-safe. */
public final class ArticleStore {

  private static final String AUTHOR_SEPARATOR = "\n";

  private final Database database;

  /** A store in that database. */
  public ArticleStore(Database database) {
    this.database = database;
  }

  /** The newest version of the article at the address. */
  public Optional<StoredArticle> find(String url) {
    return database.read(handle -> find(handle, url));
  }

  /** All versions of the article at the address, the oldest first. */
  public List<Article> versions(String url) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT a.url, v.* FROM article a JOIN article_version v ON v.article_id = a.id"
                        + " WHERE a.url = :url ORDER BY v.version")
                .bind("url", url)
                .reduceRows(
                    Stream.<Article>builder(), (articles, row) -> articles.add(article(row)))
                .build()
                .toList());
  }

  /**
   * Keeps an article that was just read: as a new version if its words changed, else only that it
   * was looked at.
   *
   * @param url the address it is asked for by
   */
  public StoredArticle save(
      String url,
      Article article,
      @Nullable String etag,
      @Nullable String lastModified,
      Instant now) {
    return database.write(
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO article (url, etag, last_modified, checked_at) VALUES (:url, :etag, :modified, :now)"
                      + " ON CONFLICT (url) DO UPDATE SET etag = :etag, last_modified = :modified, checked_at = :now")
              .bind("url", url)
              .bind("etag", etag)
              .bind("modified", lastModified)
              .bind("now", now.toString())
              .execute();
          Optional<StoredArticle> known = find(handle, url);
          if (known.isPresent() && isSame(known.get().article(), article)) {
            return known.get();
          }
          int version = known.map(StoredArticle::version).orElse(0) + 1;
          insert(handle, url, article, version, now);
          return new StoredArticle(article, version, etag, lastModified, now);
        });
  }

  /** Remembers that the site was asked and that the article is as it was. */
  public void touch(String url, Instant now) {
    database.update(
        handle ->
            handle
                .createUpdate("UPDATE article SET checked_at = :now WHERE url = :url")
                .bind("now", now.toString())
                .bind("url", url)
                .execute());
  }

  private static boolean isSame(Article known, Article read) {
    return known.text().equals(read.text())
        && java.util.Objects.equals(known.title(), read.title());
  }

  private static void insert(Handle handle, String url, Article article, int version, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO article_version (article_id, version, title, site, authors, published, language, text, read_at)"
                + " SELECT id, :version, :title, :site, :authors, :published, :language, :text, :now FROM article WHERE url = :url")
        .bind("url", url)
        .bind("version", version)
        .bind("title", article.title())
        .bind("site", article.site())
        .bind("authors", String.join(AUTHOR_SEPARATOR, article.authors()))
        .bind("published", article.published() == null ? null : article.published().toString())
        .bind("language", article.language().code())
        .bind("text", article.text())
        .bind("now", now.toString())
        .execute();
  }

  private static Optional<StoredArticle> find(Handle handle, String url) {
    return handle
        .createQuery(
            "SELECT a.url, a.etag, a.last_modified, a.checked_at, v.* FROM article a"
                + " JOIN article_version v ON v.article_id = a.id WHERE a.url = :url"
                + " ORDER BY v.version DESC LIMIT 1")
        .bind("url", url)
        .reduceRows(
            Optional.<StoredArticle>empty(),
            (none, row) ->
                Optional.of(
                    new StoredArticle(
                        article(row),
                        row.getColumn("version", Integer.class),
                        row.getColumn("etag", String.class),
                        row.getColumn("last_modified", String.class),
                        Instant.parse(row.getColumn("checked_at", String.class)))));
  }

  private static Article article(RowView row) {
    String authors = row.getColumn("authors", String.class);
    String published = row.getColumn("published", String.class);
    return new Article(
        row.getColumn("url", String.class),
        row.getColumn("title", String.class),
        row.getColumn("site", String.class),
        authors.isEmpty() ? List.of() : List.of(authors.split(AUTHOR_SEPARATOR)),
        published == null ? null : OffsetDateTime.parse(published),
        Language.ofCode(row.getColumn("language", String.class)),
        row.getColumn("text", String.class));
  }
}
