package id.kutip.subscription;

import id.kutip.subscription.SubscriptionStore.Outcome;
import id.kutip.subscription.SubscriptionStore.With;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what became of news. */
final class OutcomeRows {

  private OutcomeRows() {}

  /** The last news of a subscription's feed and what became of each, the last one first. */
  static List<Outcome> of(Handle handle, Subscription subscription, int most) {
    return handle
        .createQuery(
            "SELECT n.title, n.url, d.reason, d.term, d.decided_at, d.subject,"
                + " s.digest_at, s.paused, v.message_id, v.done_at, v.rejected,"
                // a message that was put anew came when it was made
                + " CASE WHEN n.changed_at IS NOT NULL OR EXISTS (SELECT 1 FROM news o"
                + " WHERE o.story_id = n.story_id AND o.id <> n.id)"
                + " THEN v.made_at ELSE v.done_at END AS came_at,"
                + " CASE WHEN v.id IS NOT NULL AND v.done_at IS NULL THEN 1 ELSE 0 END AS on_its_way"
                + " FROM decision d"
                + " JOIN subscription s ON s.id = d.subscription_id"
                + " JOIN news n ON n.id = d.news_id"
                + " LEFT JOIN delivery v ON v.chat_id = s.chat_id AND v.subject = d.subject"
                + " WHERE d.subscription_id = :id"
                + " ORDER BY d.decided_at DESC, n.id DESC LIMIT :most")
        .bind("id", subscription.id())
        .bind("most", most)
        .map((row, context) -> outcome(row))
        .list();
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    Verdict verdict =
        new Verdict(Verdict.Reason.valueOf(row.getString("reason")), row.getString("term"));
    With with = with(row.getString("subject"));
    boolean brought = row.getString("message_id") != null;
    boolean waits = verdict.passes() && with == With.NOTHING && row.getInt("paused") == 0;
    return new Outcome(
        row.getString("title"),
        row.getString("url"),
        verdict,
        Instant.ofEpochMilli(row.getLong("decided_at")),
        with,
        row.getInt("on_its_way") != 0,
        row.getInt("rejected") != 0 && !brought,
        brought ? moment(row, "came_at") : null,
        waits ? moment(row, "digest_at") : null);
  }

  private static With with(@Nullable String subject) {
    if (subject == null) {
      return With.NOTHING;
    }
    return subject.startsWith(CatchUp.SUBJECT)
        ? With.CATCH_UP
        : subject.startsWith("digest:") ? With.DIGEST : With.STORY;
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long milliseconds = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
  }
}
