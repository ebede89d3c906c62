package id.kutip.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a chat wants a feed's news.
 *
 * @param id in the database
 * @param chatNumber the chat's own number
 * @param feedId the feed
 * @param wanted which news, when and how
 * @param paused whether news is held for the time being
 */
public record Subscription(
    long id, long chatNumber, long feedId, Preferences wanted, boolean paused) {

  /**
   * What is to be done with a piece of news.
   *
   * @param verdict and why
   * @param later when it is sent, with all that waits by then; null for at once, while paused, or
   *     never
   */
  public record Decision(Verdict verdict, @Nullable Instant later) {

    /** Whether it is sent now. */
    public boolean isAtOnce() {
      return verdict.passes() && verdict.reason() != Verdict.Reason.HELD && later == null;
    }
  }

  /** Decides about a piece of news in a chat of that zone and those quiet hours. */
  public Decision decide(NewArticle article, ZoneId zone, Optional<QuietHours> quiet, Instant now) {
    Verdict verdict = wanted.filter().test(article);
    if (!verdict.passes()) {
      return new Decision(verdict, null);
    }
    if (paused) {
      return new Decision(Verdict.of(Verdict.Reason.HELD), null);
    }
    if (wanted.breaking().is(article)) {
      return new Decision(Verdict.of(Verdict.Reason.BREAKING), null);
    }
    Instant next = wanted.digest().next(now, zone);
    Optional<Instant> over = quiet.flatMap(hours -> hours.end(next == null ? now : next, zone));
    if (over.isPresent()) {
      return new Decision(Verdict.of(Verdict.Reason.QUIET), over.get());
    }
    return new Decision(
        Verdict.of(next == null ? Verdict.Reason.SENT : Verdict.Reason.DIGEST), next);
  }
}
