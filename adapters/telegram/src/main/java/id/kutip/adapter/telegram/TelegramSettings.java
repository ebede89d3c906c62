package id.kutip.adapter.telegram;

import java.net.URI;

/**
 * What the operator has set.
 *
 * @param token of the bot, a secret
 * @param api address of the Bot API server: scheme, host and port
 */
public record TelegramSettings(String token, URI api) {

  /** Where Telegram's own Bot API is. */
  public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

  /** Shows the address only. */
  @Override
  public String toString() {
    return "TelegramSettings[" + api + "]";
  }
}
