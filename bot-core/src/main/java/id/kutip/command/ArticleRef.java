package id.kutip.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Which article somebody means. */
public sealed interface ArticleRef {

  /** The one the conversation is about. */
  record Current() implements ArticleRef {}

  /** The one of that number in this conversation. */
  record Numbered(int number) implements ArticleRef {}

  /** The one of that number in all that the chat has known; written {@code k17}. */
  record Kept(long number) implements ArticleRef {}

  /** The one at that address, as it was written. */
  record Web(String url) implements ArticleRef {}

  /** The one whose text was written or pasted. */
  record Pasted(String text) implements ArticleRef {}

  /** The one in a file that was sent along. */
  record Sent(Attachment file) implements ArticleRef {}

  /** The article that somebody's message shows: at its first address, or written out in it. */
  static Optional<ArticleRef> shownIn(String message) {
    Addresses.Found found = Addresses.find(message);
    if (found.url() != null) {
      return Optional.of(new Web(found.url()));
    }
    return PastedText.isParagraph(message) ? Optional.of(new Pasted(message)) : Optional.empty();
  }

  /** The outcome of whichever case this is. */
  default <R> R fold(
      Supplier<R> current,
      IntFunction<R> numbered,
      LongFunction<R> kept,
      Function<String, R> web,
      Function<String, R> pasted,
      Function<Attachment, R> sent) {
    if (this instanceof Numbered it) {
      return numbered.apply(it.number());
    } else if (this instanceof Kept it) {
      return kept.apply(it.number());
    } else if (this instanceof Web it) {
      return web.apply(it.url());
    } else if (this instanceof Pasted it) {
      return pasted.apply(it.text());
    } else if (this instanceof Sent it) {
      return sent.apply(it.file());
    }
    return current.get();
  }
}
