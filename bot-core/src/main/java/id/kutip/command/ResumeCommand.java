package id.kutip.command;

import id.kutip.chat.ChatId;
import id.kutip.conversation.Conversation;
import id.kutip.conversation.Option;
import id.kutip.text.Words;
import java.util.List;
import java.util.Set;

/** Lets a paused subscription go on, with what came meanwhile or, where that is said, without. */
final class ResumeCommand implements Command {

  static final CommandShape SHAPE =
      new CommandShape("resume", false, Set.of(Option.SUBSCRIPTION), true);

  private final ChatSubscriptions subscriptions;
  private final Vocabulary vocabulary;

  ResumeCommand(ChatSubscriptions subscriptions, Vocabulary vocabulary) {
    this.subscriptions = subscriptions;
    this.vocabulary = vocabulary;
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
    List<Words.Word> words = Words.of(request.question().option(Option.WORDS).orElse(""));
    for (int at = 0; at < words.size(); at++) {
      if (vocabulary.is(words.subList(at, words.size()), "skip")) {
        return subscriptions.resume(request, Words.join(words.subList(0, at)), true);
      }
    }
    return subscriptions.resume(request, Words.join(words), false);
  }
}
