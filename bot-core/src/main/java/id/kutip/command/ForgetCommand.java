package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Block.Action;
import id.kutip.chat.Block.Actions;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.Option;
import id.kutip.conversation.Question;
import id.kutip.locale.Messages;
import java.util.List;
import java.util.Set;

/** Deletes all that is kept for a chat, once that was asked twice. */
final class ForgetCommand implements Command {

  static final CommandShape SHAPE = new CommandShape("forget", false, Set.of(Option.WRITTEN), true);

  private final ChatSubscriptions subscriptions;
  private final ConversationStore conversations;
  private final PhraseParser parser;

  ForgetCommand(
      ChatSubscriptions subscriptions, ConversationStore conversations, PhraseParser parser) {
    this.subscriptions = subscriptions;
    this.conversations = conversations;
    this.parser = parser;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public Answer answer(CommandRequest request) {
    Messages words = request.words();
    String sure = words.say("forget.sure");
    if (!request.question().option(Option.WRITTEN).orElse("").equalsIgnoreCase(sure)) {
      String line =
          parser.write(Question.of("forget").with(Option.WRITTEN, sure), 0, request.language());
      return Answer.of(
          List.of(
              new Block.Notice(
                  Block.Tone.REFUSAL,
                  words.say("forget.ask", subscriptions.of(request.chat()).size(), line)),
              new Actions(List.of(new Action(words.say("forget.yes"), line)))));
    }
    subscriptions.forget(request.chat());
    conversations.update(request.chat(), conversation -> Conversation.NEW);
    return Answer.of(List.of(new Block.Notice(Block.Tone.INFO, words.say("forget.done"))));
  }
}
