package id.kutip.feed;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is polled, and how it is doing. Immutable.
 *
 * @param id in the database
 * @param url that it is asked for by
 * @param title its name; null until it was read
 * @param site its home page; null if unknown
 * @param language as it says; null if it does not
 * @param etag validator of the last answer, byte for byte; null if none
 * @param lastModified likewise
 * @param status whether it is polled
 * @param problem message key of why it could not be read the last time; null if it could
 * @param told whether its readers know that it fails
 * @param silentHours hours of the day in UTC in which it brings nothing
 * @param readAt when it was last read; null if it never was
 * @param nextPoll when it is polled next
 * @param poll what the schedule remembers
 */
public record TrackedFeed(
    long id,
    String url,
    @Nullable String title,
    @Nullable String site,
    @Nullable String language,
    @Nullable String etag,
    @Nullable String lastModified,
    Status status,
    @Nullable String problem,
    boolean told,
    Set<Integer> silentHours,
    @Nullable Instant readAt,
    Instant nextPoll,
    PollState poll) {

  /** Whether a feed is polled. */
  public enum Status {
    ACTIVE,
    /** Its server says that it is gone for good. */
    GONE,
    /** It failed for so long that it is left alone until somebody asks for it. */
    PAUSED
  }

  /** Copies the set. */
  public TrackedFeed {
    silentHours = Set.copyOf(silentHours);
  }

  /** After it was read. */
  TrackedFeed read(
      Feed feed,
      String newUrl,
      @Nullable String newEtag,
      @Nullable String newModified,
      Instant now,
      PollSchedule.Plan plan) {
    return new TrackedFeed(
        id,
        newUrl,
        feed.title() == null ? title : feed.title(),
        feed.link() == null ? site : feed.link(),
        feed.language(),
        newEtag,
        newModified,
        Status.ACTIVE,
        null,
        false,
        feed.polling().silentHours(),
        now,
        plan.at(),
        plan.state());
  }

  /** After its server said that nothing changed. */
  TrackedFeed unchanged(Instant now, PollSchedule.Plan plan) {
    return new TrackedFeed(
        id,
        url,
        title,
        site,
        language,
        etag,
        lastModified,
        Status.ACTIVE,
        null,
        false,
        silentHours,
        now,
        plan.at(),
        plan.state());
  }

  /** After it could not be read. */
  TrackedFeed failed(Status newStatus, String why, boolean readersKnow, PollSchedule.Plan plan) {
    return new TrackedFeed(
        id,
        url,
        title,
        site,
        language,
        etag,
        lastModified,
        newStatus,
        why,
        readersKnow,
        silentHours,
        readAt,
        plan.at(),
        plan.state());
  }
}
