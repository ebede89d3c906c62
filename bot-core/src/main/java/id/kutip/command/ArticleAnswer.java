package id.kutip.command;

import id.kutip.conversation.Reading;
import id.kutip.locale.UserMessage;
import java.util.function.Function;

/** An article, or why there is none. */
public sealed interface ArticleAnswer {

  /** The article. */
  record Found(Reading reading) implements ArticleAnswer {}

  /** Why there is none, for the asker. */
  record Refused(UserMessage reason) implements ArticleAnswer {}

  /** The outcome of whichever case this is. */
  default <R> R fold(Function<Reading, R> found, Function<UserMessage, R> refused) {
    return this instanceof Found it
        ? found.apply(it.reading())
        : refused.apply(((Refused) this).reason());
  }
}
