package id.kutip.subscription;

/**
 * What a subscription makes of a piece of news, and why.
 *
 * @param reason why
 * @param term the part of the filter that decided; empty where none did
 */
public record Verdict(Reason reason, String term) {

  /** Why something is sent, or is not. */
  public enum Reason {
    /** It is sent. */
    SENT,
    /** It comes with the next digest. */
    DIGEST,
    /** It comes when the quiet hours are over. */
    QUIET,
    /** It is sent at once, whatever the hour. */
    BREAKING,
    /** It is held until the paused subscription goes on. */
    HELD,
    /** A word or phrase asked for is not in it. */
    MISSING,
    /** A word or phrase that is not wanted is in it. */
    EXCLUDED,
    /** Nobody of that name is quoted. */
    SPEAKER,
    /** It is about other places. */
    PLACE,
    /** It is from another source. */
    SOURCE,
    /** It came while the subscription was paused, and was skipped. */
    PAUSED
  }

  /** Whether the filter lets it through. */
  public boolean passes() {
    return reason.compareTo(Reason.MISSING) < 0;
  }

  /** One that no part of a filter decided. */
  static Verdict of(Reason reason) {
    return new Verdict(reason, "");
  }
}
