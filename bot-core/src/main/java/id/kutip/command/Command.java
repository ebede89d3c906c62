package id.kutip.command;

import id.kutip.chat.ChatId;
import id.kutip.conversation.Conversation;
import java.util.List;

/**
 * One thing that people can ask. A new one is a class, a line in {@link Commands}, its names and
 * phrases in the grammars and its words in the messages. Thread-safe; may take as long as a web
 * server takes to answer.
 */
public interface Command {

  /** What it is called and can be told. */
  CommandShape shape();

  /**
   * What it can be asked of in a chat, best first: articles, or what else stands in an article's
   * place. The words of each are what to write for it.
   */
  default List<Suggestion> candidates(ChatId chat, Conversation conversation) {
    return List.of();
  }

  /** The answer. What cannot be done is said in the answer, too. */
  Answer answer(CommandRequest request);
}
