package id.kutip.load;

import id.kutip.analysis.Analyzer;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ArticleReader;
import id.kutip.article.ArticleStore;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.delivery.DeliveryWorker;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import id.kutip.feed.FeedPoller;
import id.kutip.feed.FeedPolling;
import id.kutip.feed.FeedStore;
import id.kutip.feed.FreshEntries;
import id.kutip.feed.PollSchedule;
import id.kutip.http.AddressGuard;
import id.kutip.http.FetchLimits;
import id.kutip.http.GuardedFetcher;
import id.kutip.http.HttpFetcher;
import id.kutip.http.PoliteFetcher;
import id.kutip.news.EntryReader;
import id.kutip.news.NewsComposer;
import id.kutip.news.NewsDesk;
import id.kutip.news.Newsroom;
import id.kutip.news.Publisher;
import id.kutip.search.Archive;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.text.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The bot from its feeds to its chats, put together as in earnest, but for its platform. */
final class Bot implements AutoCloseable {

  private static final int POLLS_AT_ONCE = 16;
  private static final int DELIVERING = 2;

  private final Clock clock = Clock.systemUTC();
  private final Database database;
  private final FeedStore feeds;
  private final SubscriptionStore subscriptions;
  private final FeedPolling polling;
  private final Publisher publisher;
  private final DeliveryWorker worker;
  private final ExecutorService analysis =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  Bot(Database database, LoopbackSite site, LoopbackChats chats) {
    this.database = database;
    this.feeds = new FeedStore(database);
    this.subscriptions = new SubscriptionStore(new ChatStore(database));
    Outbox outbox = new Outbox(database, new Pace(database));
    HttpFetcher fetcher =
        new PoliteFetcher(
            new GuardedFetcher(
                new AddressGuard(site.hosts()), FetchLimits.standard(), "Kutip/load", clock),
            4,
            Duration.ofSeconds(30),
            clock);
    this.polling =
        new FeedPolling(
            feeds,
            new FeedPoller(
                new FeedPoller.Parts(
                    database,
                    feeds,
                    fetcher,
                    new PollSchedule(PollSchedule.Bounds.standard()),
                    new Newsroom(subscriptions, new FreshEntries(database), outbox, clock),
                    clock,
                    () -> ThreadLocalRandom.current().nextDouble())),
            POLLS_AT_ONCE,
            clock);
    ArticleExtractor extractor = new ArticleExtractor();
    ArticleReader articles =
        new ArticleReader(
            fetcher,
            extractor,
            new Analyzer(),
            new ArticleStore(database),
            clock,
            32L << 20,
            analysis);
    this.publisher =
        new Publisher(
            database,
            new EntryReader(articles, extractor),
            new NewsDesk(subscriptions, outbox),
            new Archive(database),
            clock);
    this.worker =
        new DeliveryWorker(
            database,
            new LoopbackChats.Adapter(Platform.WEB, chats.port()),
            RateLimits.none(),
            new NewsComposer(
                    database,
                    Language.INDONESIAN,
                    (command, article, language) -> "/" + command + " k" + article)
                ::compose,
            (chat, reason) -> {},
            Duration.ofMinutes(1),
            clock);
  }

  /**
   * Follows feeds, each in so many chats, in the order of their numbers.
   *
   * @param chats of which each follows several feeds, where there are fewer of them
   */
  void follow(LoopbackSite site, int count, int subscribers, int chats) {
    List<Long> numbers = new ArrayList<>();
    for (int feed = 0; feed < count; feed++) {
      numbers.add(feeds.track(site.feed(feed), clock.instant()).id());
    }
    for (int from = 0; from < count; from += 100) {
      int first = from;
      database.update(
          handle -> {
            for (int feed = first; feed < Math.min(count, first + 100); feed++) {
              for (int i = 0; i < subscribers; i++) {
                ChatId chat = new ChatId(Platform.WEB, "chat" + (feed * subscribers + i) % chats);
                subscriptions.subscribe(
                    handle, chat, numbers.get(feed), Preferences.DEFAULT, "load", clock.instant());
              }
            }
          });
    }
  }

  /** Has feeds polled as soon as may be: all, or the one at that address. */
  void pollNow() {
    setDue("1 = 1");
  }

  /** Has the feed at that address polled as soon as may be. */
  void pollNow(String url) {
    setDue("url = '" + url + "'");
  }

  private void setDue(String which) {
    database.update(
        handle ->
            handle.execute(
                "UPDATE feed SET next_poll = ? WHERE " + which, Instant.EPOCH.toString()));
  }

  void startPolling() {
    polling.start();
  }

  void startTelling() {
    publisher.start();
    worker.start(DELIVERING);
  }

  @Override
  public void close() {
    polling.close();
    publisher.close();
    worker.close();
    analysis.shutdownNow();
  }
}
