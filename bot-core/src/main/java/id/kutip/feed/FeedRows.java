package id.kutip.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads feeds and entries out of the rows that {@link FeedStore} keeps them in. */
final class FeedRows {

  private FeedRows() {}

  static TrackedFeed feed(ResultSet row, StatementContext context) throws SQLException {
    return new TrackedFeed(
        row.getLong("id"),
        row.getString("url"),
        row.getString("title"),
        row.getString("site"),
        row.getString("language"),
        row.getString("etag"),
        row.getString("last_modified"),
        TrackedFeed.Status.valueOf(row.getString("status")),
        row.getString("problem"),
        row.getInt("told") != 0,
        hours(row.getString("silent_hours")),
        time(row.getString("read_at")),
        Instant.parse(row.getString("next_poll")),
        new PollState(
            Duration.ofSeconds(row.getLong("interval_seconds")),
            row.getInt("failures"),
            time(row.getString("failing_since")),
            row.getString("moved_to"),
            time(row.getString("moved_since"))));
  }

  static StoredEntry entry(ResultSet row, StatementContext context) throws SQLException {
    return new StoredEntry(
        row.getLong("id"),
        row.getLong("feed_id"),
        row.getString("guid"),
        row.getString("url"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("content"),
        row.getString("image"),
        parts(row.getString("authors"), "\n"),
        parts(row.getString("tags"), "\n"),
        Instant.parse(row.getString("published")),
        Instant.parse(row.getString("seen_at")));
  }

  static String lines(List<String> texts) {
    return String.join("\n", texts);
  }

  static String hours(Set<Integer> hours) {
    return hours.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Set<Integer> hours(String text) {
    return parts(text, " ").stream().map(Integer::valueOf).collect(Collectors.toSet());
  }

  private static List<String> parts(String text, String separator) {
    return Stream.of(text.split(separator)).filter(part -> !part.isEmpty()).toList();
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
