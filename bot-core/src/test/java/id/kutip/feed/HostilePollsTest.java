package id.kutip.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.feed.FeedPoller.Outcome;
import id.kutip.feed.TrackedFeed.Status;
import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.Row;
import id.kutip.http.AddressGuard;
import id.kutip.http.FetchLimits;
import id.kutip.http.GuardedFetcher;
import id.kutip.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that change their ids, dates, order or address from one poll to the next. */
@HostileInputs
class HostilePollsTest {

  private static final Instant START = Instant.parse("2026-09-07T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  /** Writes down the headlines that chats would be told. */
  private static final class Notebook implements EntryListener {
    final List<String> lines = new ArrayList<>();

    @Override
    public void appeared(Handle handle, TrackedFeed feed, List<StoredEntry> entries) {
      entries.forEach(entry -> lines.add(String.valueOf(entry.title())));
    }

    @Override
    public void ended(Handle handle, TrackedFeed feed) {
      lines.add("ended " + feed.status());
    }

    @Override
    public void failing(Handle handle, TrackedFeed feed) {
      lines.add("failing");
    }
  }

  @TempDir Path folder;
  private Database database;
  private FeedStore store;
  private FeedServer server;
  private FeedPoller poller;
  private final Notebook told = new Notebook();
  private Instant now = START;

  @BeforeEach
  void open() throws IOException {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    store = new FeedStore(database);
    server = new FeedServer();
    poller =
        new FeedPoller(
            new FeedPoller.Parts(
                database,
                store,
                new GuardedFetcher(
                    new AddressGuard(Set.of(server.host())),
                    FetchLimits.standard(),
                    "Kutip/test",
                    () -> now),
                new PollSchedule(PollSchedule.Bounds.standard()),
                told,
                () -> now,
                () -> 0.5));
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  private TrackedFeed track() {
    return store.track(server.url("/rss"), now);
  }

  private Outcome poll() {
    TrackedFeed feed = store.find(track().id()).orElseThrow();
    Outcome outcome = poller.poll(feed);
    now = now.plus(HOUR);
    return outcome;
  }

  private Outcome poll(String items) {
    server.answers(
        FeedServer.feed("<rss><channel><title>Warta</title>" + items + "</channel></rss>"));
    return poll();
  }

  private static String items(int from, int to, IntFunction<String> inside) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "<item>" + inside.apply(i) + "</item>")
        .collect(Collectors.joining());
  }

  private static String words(int i) {
    return "<title>Kabar %d</title><description>Isi ke-%d.</description>".formatted(i, i);
  }

  private static String link(int i) {
    return "<link>https://warta.example/" + i + "</link>";
  }

  private static String date(Instant date) {
    String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
    return "<pubDate>" + text + "</pubDate>";
  }

  /** {n} is the entry's number, {p} the number of the poll. */
  @Row(111)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link>https://warta.example/{n}</link>",
        "<guid></guid><link>https://warta.example/{n}</link>",
        "<guid>sama</guid><link>https://warta.example/{n}</link>",
        "<guid>Kabar {n}</guid>",
        "<guid>{p}-{n}</guid><link>https://warta.example/{n}</link>",
        "<guid>https://warta.example/{n}#xtor=RSS-{p}</guid>",
        "<guid>https://warta.example/{n}?sid={p}</guid>",
        "<guid>http{s}://warta.example/{n}</guid><link>http{s}://warta.example/{n}</link>",
        "<enclosure url='https://warta.example/{n}.mp3' type='audio/mpeg'/>",
        ""
      })
  void tellsAnEntryOnceHoweverItsIdBehaves(String identity) {
    for (int at = 0; at < 3; at++) {
      int pollNumber = at;
      poll(
          items(
              1,
              20 + 2 * at,
              i ->
                  words(i)
                      + identity
                          .replace("{n}", "" + i)
                          .replace("{p}", "" + pollNumber)
                          .replace("{s}", pollNumber % 2 == 0 ? "" : "s")));
    }

    assertThat(told.lines)
        .containsExactlyInAnyOrder("Kabar 21", "Kabar 22", "Kabar 23", "Kabar 24");
  }

  @Row(112)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<pubDate>Fri, 01 Jan 2099 00:00:00 GMT</pubDate>",
        "<pubDate>Lundi, 16. Novembre 2020</pubDate>",
        "<pubDate>Senin, 07 Sep 2026 16:04 WIB</pubDate>",
        "<pubDate>Nov. 2020</pubDate>",
        "<pubDate>1788797045</pubDate>",
        "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>",
        "<pubDate>kemarin</pubDate>"
      })
  void takesNoEntryThatIsDatedAnewForANewOne(String date) {
    poll(items(1, 20, i -> words(i) + link(i) + date(START)));
    poll(items(1, 20, i -> words(i) + link(i) + date));
    poll(items(1, 20, i -> words(i) + link(i) + date(now)));

    assertThat(told.lines).isEmpty();
    assertThat(store.latest(track().id(), 20))
        .allSatisfy(entry -> assertThat(entry.published()).isBeforeOrEqualTo(now));
  }

  @Row(113)
  @Test
  void tellsNothingOfTheFiveHundredEntriesOfAFirstPoll() {
    poll(items(1, 500, i -> words(i) + link(i) + date(START)));

    assertThat(told.lines).isEmpty();
  }

  @Row(113)
  @Test
  void isNotFloodedByAFeedThatMovedToAnotherServer() {
    poll(items(1, 100, i -> words(i) + link(i)));
    poll(
        items(
            200,
            300,
            i ->
                words(i)
                    + "<guid>baru-"
                    + i
                    + "</guid><link>https://baru.example/"
                    + i
                    + "</link>"));

    assertThat(told.lines).hasSizeLessThanOrEqualTo(3);
  }

  @Row(114)
  @ParameterizedTest
  @CsvSource({"301, true", "308, true", "302, false", "307, false"})
  void movesWithAFeedThatSaysForAWeekThatItMoved(int status, boolean moves) {
    server.answers(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/rss")) {
            exchange.getResponseHeaders().add("Location", server.url("/baru"));
            exchange.sendResponseHeaders(status, -1);
          } else {
            FeedServer.feed("<rss><channel/></rss>").to(exchange);
          }
        });
    TrackedFeed feed = track();
    poller.poll(feed);
    now = START.plus(Duration.ofDays(6));
    poller.poll(store.find(feed.id()).orElseThrow());
    assertThat(store.find(feed.id()).orElseThrow().url()).isEqualTo(server.url("/rss"));
    now = START.plus(Duration.ofDays(8));
    poller.poll(store.find(feed.id()).orElseThrow());

    assertThat(store.find(feed.id()).orElseThrow().url())
        .isEqualTo(server.url(moves ? "/baru" : "/rss"));
  }

  @Row(114)
  @Test
  void endsASubscriptionToAFeedThatIsGone() {
    server.answers(FeedServer.status(410));

    assertThat(poll()).isEqualTo(Outcome.ENDED);

    assertThat(told.lines).containsExactly("ended GONE");
  }

  @Row(114)
  @Test
  void pausesAFeedThatIsNotThereForThirtyDays() {
    TrackedFeed feed = track();
    server.answers(FeedServer.status(404));
    for (int day : new int[] {0, 8, 29, 30}) {
      now = START.plus(Duration.ofDays(day));
      poller.poll(store.find(feed.id()).orElseThrow());
    }

    assertThat(store.find(feed.id()).orElseThrow().status()).isEqualTo(Status.PAUSED);
    assertThat(told.lines).containsExactly("failing", "ended PAUSED");
  }

  @Row(115)
  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "W/\"a b;1\"", "tanpa-kutip", "\"\"", "\"a\\\"b\""})
  void sendsAValidatorBackByteForByteAndReadsNothingThatIsAsItWas(String etag) {
    server.answers(FeedServer.with("ETag", etag, FeedServer.feed("<rss><channel/></rss>")));
    poll();
    server.answers(FeedServer.status(304));

    assertThat(poll()).isEqualTo(Outcome.UNCHANGED);

    assertThat(server.asked.get(1).etag()).isEqualTo(etag);
  }

  @Row(115)
  @Test
  void readsTheSameValidatorWithANewBody() {
    for (int last = 20; last <= 21; last++) {
      String rss = "<rss><channel>" + items(1, last, i -> words(i) + link(i)) + "</channel></rss>";
      server.answers(FeedServer.with("ETag", "\"a\"", FeedServer.feed(rss)));
      poll();
    }

    assertThat(told.lines).containsExactly("Kabar 21");
  }

  @Row(115)
  @Test
  void asksAFeedHourlyThatTellsNothingOfItsRhythm() {
    poll(items(1, 20, i -> words(i) + link(i)));

    assertThat(store.find(track().id()).orElseThrow().nextPoll())
        .isAfterOrEqualTo(now.minus(HOUR).plus(Duration.ofHours(1)));
  }
}
