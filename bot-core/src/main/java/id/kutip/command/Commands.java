package id.kutip.command;

import id.kutip.conversation.ConversationStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The one list of all that people can ask. */
public final class Commands {

  private static final List<CommandShape> SHAPES =
      List.of(
          SummaryCommand.SHAPE,
          QuotesCommand.SHAPE,
          FactsCommand.SHAPE,
          WhoCommand.SHAPE,
          LatestCommand.SHAPE,
          SettingsCommand.SHAPE,
          StatusCommand.SHAPE,
          HelpCommand.SHAPE);

  private Commands() {}

  /** The shapes of all commands, in the order in which help tells them. */
  public static List<CommandShape> shapes() {
    return SHAPES;
  }

  /**
   * All commands, in the order of their shapes.
   *
   * @param version of the bot, for {@code /status}
   */
  public static List<Command> all(
      Articles articles,
      ConversationStore conversations,
      PhraseParser parser,
      String version,
      InstantSource clock) {
    ArticleFinder finder = new ArticleFinder(articles, conversations);
    NextSteps steps = new NextSteps(parser);
    List<Command> commands = new ArrayList<>();
    commands.add(new SummaryCommand(finder, steps));
    commands.add(new QuotesCommand(finder, steps, parser));
    commands.add(new FactsCommand(finder, steps));
    commands.add(new WhoCommand(steps));
    commands.add(new LatestCommand(steps));
    commands.add(new SettingsCommand(conversations, parser));
    commands.add(new StatusCommand(version, conversations, clock));
    commands.add(new HelpCommand(SHAPES, parser));
    return List.copyOf(commands);
  }
}
