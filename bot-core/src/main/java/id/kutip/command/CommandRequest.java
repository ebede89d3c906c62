package id.kutip.command;

import id.kutip.chat.ChatId;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.text.Language;

/**
 * A question on its way to its command.
 *
 * @param chat where it was asked
 * @param asker who asked
 * @param ask what was asked
 * @param conversation the chat's, before this question
 * @param language that the bot answers in
 */
public record CommandRequest(
    ChatId chat, Asker asker, Ask ask, Conversation conversation, Language language) {

  /** What was asked, apart from the article. */
  public Question question() {
    return ask.question();
  }

  /** The bot's words. */
  public Messages words() {
    return Messages.in(language);
  }
}
