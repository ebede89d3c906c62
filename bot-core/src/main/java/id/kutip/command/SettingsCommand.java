package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.chat.Text;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The language of the bot's own words in a chat. */
final class SettingsCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("settings", false, Set.of(Option.LANGUAGE));

  private final ConversationStore conversations;
  private final PhraseParser parser;

  SettingsCommand(ConversationStore conversations, PhraseParser parser) {
    this.conversations = conversations;
    this.parser = parser;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Optional<String> asked = request.question().option(Option.LANGUAGE);
    if (asked.isEmpty()) {
      return show(request.conversation(), request.language());
    }
    Language chosen = asked.get().equals("auto") ? null : Language.ofCode(asked.get());
    Conversation after =
        conversations.update(request.chat(), conversation -> conversation.speaking(chosen));
    return show(after, chosen == null ? request.language() : chosen);
  }

  private Answer show(Conversation conversation, Language language) {
    Messages words = Messages.in(language);
    String chosen = conversation.chosen() == null ? "auto" : conversation.chosen().code();
    List<Action> actions = new ArrayList<>();
    for (String code : List.of("id", "en", "auto")) {
      if (!code.equals(chosen)) {
        actions.add(
            new Action(
                words.say("language." + code),
                parser.write(Question.of("settings").with(Option.LANGUAGE, code), 0, language)));
      }
    }
    return Answer.of(
        List.of(
            new Block.Paragraph(
                Text.of(words.say("settings.language") + " ")
                    .plus(Text.strong(words.say("language." + chosen)))),
            new Actions(actions)));
  }
}
