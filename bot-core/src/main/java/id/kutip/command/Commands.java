package id.kutip.command;

import id.kutip.chat.ChatId;
import id.kutip.conversation.ConversationStore;
import id.kutip.news.ChatData;
import id.kutip.news.Digests;
import id.kutip.subscription.SubscriptionStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one list of all that people can ask. */
public final class Commands {

  /** Those that need nothing but the conversation. */
  private static final List<CommandShape> TALK =
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

  /** Those that keep something. */
  private static final List<CommandShape> NEWS =
      List.of(
          SubscribeCommand.SHAPE,
          SubscriptionsCommand.SHAPE,
          UnsubscribeCommand.SHAPE,
          PauseCommand.SHAPE,
          ResumeCommand.SHAPE,
          WhyCommand.SHAPE,
          ExportCommand.SHAPE,
          ForgetCommand.SHAPE,
          ChangesCommand.SHAPE);

  private Commands() {}

  /** The shapes of all commands, in the order in which help tells them. */
  public static List<CommandShape> shapes() {
    List<CommandShape> all = new ArrayList<>(TALK);
    all.addAll(TALK.indexOf(SettingsCommand.SHAPE), NEWS);
    return List.copyOf(all);
  }

  /** The shapes of those that there are where nothing is kept. */
  public static List<CommandShape> withoutDatabase() {
    return TALK;
  }

  /**
   * The commands, in no order.
   *
   * @param parser that knows the shapes of these commands: {@link #shapes} where something is kept,
   *     else {@link #withoutDatabase}
   * @param kept null where nothing is kept
   * @param version of the bot, for {@code /status}
   */
  public static List<Command> all(
      Articles articles,
      ConversationStore conversations,
      PhraseParser parser,
      @Nullable Kept kept,
      String version,
      InstantSource clock) {
    ChatArchive archive = new ChatArchive(kept == null ? null : kept.search());
    ArticleFinder finder =
        new ArticleFinder(articles, conversations, archive, new ReadingTurns(clock));
    ChatSubscriptions subscriptions = kept == null ? null : new ChatSubscriptions(kept, clock);
    NextSteps steps = new NextSteps(parser, archive);
    List<Command> commands = new ArrayList<>();
    commands.add(
        new SummaryCommand(finder, steps, news(kept, subscriptions, parser, steps, clock)));
    commands.add(new QuotesCommand(finder, steps));
    commands.add(new FactsCommand(finder, steps));
    commands.add(
        new WhoCommand(
            steps,
            archive,
            new SinceWords(parser.vocabulary()),
            chat -> LocalDate.ofInstant(clock.instant(), zone(subscriptions, chat))));
    commands.add(new LatestCommand(steps, archive, subscriptions));
    commands.add(new SearchCommand(steps, archive));
    commands.add(new SettingsCommand(conversations, parser, subscriptions));
    commands.add(new StatusCommand(version, conversations, archive, clock));
    commands.add(new HelpCommand(kept == null ? TALK : shapes(), parser));
    if (kept != null && subscriptions != null) {
      FeedLists lists = new FeedLists(kept.feeds(), subscriptions);
      commands.add(new SubscribeCommand(subscriptions, kept.feeds(), lists, parser));
      commands.add(new SubscriptionsCommand(subscriptions, parser, clock));
      commands.add(new UnsubscribeCommand(subscriptions));
      commands.add(new PauseCommand(subscriptions));
      commands.add(new ResumeCommand(subscriptions, parser.vocabulary()));
      commands.add(new WhyCommand(subscriptions));
      commands.add(new ExportCommand(new ChatData(kept.database(), clock)));
      commands.add(new ForgetCommand(subscriptions, conversations, parser));
      commands.add(new ChangesCommand(finder, articles, steps));
    }
    return List.copyOf(commands);
  }

  private static ZoneId zone(@Nullable ChatSubscriptions subscriptions, ChatId chat) {
    return subscriptions == null
        ? SubscriptionStore.DEFAULT_ZONE
        : subscriptions.hours(chat).zone();
  }

  private static @Nullable NewsOfTheDay news(
      @Nullable Kept kept,
      @Nullable ChatSubscriptions subscriptions,
      PhraseParser parser,
      NextSteps steps,
      InstantSource clock) {
    return kept == null || subscriptions == null
        ? null
        : new NewsOfTheDay(
            new Digests(kept.database()), subscriptions, parser.vocabulary(), steps, clock);
  }
}
