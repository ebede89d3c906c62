package id.kutip.news;

import id.kutip.store.Database;
import id.kutip.story.Fingerprint;
import id.kutip.story.StoryGrouper;
import id.kutip.story.Telling;
import id.kutip.text.Language;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Which news tells which story, on all nodes and across restarts: what each piece of news of the
 * last days is recognised by is kept in the database, and this node's memory follows it. Not
 * thread-safe: one transaction at a time, and {@link #forget} when one was rolled back.
 */
final class Stories {

  /**
   * A story.
   *
   * @param id that of the first news that told it
   * @param sources how many sources have told it
   */
  record Story(long id, int sources) {}

  private final Database.Engine engine;
  private StoryGrouper grouper = new StoryGrouper();
  private long seen;

  Stories(Database.Engine engine) {
    this.engine = engine;
  }

  /** The story that a piece of news tells, which is remembered as one of its tellings. */
  Story add(
      Handle handle,
      long news,
      String source,
      Language language,
      Instant published,
      Fingerprint fingerprint) {
    if (engine == Database.Engine.POSTGRESQL) {
      // two nodes must not each find that they are the first to tell a story
      handle.execute("LOCK TABLE telling IN EXCLUSIVE MODE");
    }
    follow(handle, published.minus(StoryGrouper.WINDOW));
    long story =
        grouper
            .find(telling(news, source, language, published, fingerprint))
            .map(same -> Long.parseLong(same.article()))
            .orElse(news);
    // remembered by its story, so that whatever joins it joins the story's first
    Telling telling = telling(story, source, language, published, fingerprint);
    grouper.remember(telling);
    seen = insert(handle, news, story, telling);
    return new Story(story, sources(handle, story));
  }

  private static Telling telling(
      long number, String source, Language language, Instant published, Fingerprint fingerprint) {
    return new Telling(Long.toString(number), source, language, published, fingerprint);
  }

  /** Takes in what other nodes, or this one before it was started anew, have written. */
  private void follow(Handle handle, Instant since) {
    handle
        .createQuery(
            "SELECT * FROM telling WHERE id > :seen AND published_at >= :since ORDER BY id")
        .bind("seen", seen)
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) -> {
              seen = row.getLong("id");
              return new Telling(
                  Long.toString(row.getLong("story_id")),
                  row.getString("source"),
                  Language.ofCode(row.getString("language")),
                  Instant.ofEpochMilli(row.getLong("published_at")),
                  Fingerprint.of(row.getBytes("features")));
            })
        .list()
        .forEach(grouper::remember);
  }

  private static long insert(Handle handle, long news, long story, Telling telling) {
    return handle
        .createUpdate(
            "INSERT INTO telling (news_id, story_id, source, language, published_at, features)"
                + " VALUES (:news, :story, :source, :language, :published, :features)")
        .bind("news", news)
        .bind("story", story)
        .bind("source", telling.source())
        .bind("language", telling.language().code())
        .bind("published", telling.published().toEpochMilli())
        .bind("features", telling.fingerprint().bytes())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static int sources(Handle handle, long story) {
    List<String> told =
        handle
            .createQuery("SELECT source FROM telling WHERE story_id = :story")
            .bind("story", story)
            .mapTo(String.class)
            .list();
    Set<String> sources = new HashSet<>(told);
    return sources.size();
  }

  /** Begins anew from the database. */
  void forget() {
    grouper = new StoryGrouper();
    seen = 0;
  }
}
