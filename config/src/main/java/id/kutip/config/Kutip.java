package id.kutip.config;

import id.kutip.adapter.discord.DiscordAdapter;
import id.kutip.adapter.discord.DiscordSettings;
import id.kutip.adapter.local.WebChat;
import id.kutip.adapter.telegram.TelegramAdapter;
import id.kutip.adapter.telegram.TelegramSettings;
import id.kutip.analysis.Analyzer;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ArticleReader;
import id.kutip.article.ArticleStore;
import id.kutip.chat.ChatAdapter;
import id.kutip.command.CommandRouter;
import id.kutip.command.Commands;
import id.kutip.command.Feeds;
import id.kutip.command.Kept;
import id.kutip.command.PhraseParser;
import id.kutip.command.Samples;
import id.kutip.conversation.ConversationStore;
import id.kutip.conversation.Reading;
import id.kutip.feed.FeedFinder;
import id.kutip.feed.FeedStore;
import id.kutip.http.AddressGuard;
import id.kutip.http.FetchLimits;
import id.kutip.http.GuardedFetcher;
import id.kutip.http.HttpFetcher;
import id.kutip.http.PoliteFetcher;
import id.kutip.news.NewsComposer;
import id.kutip.search.SearchRoom;
import id.kutip.store.Database;
import id.kutip.store.OtherVersionException;
import id.kutip.subscription.ChatStore;
import id.kutip.text.Language;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole of it, wired by hand: read this to know what the bot is made of. */
final class Kutip implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Kutip.class);

  private static final int FETCHES_AT_ONCE = 16;

  /** Articles that wait to be fetched; who comes after them is told to try again. */
  private static final int FETCHES_WAITING = 500;

  private static final int FETCHES_AT_ONCE_PER_HOST = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Analyzer analyzer;
  private final CompletableFuture<List<Reading>> samples;
  private final Database database;
  private final ExecutorService fetches;
  private final CommandRouter router;
  private final ChatStore chats;
  private final @Nullable Hubs hubs;
  private final News news;
  private final Deliveries deliveries;
  private final @Nullable TelegramSettings telegram;
  private final @Nullable DiscordSettings discord;
  private final Language language;
  private final int httpPort;
  private final List<ChatAdapter> opened = new ArrayList<>();

  Kutip(Configuration configuration) throws IOException, Configuration.WrongException {
    Clock clock = Clock.systemUTC();
    this.telegram = configuration.telegram();
    this.discord = configuration.discord();
    this.language = configuration.language();
    this.httpPort = configuration.httpPort();
    // opened beside the loading of word lists, which takes as long: the prompt waits for both
    CompletableFuture<Database> opening =
        CompletableFuture.supplyAsync(() -> Database.open(configuration.databaseUrl()));
    this.analyzer = new Analyzer();
    this.samples = CompletableFuture.supplyAsync(() -> Samples.read(analyzer::analyze));
    this.database = opened(opening);
    this.fetches =
        new ThreadPoolExecutor(
            FETCHES_AT_ONCE,
            FETCHES_AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(FETCHES_WAITING));
    String version = Version.number();
    ArticleExtractor extractor = new ArticleExtractor();
    GuardedFetcher guarded =
        new GuardedFetcher(
            new AddressGuard(configuration.fetchAllow()),
            FetchLimits.standard(),
            userAgent(version, configuration.fetchContact()),
            clock);
    HttpFetcher fetcher = new PoliteFetcher(guarded, FETCHES_AT_ONCE_PER_HOST, PATIENCE, clock);
    ArticleReader reader =
        new ArticleReader(
            fetcher,
            extractor,
            analyzer,
            new ArticleStore(database),
            clock,
            configuration.cacheBytes(),
            fetches);
    this.chats = new ChatStore(database);
    ConversationStore conversations =
        new ConversationStore(
            configuration.cacheBytes() / 2, chat -> chats.language(chat).map(Language::ofCode));
    PhraseParser parser = new PhraseParser(Commands.shapes());
    Feeds feeds = new TrackedFeeds(new FeedFinder(fetcher), new FeedStore(database), clock);
    this.router =
        new CommandRouter(
            Commands.all(
                new WebArticles(reader, extractor),
                conversations,
                parser,
                new Kept(database, SearchRoom.in(database), feeds),
                version,
                clock),
            parser,
            conversations,
            language);
    WebSubSettings websub = configuration.websub();
    this.hubs = websub == null ? null : new Hubs(database, guarded.forms(), websub, clock);
    this.news = new News(database, fetcher, reader, extractor, hubs, clock);
    this.deliveries =
        new Deliveries(database, new NewsComposer(database, language, parser::writeKept), clock);
  }

  private static Database opened(CompletableFuture<Database> opening)
      throws Configuration.WrongException {
    try {
      return opening.join();
    } catch (CompletionException e) {
      log.debug("the database was not opened", e);
      throw new Configuration.WrongException(
          List.of(
              e.getCause() instanceof OtherVersionException
                  ? "The database is that of another version of Kutip. Start with that version, or name another data.directory (database.url) to begin anew; nothing was changed."
                  : "The database cannot be opened. See whether the data folder can be written to, or the server runs and database.url is right; ./kutip check tells more."));
    }
  }

  private static String userAgent(String version, String contact) {
    return "Kutip/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")");
  }

  /** Answers whatever people say. */
  CommandRouter router() {
    return router;
  }

  /**
   * The chat in the browser, not yet listening; empty where it is switched off or its port is
   * taken.
   */
  Optional<WebChat> webChat() {
    if (httpPort == 0) {
      return Optional.empty();
    }
    try {
      WebChat chat = new WebChat(router, this::samples, chats, httpPort);
      opened.add(chat);
      return Optional.of(chat);
    } catch (IOException e) {
      log.warn(
          "no chat in the browser: port {} is taken; set http.port to another, or to 0 for none",
          httpPort);
      return Optional.empty();
    }
  }

  /** All platforms that the configuration switches on, not yet listening. */
  List<ChatAdapter> adapters() {
    List<ChatAdapter> adapters = new ArrayList<>();
    webChat().ifPresent(adapters::add);
    if (telegram != null) {
      adapters.add(
          new TelegramAdapter(telegram, router, database, chats, language, Clock.systemUTC()));
    }
    if (discord != null) {
      adapters.add(
          new DiscordAdapter(discord, router, database, chats, language, Clock.systemUTC()));
    }
    return adapters;
  }

  /** The articles that a newcomer can ask about at once. */
  List<Reading> samples() {
    return samples.join();
  }

  /** Brings to a platform that was started what waits for its chats. */
  void deliverTo(ChatAdapter adapter) {
    deliveries.begin(adapter);
  }

  /** Watches the feeds that chats are subscribed to, from now on. */
  void bringNews() {
    news.start();
  }

  /** Lets messages on their way arrive, and sends no more. */
  void stopDeliveries() {
    deliveries.close();
  }

  @Override
  public void close() {
    if (hubs != null) {
      hubs.close();
    }
    news.close();
    deliveries.close();
    opened.forEach(ChatAdapter::close);
    fetches.shutdownNow();
    database.close();
  }
}
