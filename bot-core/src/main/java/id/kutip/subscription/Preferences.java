package id.kutip.subscription;

/**
 * How a chat wants a feed's news. Immutable.
 *
 * @param filter which news
 * @param digest when
 * @param breaking what at once
 * @param look how much of each
 */
public record Preferences(Filter filter, Digest digest, Breaking breaking, Look look) {

  /** Everything, at once. */
  public static final Preferences DEFAULT =
      new Preferences(Filter.of(""), Digest.INSTANT, Breaking.NEVER, Look.CARD);

  /** With another filter. */
  public Preferences with(Filter other) {
    return new Preferences(other, digest, breaking, look);
  }

  /** With another digest. */
  public Preferences with(Digest other) {
    return new Preferences(filter, other, breaking, look);
  }

  /** With something else breaking. */
  public Preferences with(Breaking other) {
    return new Preferences(filter, digest, other, look);
  }

  /** With another look. */
  public Preferences with(Look other) {
    return new Preferences(filter, digest, breaking, other);
  }
}
