package id.kutip.news;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kutip.analysis.Analyzer;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ArticleReader;
import id.kutip.article.ArticleStore;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.TextRenderer;
import id.kutip.delivery.DeliveryWorker;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import id.kutip.feed.FeedPoller;
import id.kutip.feed.FeedStore;
import id.kutip.feed.FreshEntries;
import id.kutip.feed.PollSchedule;
import id.kutip.http.FetchResult;
import id.kutip.http.HttpFetcher;
import id.kutip.search.Archive;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot at work, from its feed to its chat, while its database does not take what it writes. */
abstract class FaultContract {

  private static final ChatId CHAT = new ChatId(Platform.WEB, "redaksi");
  private static final String FEED = "https://pos.example/rss";

  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile String rss = feed(1, 40);
  private volatile Duration ahead = Duration.ZERO;
  private final InstantSource clock = () -> Instant.now().plus(ahead);
  private Database database;
  private FeedStore feeds;
  private FeedPoller poller;
  private Publisher publisher;
  private DeliveryWorker worker;

  abstract Database open() throws Exception;

  /** From now on the database takes nothing. */
  abstract void breakDown(Database working) throws Exception;

  /** From now on it does again. */
  abstract void mend(Database broken) throws Exception;

  @BeforeEach
  void begin() throws Exception {
    database = open();
    feeds = new FeedStore(database);
    SubscriptionStore subscriptions = new SubscriptionStore(new ChatStore(database));
    Outbox outbox = new Outbox(database, new Pace(database));
    HttpFetcher fetcher = request -> fetched(request.url());
    poller =
        new FeedPoller(
            new FeedPoller.Parts(
                database,
                feeds,
                fetcher,
                new PollSchedule(PollSchedule.Bounds.standard()),
                new Newsroom(subscriptions, new FreshEntries(database), outbox, clock),
                clock,
                () -> 0.5));
    ArticleExtractor extractor = new ArticleExtractor();
    publisher =
        new Publisher(
            database,
            new EntryReader(
                new ArticleReader(
                    fetcher,
                    extractor,
                    new Analyzer(),
                    new ArticleStore(database),
                    clock,
                    1_000_000,
                    Runnable::run),
                extractor),
            new NewsDesk(subscriptions, outbox),
            new Archive(database),
            clock);
    worker =
        new DeliveryWorker(
            database,
            new Chats(),
            RateLimits.none(),
            new NewsComposer(
                    database, Language.INDONESIAN, (command, article, language) -> "/" + command)
                ::compose,
            (chat, reason) -> {},
            Duration.ofSeconds(2),
            clock);
    long feed = feeds.track(FEED, clock.instant()).id();
    database.update(
        handle ->
            subscriptions.subscribe(
                handle, CHAT, feed, Preferences.DEFAULT, "sari", clock.instant()));
    poll();
    publisher.start();
    worker.start(2);
  }

  @AfterEach
  void end() {
    publisher.close();
    worker.close();
    database.close();
  }

  private FetchResult fetched(String url) {
    String page = "<html><head><title>Kabar</title></head><body></body></html>";
    String body = url.equals(FEED) ? rss : page;
    String type = url.equals(FEED) ? "application/rss+xml" : "text/html; charset=utf-8";
    return new FetchResult.Fetched(
        url, false, body.getBytes(StandardCharsets.UTF_8), type, null, null, null);
  }

  private static String feed(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .map(i -> from + to - i)
        .mapToObj(
            i ->
                "<item><title>Kabar %d</title><link>https://pos.example/%d</link><description>%s</description></item>"
                    .formatted(i, i, words(i)))
        .collect(joining("", "<rss><channel><title>Pos</title>", "</channel></rss>"));
  }

  /** Words of its own, so that no two articles are one story, and enough of them to take room. */
  private static String words(int article) {
    Random random = new Random(article);
    return IntStream.range(0, 100)
        .mapToObj(i -> random.ints(6, 'a', 'z').mapToObj(Character::toString).collect(joining()))
        .collect(joining(" "));
  }

  private void poll() {
    ahead = ahead.plus(Duration.ofHours(3));
    feeds.claimDue(10, clock.instant(), Duration.ofMinutes(1)).forEach(poller::poll);
  }

  private void awaitArticles(int from, int to) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> received.stream().distinct().count() == to - from + 1);
    assertThat(received)
        .hasSameElementsAs(IntStream.rangeClosed(from, to).mapToObj(i -> "Kabar " + i).toList());
  }

  @Test
  void newsThatCouldNotBeWrittenDownIsFoundAgain() throws Exception {
    rss = feed(1, 44);
    breakDown(database);

    assertThatThrownBy(this::poll).isInstanceOf(RuntimeException.class);

    mend(database);
    Awaitility.await().ignoreExceptions().atMost(Duration.ofSeconds(20)).until(this::pollAgain);
    awaitArticles(41, 44);
    assertThat(received).containsExactly("Kabar 41", "Kabar 42", "Kabar 43", "Kabar 44");
  }

  private boolean pollAgain() {
    poll();
    return true;
  }

  @Test
  void whatWaitsIsSentWhenTheDatabaseIsBackAndAtMostWhatWasOnItsWayTwice() throws Exception {
    rss = feed(1, 70);
    poll();
    Awaitility.await().until(() -> !received.isEmpty());
    breakDown(database);
    Instant broken = Instant.now();
    Awaitility.await().until(() -> Instant.now().isAfter(broken.plusMillis(300)));
    mend(database);

    // what a publisher held at that moment comes up again when its claim ends
    ahead = ahead.plus(Duration.ofMinutes(4));
    awaitArticles(41, 70);
    assertThat(received.size()).isBetween(30, 32);
  }

  /** Takes everything, and notes the headline. */
  private final class Chats implements ChatAdapter {

    @Override
    public Platform platform() {
      return Platform.WEB;
    }

    @Override
    public void start() {}

    @Override
    public String address() {
      return "here";
    }

    @Override
    public DeliveryResult send(ChatId chat, Reply reply) {
      String words = new TextRenderer(TextRenderer.Style.PLAIN, 0).render(reply);
      int from = words.indexOf("Kabar ");
      int to = from + "Kabar ".length();
      while (to < words.length() && Character.isDigit(words.charAt(to))) {
        to++;
      }
      received.add(words.substring(from, to));
      return new DeliveryResult.Sent("m" + received.size());
    }

    @Override
    public DeliveryResult edit(ChatId chat, String messageId, Reply reply) {
      return new DeliveryResult.Sent(messageId);
    }

    @Override
    public void close() {}
  }
}
