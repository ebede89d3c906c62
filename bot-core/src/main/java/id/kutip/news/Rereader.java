package id.kutip.news;

import id.kutip.analysis.Changes;
import id.kutip.article.ArticleReader;
import id.kutip.article.ArticleResult;
import id.kutip.delivery.Outbox;
import id.kutip.search.Archive;
import id.kutip.search.Source;
import id.kutip.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the pages of news that was told again, less and less often for a day, and has the messages
 * about it put anew where its title, quotes or figures were changed. Thread-safe.
 */
public final class Rereader {

  private static final Logger log = LoggerFactory.getLogger(Rereader.class);

  /** After how long a page is read for the second time, the third and so on. */
  private static final List<Duration> AFTER =
      List.of(
          Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(20));

  /** Pages that are read at once. */
  private static final int MOST = 16;

  private final Database database;
  private final ArticleReader articles;
  private final Archive archive;
  private final Outbox outbox;
  private final InstantSource clock;

  /** A reader of news in that database. */
  public Rereader(
      Database database,
      ArticleReader articles,
      Archive archive,
      Outbox outbox,
      InstantSource clock) {
    this.database = database;
    this.articles = articles;
    this.archive = archive;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A piece of news whose page is due. */
  private record Due(
      long news, long story, String url, String title, @Nullable String site, int reads, long at) {}

  /** When the page of news is read for the next time, after so many; null for no more. */
  static @Nullable Long next(int reads, Instant now) {
    return reads > AFTER.size() ? null : now.plus(AFTER.get(reads - 1)).toEpochMilli();
  }

  /**
   * Reads all pages that are due.
   *
   * @return how many of them were changed
   */
  public int run() {
    int changed = 0;
    List<Due> due = claim();
    while (!due.isEmpty()) {
      List<CompletableFuture<Boolean>> reading = new ArrayList<>();
      for (Due one : due) {
        List<ArticleResult.Read> before = articles.versions(one.url());
        reading.add(
            articles
                .readAgain(one.url())
                .thenApply(now -> before.isEmpty() ? false : compare(one, before, now)));
      }
      changed += (int) reading.stream().filter(CompletableFuture::join).count();
      due = claim();
    }
    return changed;
  }

  private List<Due> claim() {
    Instant now = clock.instant();
    return database.write(
        handle -> {
          List<Due> due =
              handle
                  .createQuery(
                      "SELECT id, story_id, url, title, source, reads, read_next FROM news"
                          + " WHERE read_next <= :now ORDER BY read_next LIMIT :most")
                  .bind("now", now.toEpochMilli())
                  .bind("most", MOST)
                  .map(
                      (row, context) ->
                          new Due(
                              row.getLong("id"),
                              row.getLong("story_id"),
                              row.getString("url"),
                              row.getString("title"),
                              row.getString("source"),
                              row.getInt("reads"),
                              row.getLong("read_next")))
                  .list();
          // another node may have taken it meanwhile
          return due.stream()
              .filter(
                  one ->
                      handle.execute(
                              "UPDATE news SET reads = ?, read_next = ?"
                                  + " WHERE id = ? AND read_next = ?",
                              one.reads() + 1,
                              next(one.reads() + 1, now),
                              one.news(),
                              one.at())
                          > 0)
              .toList();
        });
  }

  private boolean compare(Due due, List<ArticleResult.Read> before, ArticleResult result) {
    if (!(result instanceof ArticleResult.Read now)) {
      return false;
    }
    ArticleResult.Read last = before.get(before.size() - 1);
    Changes changes = Changes.between(last.analysis(), now.analysis());
    boolean told = !changes.isEmpty();
    if (!told && last.article().text().equals(now.article().text())) {
      return false;
    }
    String title = changes.title() ? now.article().title() : null;
    Source source =
        new Source(
            title == null ? due.title() : title,
            due.site(),
            now.analysis().document().date().orElse(null),
            Source.address(due.url()));
    Instant moment = clock.instant();
    database.update(
        handle -> {
          archive.renew(handle, source, now.analysis());
          if (told) {
            handle.execute(
                "UPDATE news SET title = COALESCE(?, title), card = ?, changed_at = ? WHERE id = ?",
                title,
                NewsCard.of(now.analysis(), false).written(),
                moment.toEpochMilli(),
                due.news());
            outbox.revise(handle, NewsDesk.subject(due.story()), moment);
          }
        });
    if (told) {
      log.info("news {} was changed", due.news());
    }
    return told;
  }
}
