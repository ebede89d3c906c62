package id.kutip.websub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a hub about a feed. Immutable.
 *
 * @param feed its number
 * @param topic what the hub knows it by
 * @param hub the address of the hub
 * @param token the unguessable end of the address that the hub sends to
 * @param secret that what it sends is signed with
 * @param state how far the agreement is
 * @param expires when the hub forgets it; null before it was made
 * @param failures how often the hub was asked since it last agreed
 * @param pushed when the hub last told of something that was not read yet; null if it did not
 */
record HubSubscription(
    long feed,
    String topic,
    String hub,
    String token,
    String secret,
    State state,
    @Nullable Instant expires,
    int failures,
    @Nullable Instant pushed) {

  /** How far an agreement is. */
  enum State {
    /** The hub is to be asked, or was asked and has not verified it yet. */
    WANTED,
    /** The hub tells what is new. */
    ACTIVE,
    /** The hub does not want to. */
    DENIED,
    /** The hub is to stop. */
    LEAVING
  }

  /** Without what nobody else may know. */
  @Override
  public String toString() {
    return "HubSubscription[feed=" + feed + ", hub=" + hub + ", state=" + state + "]";
  }
}
