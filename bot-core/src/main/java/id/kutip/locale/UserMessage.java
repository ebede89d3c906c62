package id.kutip.locale;

import java.util.List;

/**
 * Something to tell a person, not yet in any language: translated at the edge by {@link Messages}.
 *
 * @param key of the message, such as {@code fetch.timeout}
 * @param arguments what is filled into it, in order
 */
public record UserMessage(String key, List<Object> arguments) {

  /** Copies the arguments. */
  public UserMessage {
    arguments = List.copyOf(arguments);
  }

  /** A message with its arguments. */
  public static UserMessage of(String key, Object... arguments) {
    return new UserMessage(key, List.of(arguments));
  }
}
