package id.kutip.adapter.telegram;

import id.kutip.locale.UserMessage;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/**
 * Whether Telegram has the bot as it is configured.
 *
 * @param words for the operator: the bot's address, or what is wrong and how to mend it
 */
public record TelegramCheck(boolean fine, UserMessage words) {

  /** Asks Telegram; changes nothing there. */
  public static TelegramCheck of(TelegramSettings settings) {
    try (TelegramApi api = new TelegramApi(settings)) {
      return api.call(new GetMe())
          .fold(
              bot ->
                  new TelegramCheck(
                      true, UserMessage.of("telegram.fine", "https://t.me/" + bot.getUserName())),
              refused ->
                  refused.code() == 401 || refused.code() == 404
                      ? new TelegramCheck(false, UserMessage.of("telegram.badToken"))
                      : new TelegramCheck(
                          false, UserMessage.of("telegram.rejected", refused.code())),
              unreachable -> new TelegramCheck(false, UserMessage.of("telegram.unreachable")));
    }
  }
}
