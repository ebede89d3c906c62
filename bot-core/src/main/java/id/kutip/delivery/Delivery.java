package id.kutip.delivery;

import id.kutip.chat.ChatId;
import id.kutip.text.Sha256;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A message that is due, claimed by one worker.
 *
 * @param id its place in the order of all
 * @param chatNumber the chat's own number
 * @param chat where it goes
 * @param subject what it is about, such as {@code article:17}; a chat gets each subject once
 * @param messageId the message to put it in place of; null for a new one
 * @param attempts how often it was tried before
 * @param sendAt the earliest moment at which the platform may be asked to take it
 * @param claim whose it is, and until when
 */
public record Delivery(
    long id,
    long chatNumber,
    ChatId chat,
    String subject,
    @Nullable String messageId,
    int attempts,
    Instant sendAt,
    Claim claim) {

  /** Characters of a nonce; Discord takes 25. */
  private static final int NONCE_LENGTH = 24;

  /**
   * The right to send.
   *
   * @param owner of this claim and no other
   * @param until when the right ends
   */
  public record Claim(String owner, Instant until) {}

  /**
   * The same letters whenever the same delivery is sent, by which a platform that can do so knows a
   * repetition; 144 bits of a hash, at most 25 characters.
   */
  public String nonce() {
    byte[] hash = Sha256.of(id + " " + chat + " " + subject);
    return Base64.getUrlEncoder().encodeToString(hash).substring(0, NONCE_LENGTH);
  }
}
