package id.kutip.command;

import id.kutip.chat.ChatId;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.Option;
import java.util.List;
import java.util.Set;

/** Pauses a subscription of the chat with all that it is set to. */
final class PauseCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape("pause", false, Set.of(Option.SUBSCRIPTION), true);

  private final ChatSubscriptions subscriptions;

  PauseCommand(ChatSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public CommandShape shape() {
    return SHAPE;
  }

  @Override
  public List<Suggestion> candidates(ChatId chat, Conversation conversation) {
    return subscriptions.candidates(chat);
  }

  @Override
  public Answer answer(CommandRequest request) {
    return subscriptions.change(
        request,
        (handle, store, subscription, by, now) -> store.pause(handle, subscription, by, now),
        "subscriptions.paused");
  }
}
