package id.kutip.adapter.telegram;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set.
 *
 * @param token of the bot, a secret
 * @param api address of the Bot API server: scheme, host and port
 * @param webhook where Telegram is to send what is written to the bot; null where the bot asks for
 *     it
 */
public record TelegramSettings(String token, URI api, @Nullable Webhook webhook) {

  /** Where Telegram's own Bot API is. */
  public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

  /** A bot that asks for what is written to it. */
  public TelegramSettings(String token, URI api) {
    this(token, api, null);
  }

  /**
   * Where Telegram is to send what is written to the bot.
   *
   * @param url as Telegram calls it: https, of a proxy that passes it on
   * @param secret that every call has to know, 1 to 256 letters, digits, {@code _} or {@code -};
   *     empty for one that follows from the token, so that all nodes have the same
   * @param host on which this node listens
   * @param port on which this node listens
   */
  public record Webhook(URI url, String secret, String host, int port) {

    /** Shows the addresses only. */
    @Override
    public String toString() {
      return "Webhook[" + url + ", " + host + ":" + port + "]";
    }
  }

  /** Shows the addresses only. */
  @Override
  public String toString() {
    return "TelegramSettings[" + api + ", " + webhook + "]";
  }
}
