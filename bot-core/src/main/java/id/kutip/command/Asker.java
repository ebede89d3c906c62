package id.kutip.command;

import java.util.function.BooleanSupplier;

/**
 * Who asks something in a chat.
 *
 * @param name as the platform knows the person, for the line that says who changed what
 * @param manager whether the platform lets the person manage the chat; asked only when a command
 *     changes something, since a platform may have to be asked in turn; thread-safe
 */
public record Asker(String name, BooleanSupplier manager) {

  /** Somebody of whom nothing is known: may ask everything and change nothing. */
  public static final Asker ANYBODY = new Asker("", () -> false);

  /** Who sits at the machine that the bot runs on. */
  public static final Asker OPERATOR = new Asker("operator", () -> true);

  /** Whether the person may change what holds for the whole chat. */
  public boolean mayManage() {
    return manager.getAsBoolean();
  }
}
