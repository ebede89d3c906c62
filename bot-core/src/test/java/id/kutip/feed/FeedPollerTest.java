package id.kutip.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kutip.feed.FeedPoller.Outcome;
import id.kutip.feed.FeedServer.Asked;
import id.kutip.feed.PollSchedule.Bounds;
import id.kutip.feed.TrackedFeed.Status;
import id.kutip.http.AddressGuard;
import id.kutip.http.FetchLimits;
import id.kutip.http.GuardedFetcher;
import id.kutip.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPollerTest {

  private static final Instant START = Instant.parse("2026-09-07T09:00:00Z");

  /** Writes down what it is told. */
  private static final class Notebook implements EntryListener {
    final List<String> lines = java.util.Collections.synchronizedList(new ArrayList<>());
    boolean broken;

    @Override
    public void appeared(Handle handle, TrackedFeed feed, List<StoredEntry> entries) {
      if (broken) {
        throw new IllegalStateException("the listener is broken");
      }
      entries.forEach(entry -> lines.add("new " + entry.title()));
    }

    @Override
    public void ended(Handle handle, TrackedFeed feed) {
      lines.add("ended " + feed.status());
    }

    @Override
    public void failing(Handle handle, TrackedFeed feed) {
      lines.add("failing " + feed.problem());
    }
  }

  @TempDir Path folder;
  private Database database;
  private FeedStore store;
  private FeedServer server;
  private FeedPoller poller;
  private final Notebook notebook = new Notebook();
  private Instant now = START;

  @BeforeEach
  void open() throws IOException {
    database = openDatabase(folder);
    store = new FeedStore(database);
    server = new FeedServer();
    poller = poller();
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  Database openDatabase(Path folder) {
    return Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
  }

  private FeedPoller poller() {
    FetchLimits limits =
        new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(10), 5);
    return new FeedPoller(
        new FeedPoller.Parts(
            database,
            store,
            new GuardedFetcher(
                new AddressGuard(Set.of(server.host())), limits, "Kutip/test", () -> now),
            new PollSchedule(Bounds.standard()),
            notebook,
            () -> now,
            () -> 0.5));
  }

  private TrackedFeed track() {
    return store.track(server.url("/rss"), now);
  }

  private TrackedFeed stored(TrackedFeed feed) {
    return store.find(feed.id()).orElseThrow();
  }

  private Outcome poll(TrackedFeed feed) {
    return poller.poll(stored(feed));
  }

  private static String rss(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            i ->
                "<item><title>Kabar %d</title><link>https://warta.example/%d</link><description>Isi ke-%d.</description></item>"
                    .formatted(i, i, i))
        .collect(Collectors.joining("", "<rss><channel><title>Warta</title>", "</channel></rss>"));
  }

  @Test
  void remembersAFirstPollAndPostsNothingOfIt() {
    server.answers(FeedServer.feed(rss(1, 20)));
    TrackedFeed feed = track();

    assertThat(poll(feed)).isEqualTo(Outcome.READ);

    assertThat(notebook.lines).isEmpty();
    assertThat(store.latest(feed.id(), 3)).hasSize(3);
    assertThat(stored(feed).title()).isEqualTo("Warta");
    assertThat(stored(feed).nextPoll()).isAfter(now);
  }

  @Test
  void handsOnWhatIsNewOnce() {
    server.answers(FeedServer.feed(rss(1, 20)));
    TrackedFeed feed = track();
    poll(feed);
    server.answers(FeedServer.feed(rss(1, 22)));

    poll(feed);
    poll(feed);

    assertThat(notebook.lines).containsExactlyInAnyOrder("new Kabar 21", "new Kabar 22");
  }

  @Test
  void sendsValidatorsBackByteForByteAndReadsNothingThatDidNotChange() {
    server.answers(
        FeedServer.with(
            "ETag",
            "W/\"a b;1\"",
            FeedServer.with(
                "Last-Modified", "Mon, 7 Sep 2026 8:00:00 GMT", FeedServer.feed(rss(1, 20)))));
    TrackedFeed feed = track();
    poll(feed);
    server.answers(FeedServer.status(304));

    assertThat(poll(feed)).isEqualTo(Outcome.UNCHANGED);

    assertThat(server.asked)
        .containsExactly(
            new Asked("/rss", null, null),
            new Asked("/rss", "W/\"a b;1\"", "Mon, 7 Sep 2026 8:00:00 GMT"));
    assertThat(stored(feed).etag()).isEqualTo("W/\"a b;1\"");
  }

  @Test
  void asksAServerWithoutValidatorsAsOftenAsOthers() {
    TrackedFeed feed = track();
    for (int article = 1; article < 8; article++) {
      server.answers(FeedServer.feed(rss(1, article)));
      poll(feed);
      now = now.plus(Duration.ofMinutes(5));
    }

    assertThat(stored(feed).poll().interval()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void endsAFeedThatIsGone() {
    server.answers(FeedServer.status(410));
    TrackedFeed feed = track();

    assertThat(poll(feed)).isEqualTo(Outcome.ENDED);

    assertThat(stored(feed).status()).isEqualTo(Status.GONE);
    assertThat(notebook.lines).containsExactly("ended GONE");
    assertThat(store.claimDue(10, now.plus(Duration.ofDays(99)), Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void waitsAsLongAsABusyServerAsks() {
    server.answers(FeedServer.with("Retry-After", "36000", FeedServer.status(429)));
    TrackedFeed feed = track();

    assertThat(poll(feed)).isEqualTo(Outcome.FAILED);

    assertThat(stored(feed).nextPoll()).isAfterOrEqualTo(now.plusSeconds(36_000));
    assertThat(stored(feed).problem()).isEqualTo("fetch.too_many_requests");
  }

  @Test
  void followsAMoveForGoodAfterAWeekAndOneForNowNever() {
    for (int status : new int[] {301, 308, 302}) {
      String from = "/old-" + status;
      server.answers(
          exchange -> {
            if (exchange.getRequestURI().getPath().equals(from)) {
              exchange.getResponseHeaders().add("Location", server.url("/new-" + status));
              exchange.sendResponseHeaders(status, -1);
            } else {
              FeedServer.feed(rss(1, 5)).to(exchange);
            }
          });
      now = START;
      TrackedFeed feed = store.track(server.url(from), now);
      poll(feed);
      assertThat(stored(feed).url()).isEqualTo(server.url(from));

      now = START.plus(Duration.ofDays(8));
      poll(feed);

      assertThat(stored(feed).url()).isEqualTo(server.url(status == 302 ? from : "/new-" + status));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not xml", "<html><body>Masuk dulu</body></html>", "{\"error\": 1}"})
  void countsGarbageAsAFailure(String body) {
    server.answers(FeedServer.feed(body));
    TrackedFeed feed = track();

    assertThat(poll(feed)).isEqualTo(Outcome.FAILED);

    assertThat(stored(feed).problem()).isEqualTo("feed.not_a_feed");
    assertThat(stored(feed).poll().failures()).isEqualTo(1);
  }

  @Test
  void givesUpOnAServerThatNeverAnswersOrNeverStops() {
    TrackedFeed feed = track();
    server.answers(server.silence());
    assertThat(poll(feed)).isEqualTo(Outcome.FAILED);
    assertThat(stored(feed).problem()).isEqualTo("fetch.timeout");

    server.answers(FeedServer.endless());
    assertThat(poll(feed)).isEqualTo(Outcome.FAILED);
    assertThat(stored(feed).problem()).isEqualTo("fetch.too_large");
    assertThat(stored(feed).poll().failures()).isEqualTo(2);
  }

  @Test
  void tellsOfALongFailureOnceThenPausesAndRecoversWhenAsked() {
    TrackedFeed feed = track();
    server.answers(FeedServer.status(500));
    for (int day : new int[] {0, 1, 6, 7, 8, 29}) {
      now = START.plus(Duration.ofDays(day));
      poll(feed);
    }
    assertThat(notebook.lines).containsExactly("failing fetch.server_error");

    now = START.plus(Duration.ofDays(30));
    assertThat(poll(feed)).isEqualTo(Outcome.ENDED);
    assertThat(stored(feed).status()).isEqualTo(Status.PAUSED);

    server.answers(FeedServer.feed(rss(1, 5)));
    assertThat(track().status()).isEqualTo(Status.ACTIVE);
    assertThat(stored(feed).poll().failingSince()).isNull();
    assertThat(poll(feed)).isEqualTo(Outcome.READ);
    assertThat(stored(feed).poll().failures()).isZero();
    assertThat(stored(feed).told()).isFalse();
  }

  @Test
  void undoesAPollWhoseListenerFailsSoThatNothingIsLost() {
    server.answers(FeedServer.feed(rss(1, 20)));
    TrackedFeed feed = track();
    poll(feed);
    server.answers(FeedServer.feed(rss(1, 21)));
    notebook.broken = true;
    assertThatThrownBy(() -> poll(feed)).isInstanceOf(IllegalStateException.class);

    notebook.broken = false;
    poll(feed);

    assertThat(notebook.lines).containsExactly("new Kabar 21");
  }

  @Test
  void claimsADueFeedForOneNodeUntilItsLeaseEnds() {
    TrackedFeed feed = track();
    Duration lease = Duration.ofMinutes(2);

    assertThat(store.claimDue(10, now, lease))
        .extracting(TrackedFeed::id)
        .containsExactly(feed.id());
    assertThat(store.claimDue(10, now, lease)).isEmpty();
    assertThat(store.claimDue(10, now.plus(lease), lease)).hasSize(1);
  }

  @Test
  void handsOnANewEntryOnceHoweverManyPollTheFeedAtTheSameTime() throws Exception {
    server.answers(FeedServer.feed(rss(1, 20)));
    TrackedFeed feed = track();
    poll(feed);
    server.answers(FeedServer.feed(rss(1, 21)));
    TrackedFeed before = stored(feed);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Outcome>> polls =
        IntStream.range(0, 4)
            .<Callable<Outcome>>mapToObj(i -> () -> poller().poll(before))
            .toList();

    for (Future<Outcome> outcome : threads.invokeAll(polls)) {
      assertThat(outcome.get()).isEqualTo(Outcome.READ);
    }
    threads.shutdown();

    assertThat(notebook.lines).containsExactly("new Kabar 21");
  }

  @Test
  void writesNothingOfAFeedThatWasRemovedMeanwhile() {
    server.answers(FeedServer.feed(rss(1, 20)));
    TrackedFeed feed = track();
    store.remove(feed.id());

    assertThat(poller.poll(feed)).isEqualTo(Outcome.ENDED);
    assertThat(store.latest(feed.id(), 3)).isEmpty();
  }

  @Test
  void forgetsOnlyWhatNoFeedShowsAnyMore() {
    server.answers(FeedServer.feed(rss(1, 20)));
    TrackedFeed feed = track();
    poll(feed);
    now = START.plus(Duration.ofDays(100));
    server.answers(FeedServer.feed(rss(11, 20)));
    poll(feed);

    store.forget(now.minus(Duration.ofDays(90)));
    server.answers(FeedServer.feed(rss(11, 21)));
    poll(feed);

    assertThat(notebook.lines).containsExactly("new Kabar 21");
  }
}
