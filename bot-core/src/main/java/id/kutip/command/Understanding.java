package id.kutip.command;

import id.kutip.text.Language;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the bot makes of a message. */
public sealed interface Understanding {

  /** It is clear what is asked. */
  record Understood(Ask ask) implements Understanding {}

  /**
   * It is not.
   *
   * @param nearest what may have been meant, the likeliest first
   * @param language it was written in; null where that cannot be told
   */
  record NotUnderstood(List<Ask> nearest, @Nullable Language language) implements Understanding {

    /** Copies the list. */
    public NotUnderstood {
      nearest = List.copyOf(nearest);
    }
  }

  /** The outcome of whichever case this is. */
  default <R> R fold(Function<Ask, R> understood, Function<NotUnderstood, R> notUnderstood) {
    return this instanceof Understood it
        ? understood.apply(it.ask())
        : notUnderstood.apply((NotUnderstood) this);
  }
}
