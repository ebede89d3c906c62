package id.kutip.config;

import id.kutip.article.ArticleExtractor;
import id.kutip.article.ArticleReader;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.feed.FeedPoller;
import id.kutip.feed.FeedPolling;
import id.kutip.feed.FeedStore;
import id.kutip.feed.FreshEntries;
import id.kutip.feed.PollSchedule;
import id.kutip.http.HttpFetcher;
import id.kutip.news.EntryReader;
import id.kutip.news.Housekeeping;
import id.kutip.news.NewsDesk;
import id.kutip.news.Newsroom;
import id.kutip.news.Publisher;
import id.kutip.news.Rereader;
import id.kutip.search.Archive;
import id.kutip.store.Database;
import id.kutip.store.Jobs;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.websub.HubWatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** From feeds to the outbox: polls, reads what is new, and publishes it. */
final class News implements AutoCloseable {

  private static final int POLLS_AT_ONCE = 16;
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final FeedPolling polling;
  private final Publisher publisher;
  private final Jobs jobs;

  News(
      Database database,
      HttpFetcher fetcher,
      ArticleReader articles,
      ArticleExtractor extractor,
      @Nullable Hubs hubs,
      InstantSource clock) {
    SubscriptionStore subscriptions = new SubscriptionStore(new ChatStore(database));
    Outbox outbox = new Outbox(database, new Pace(database));
    FeedStore feeds = new FeedStore(database);
    NewsDesk desk = new NewsDesk(subscriptions, outbox);
    Newsroom newsroom = new Newsroom(subscriptions, new FreshEntries(database), outbox, clock);
    this.polling =
        new FeedPolling(
            feeds,
            new FeedPoller(
                new FeedPoller.Parts(
                    database,
                    feeds,
                    fetcher,
                    new PollSchedule(PollSchedule.Bounds.standard()),
                    hubs == null ? newsroom : new HubWatch(newsroom, clock),
                    clock,
                    () -> ThreadLocalRandom.current().nextDouble())),
            POLLS_AT_ONCE,
            clock);
    Archive archive = new Archive(database);
    this.publisher =
        new Publisher(database, new EntryReader(articles, extractor), desk, archive, clock);
    this.jobs = new Jobs(database, LOOK);
    Housekeeping housekeeping = new Housekeeping(database, feeds, outbox, clock);
    jobs.every(Duration.ofMinutes(1), "digests", () -> desk.sendDue(database, clock.instant()));
    Rereader rereader = new Rereader(database, articles, archive, outbox, clock);
    jobs.every(Duration.ofMinutes(1), "changes", rereader::run);
    if (hubs != null) {
      jobs.every(Duration.ofMinutes(1), "hubs", hubs::lookAfter);
    }
    jobs.every(Duration.ofHours(6), "housekeeping", housekeeping::run);
  }

  void start() {
    publisher.start();
    polling.start();
    jobs.start();
  }

  @Override
  public void close() {
    polling.close();
    publisher.close();
    jobs.close();
  }
}
