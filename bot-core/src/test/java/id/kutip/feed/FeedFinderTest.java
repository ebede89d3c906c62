package id.kutip.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.feed.FeedFinder.Result;
import id.kutip.feed.FeedFinder.Result.Found;
import id.kutip.feed.FeedFinder.Result.NotFound;
import id.kutip.feed.FeedServer.Reply;
import id.kutip.http.AddressGuard;
import id.kutip.http.FetchLimits;
import id.kutip.http.GuardedFetcher;
import id.kutip.locale.UserMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedFinderTest {

  private static final Reply FEED =
      FeedServer.feed("<rss><channel><title>Warta</title></channel></rss>");

  private FeedServer server;
  private FeedFinder finder;

  @BeforeEach
  void open() throws IOException {
    server = new FeedServer();
    finder =
        new FeedFinder(
            new GuardedFetcher(
                new AddressGuard(Set.of(server.host())),
                FetchLimits.standard(),
                "Kutip/test",
                Clock.systemUTC()));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void site(Map<String, Reply> pages) {
    server.answers(
        exchange ->
            pages
                .getOrDefault(exchange.getRequestURI().getPath(), FeedServer.status(404))
                .to(exchange));
  }

  private void finds(String path) {
    Result result = finder.find(server.url("/"));

    assertThat(result)
        .isInstanceOfSatisfying(
            Found.class,
            found -> {
              assertThat(found.url()).isEqualTo(server.url(path));
              assertThat(found.feed().title()).isEqualTo("Warta");
            });
  }

  @Test
  void takesAFeedForItself() {
    site(Map.of("/", FEED));

    finds("/");
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void followsWhatThePageDeclaresPastWhatIsBroken() {
    site(
        Map.of(
            "/",
            FeedServer.feed(
                "<html><link rel=alternate type=application/rss+xml href=/rusak>"
                    + "<link rel=alternate type=application/rss+xml href=/umpan></html>"),
            "/rusak",
            FeedServer.feed("<html>bukan umpan</html>"),
            "/umpan",
            FEED));

    finds("/umpan");
  }

  @Test
  void looksWhereMostSitesHaveTheirs() {
    site(Map.of("/", FeedServer.feed("<html>Selamat datang</html>"), "/rss.xml", FEED));

    finds("/rss.xml");
  }

  @Test
  void saysSoWhereThereIsNoneAndAsksNoSiteForMoreThanAFewPages() {
    StringBuilder links = new StringBuilder("<html>");
    for (int i = 0; i < 100; i++) {
      links.append("<a href='/").append(i).append("/feed'>umpan</a>");
    }
    site(Map.of("/", FeedServer.feed(links.toString())));

    assertThat(finder.find(server.url("/")))
        .isEqualTo(new NotFound(UserMessage.of("feed.none_found")));
    assertThat(server.asked).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void saysWhyASiteCannotBeRead() {
    site(Map.of("/", FeedServer.status(403)));

    assertThat(finder.find(server.url("/")))
        .isEqualTo(new NotFound(UserMessage.of("fetch.forbidden")));
    assertThat(finder.find("http://10.0.0.1/"))
        .isEqualTo(new NotFound(UserMessage.of("fetch.private")));
  }
}
