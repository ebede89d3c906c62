package id.kutip.command;

import id.kutip.conversation.ConversationStore;
import id.kutip.search.SearchRoom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one list of all that people can ask. */
public final class Commands {

  private static final List<CommandShape> SHAPES =
      List.of(
          SummaryCommand.SHAPE,
          QuotesCommand.SHAPE,
          FactsCommand.SHAPE,
          WhoCommand.SHAPE,
          LatestCommand.SHAPE,
          SearchCommand.SHAPE,
          SettingsCommand.SHAPE,
          StatusCommand.SHAPE,
          HelpCommand.SHAPE);

  private Commands() {}

  /** The shapes of all commands, in the order in which help tells them. */
  public static List<CommandShape> shapes() {
    return SHAPES;
  }

  /** All commands over what the conversations know, of which nothing is kept. */
  public static List<Command> all(
      Articles articles,
      ConversationStore conversations,
      PhraseParser parser,
      String version,
      InstantSource clock) {
    return all(articles, conversations, parser, null, version, clock);
  }

  /**
   * All commands, in the order of their shapes.
   *
   * @param search keeps what chats know and finds it again; null where nothing is kept
   * @param version of the bot, for {@code /status}
   */
  public static List<Command> all(
      Articles articles,
      ConversationStore conversations,
      PhraseParser parser,
      @Nullable SearchRoom search,
      String version,
      InstantSource clock) {
    ChatArchive archive = new ChatArchive(search);
    ArticleFinder finder = new ArticleFinder(articles, conversations, archive);
    NextSteps steps = new NextSteps(parser);
    List<Command> commands = new ArrayList<>();
    commands.add(new SummaryCommand(finder, steps));
    commands.add(new QuotesCommand(finder, steps, parser));
    commands.add(new FactsCommand(finder, steps));
    commands.add(new WhoCommand(steps, archive));
    commands.add(new LatestCommand(steps, archive));
    commands.add(new SearchCommand(steps, archive));
    commands.add(new SettingsCommand(conversations, parser));
    commands.add(new StatusCommand(version, conversations, clock));
    commands.add(new HelpCommand(SHAPES, parser));
    return List.copyOf(commands);
  }
}
