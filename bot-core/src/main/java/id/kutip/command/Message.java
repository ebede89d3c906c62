package id.kutip.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to the bot.
 *
 * @param text the words, mentions of the bot taken out; may be empty beside a file
 * @param file what was sent along; null where there is none
 */
public record Message(String text, @Nullable Attachment file) {

  /** A message without a file. */
  public static Message of(String text) {
    return new Message(text, null);
  }

  /** What was sent along. */
  public Optional<Attachment> attachment() {
    return Optional.ofNullable(file);
  }
}
