package id.kutip.conversation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked, apart from the article it is asked of.
 *
 * @param command key of the command, such as {@code quotes}
 * @param options what else was told; none is blank
 */
public record Question(String command, Map<Option, String> options) {

  /** Copies the options. */
  public Question {
    options = Map.copyOf(options);
  }

  /** A question that tells nothing else. */
  public static Question of(String command) {
    return new Question(command, Map.of());
  }

  /** What was told for {@code option}. */
  public Optional<String> option(Option option) {
    return Optional.ofNullable(options.get(option));
  }

  /** This question with one thing told, or told otherwise. */
  public Question with(Option option, String value) {
    Map<Option, String> more = new EnumMap<>(Option.class);
    more.putAll(options);
    more.put(option, value);
    return new Question(command, more);
  }

  /** This question without one thing told. */
  public Question without(Option option) {
    Map<Option, String> less = new EnumMap<>(Option.class);
    less.putAll(options);
    less.remove(option);
    return new Question(command, less);
  }

  /** The page asked for, from 1; the first where none is told. */
  public int page() {
    return option(Option.PAGE).map(Integer::parseInt).orElse(1);
  }
}
