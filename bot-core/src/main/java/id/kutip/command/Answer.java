package id.kutip.command;

import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import id.kutip.conversation.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers.
 *
 * @param question what "and Trump?" and "next page" will refer to; null to leave the former one
 */
public record Answer(Reply reply, @Nullable Question question) {

  /** An answer that later questions do not refer to. */
  public static Answer of(List<Block> blocks) {
    return new Answer(new Reply(blocks), null);
  }

  /** What later questions refer to. */
  public Optional<Question> remembered() {
    return Optional.ofNullable(question);
  }
}
