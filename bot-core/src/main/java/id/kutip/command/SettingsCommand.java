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
import id.kutip.locale.UserMessage;
import id.kutip.subscription.QuietHours;
import id.kutip.subscription.SubscriptionStore.Hours;
import id.kutip.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language of the bot's own words in a chat and, where news comes to it, its hours. */
final class SettingsCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape("settings", false, Set.of(Option.LANGUAGE, Option.WRITTEN));

  private final ConversationStore conversations;
  private final PhraseParser parser;
  private final @Nullable ChatSubscriptions subscriptions;

  /**
   * The command.
   *
   * @param subscriptions keeps what is set; null where nothing is kept
   */
  SettingsCommand(
      ConversationStore conversations,
      PhraseParser parser,
      @Nullable ChatSubscriptions subscriptions) {
    this.conversations = conversations;
    this.parser = parser;
    this.subscriptions = subscriptions;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Optional<String> language = request.question().option(Option.LANGUAGE);
    Optional<String> written = request.question().option(Option.WRITTEN);
    if (language.isEmpty() && written.isEmpty()) {
      return show(request, request.conversation(), request.language());
    }
    return language
        .map(chosen -> speak(request, chosen))
        .orElseGet(() -> hours(request, written.orElse("")));
  }

  private Answer speak(CommandRequest request, String code) {
    Language chosen = code.equals("auto") ? null : Language.ofCode(code);
    if (subscriptions != null) {
      subscriptions.setLanguage(request.chat(), chosen == null ? null : chosen.code());
    }
    Conversation after =
        conversations.update(request.chat(), conversation -> conversation.speaking(chosen));
    return show(request, after, chosen == null ? request.language() : chosen);
  }

  private Answer hours(CommandRequest request, String written) {
    if (!request.asker().mayManage()) {
      return ChatSubscriptions.refuse(request, UserMessage.of("command.managersOnly"));
    }
    if (subscriptions != null) {
      ChatHours.Read read = parser.hours(written, subscriptions.hours(request.chat())).orElse(null);
      if (read != null && read.problem() != null) {
        return ChatSubscriptions.refuse(request, read.problem());
      }
      if (read != null) {
        subscriptions.setHours(request, read.hours());
        return show(request, request.conversation(), request.language());
      }
    }
    return ChatSubscriptions.refuse(request, UserMessage.of("settings.what", written));
  }

  private Answer show(CommandRequest request, Conversation conversation, Language language) {
    Messages words = Messages.in(language);
    String chosen = conversation.chosen() == null ? "auto" : conversation.chosen().code();
    List<Block> blocks = new ArrayList<>();
    blocks.add(line(words, "settings.language", words.say("language." + chosen)));
    if (subscriptions != null) {
      Hours hours = subscriptions.hours(request.chat());
      blocks.add(line(words, "settings.zone", hours.zone().getId()));
      blocks.add(
          line(
              words,
              "settings.quiet",
              hours.quiet().map(SettingsCommand::span).orElse(words.say("settings.noQuiet"))));
      blocks.add(new Block.Paragraph(Text.of(words.say("settings.change"))));
    }
    List<Action> actions = new ArrayList<>();
    for (String code : List.of("id", "en", "auto")) {
      if (!code.equals(chosen)) {
        actions.add(
            new Action(
                words.say("language." + code),
                parser.write(Question.of("settings").with(Option.LANGUAGE, code), 0, language)));
      }
    }
    blocks.add(new Actions(actions));
    return Answer.of(blocks);
  }

  private static String span(QuietHours quiet) {
    return quiet.from() + "–" + quiet.to();
  }

  private static Block line(Messages words, String key, String value) {
    return new Block.Paragraph(Text.of(words.say(key) + " ").plus(Text.strong(value)));
  }
}
