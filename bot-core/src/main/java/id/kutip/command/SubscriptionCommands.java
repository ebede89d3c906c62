package id.kutip.command;

import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.SubscriptionStore;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;

/** What people can ask about their chat's subscriptions, where feeds are polled. */
public final class SubscriptionCommands {

  private static final List<CommandShape> SHAPES =
      List.of(
          SubscriptionsCommand.SHAPE,
          UnsubscribeCommand.SHAPE,
          PauseCommand.PAUSE,
          PauseCommand.RESUME,
          WhyCommand.SHAPE);

  private SubscriptionCommands() {}

  /** The shapes of these commands. */
  public static List<CommandShape> shapes() {
    return SHAPES;
  }

  /**
   * These commands, in the order of their shapes.
   *
   * @param titles of feeds
   */
  public static List<Command> all(
      Database database, LongFunction<String> titles, InstantSource clock) {
    ChatSubscriptions subscriptions =
        new ChatSubscriptions(
            database, new SubscriptionStore(new ChatStore(database)), titles, clock);
    return List.of(
        new SubscriptionsCommand(subscriptions),
        new UnsubscribeCommand(subscriptions),
        new PauseCommand(PauseCommand.PAUSE, subscriptions),
        new PauseCommand(PauseCommand.RESUME, subscriptions),
        new WhyCommand(subscriptions));
  }
}
