package id.kutip.command;

import id.kutip.chat.ChatId;
import id.kutip.conversation.Conversation;
import java.util.List;
import java.util.Set;

/** Pauses a subscription of the chat with all that it is set to, or lets it go on. */
final class PauseCommand implements Command {

  static final CommandShape PAUSE = new CommandShape("pause", true, Set.of(), true);
  static final CommandShape RESUME = new CommandShape("resume", true, Set.of(), true);

  private final CommandShape shape;
  private final ChatSubscriptions subscriptions;

  PauseCommand(CommandShape shape, ChatSubscriptions subscriptions) {
    this.shape = shape;
    this.subscriptions = subscriptions;
  }

  @Override
  public CommandShape shape() {
    return shape;
  }

  @Override
  public List<Suggestion> candidates(ChatId chat, Conversation conversation) {
    return subscriptions.candidates(chat);
  }

  @Override
  public Answer answer(CommandRequest request) {
    boolean pausing = shape.equals(PAUSE);
    return subscriptions.change(
        request,
        (handle, store, subscription, by, now) ->
            store.pause(handle, subscription, pausing, by, now),
        pausing ? "subscriptions.paused" : "subscriptions.resumed");
  }
}
