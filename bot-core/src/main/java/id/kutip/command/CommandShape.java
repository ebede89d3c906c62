package id.kutip.command;

import id.kutip.conversation.Option;
import java.util.Set;

/**
 * What a command is called by the program and what it can be told. Platforms with typed commands
 * register these.
 *
 * @param key its name in grammars and messages
 * @param takesArticle whether it is asked of an article
 * @param options what else it can be told
 * @param manages whether it changes what holds for the whole chat, which not everybody may
 */
public record CommandShape(String key, boolean takesArticle, Set<Option> options, boolean manages) {

  /** A command that everybody may use. */
  public CommandShape(String key, boolean takesArticle, Set<Option> options) {
    this(key, takesArticle, options, false);
  }

  /** Copies the options. */
  public CommandShape {
    options = Set.copyOf(options);
  }

  /**
   * Whether something that has a number can stand behind its name: an article or a subscription.
   */
  public boolean isAskedOfOne() {
    return takesArticle || takes(Option.SUBSCRIPTION);
  }

  /** Whether the command can be told that. */
  public boolean takes(Option option) {
    return options.contains(option);
  }
}
