package id.kutip.article;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analyzer;
import id.kutip.feed.Feed;
import id.kutip.feed.FeedEntry;
import id.kutip.feed.FeedParser;
import id.kutip.hostile.HostileInputs;
import id.kutip.hostile.LoopbackServer;
import id.kutip.hostile.Row;
import id.kutip.http.AddressGuard;
import id.kutip.http.FetchLimits;
import id.kutip.http.GuardedFetcher;
import id.kutip.http.HttpFetcher;
import id.kutip.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and feeds that point at other addresses, and many who ask for one article at once. */
@HostileInputs
class HostileReadingTest {

  private static final String TEXT =
      "<p>Wali kota membuka jembatan baru di atas sungai pada Selasa pagi, di hadapan warga dari"
          + " kedua tepi yang sudah menunggu sejak subuh.</p><p>Jembatan itu, kata dia, memotong"
          + " jalan ke pasar dari satu jam menjadi sepuluh menit.</p>";

  @TempDir Path folder;
  private Database database;
  private ThreadPoolExecutor threads;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    threads = new ThreadPoolExecutor(4, 4, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(8));
  }

  @AfterEach
  void close() throws InterruptedException {
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    database.close();
  }

  private ArticleReader reader(LoopbackServer... allowed) {
    Set<String> hosts = new java.util.HashSet<>();
    for (LoopbackServer server : allowed) {
      hosts.add(server.host());
    }
    HttpFetcher fetcher =
        new GuardedFetcher(
            new AddressGuard(hosts), FetchLimits.standard(), "Kutip/test", Clock.systemUTC());
    return new ArticleReader(
        fetcher,
        new ArticleExtractor(),
        new Analyzer(),
        new ArticleStore(database),
        Clock.systemUTC(),
        1_000_000,
        threads);
  }

  private static ArticleResult refused(String key) {
    return new ArticleResult.Refused(id.kutip.locale.UserMessage.of(key));
  }

  @Row(59)
  @Test
  void fetchesNothingThatAPageRefreshesToOrIsCalledBy() throws IOException {
    try (LoopbackServer inside = LoopbackServer.of(LoopbackServer.page(TEXT));
        LoopbackServer site =
            LoopbackServer.of(
                LoopbackServer.page(
                    "<meta http-equiv=refresh content='0;url=%1$s'><script>location='%1$s'</script>"
                        .formatted(inside.url("/"))))) {
      ArticleResult result = reader(site, inside).read(site.url("/")).join();

      assertThat(result).isEqualTo(refused("article.no_text"));
      assertThat(site.asked()).hasSize(1);
      assertThat(inside.asked()).isEmpty();
    }
  }

  @Row(60)
  @Test
  void keepsAnArticleUnderNoAddressButItsOwn() throws IOException {
    try (LoopbackServer inside = LoopbackServer.of(LoopbackServer.page(TEXT));
        LoopbackServer site =
            LoopbackServer.of(
                LoopbackServer.page(
                    "<link rel=canonical href='%1$s'><meta property=og:url content='%1$s'><link rel=amphtml href='%1$s'><article>"
                            .formatted(inside.url("/"))
                        + TEXT
                        + "</article>"))) {
      ArticleReader reader = reader(site, inside);
      ArticleResult result = reader.read(site.url("/")).join();

      assertThat(result)
          .isInstanceOfSatisfying(
              ArticleResult.Read.class,
              read -> assertThat(read.article().url()).isEqualTo(site.url("/")));
      assertThat(inside.asked()).isEmpty();
      assertThat(reader.versions(inside.url("/"))).isEmpty();
    }
  }

  @Row(61)
  @Test
  void fetchesAFeedsLinksByTheSameRulesAsAPersons() throws IOException {
    try (LoopbackServer inside = LoopbackServer.of(LoopbackServer.page(TEXT))) {
      Feed feed =
          new FeedParser()
              .parse(
                  ("<rss><channel><link>%1$s</link><itunes:new-feed-url>%1$s</itunes:new-feed-url>"
                          + "<item><title>t</title><link>%1$s</link><enclosure url='%1$s'/></item>"
                          + "</channel></rss>")
                      .formatted(inside.url("/")),
                  "https://warta.example/rss")
              .orElseThrow();
      FeedEntry entry = feed.entries().get(0);

      assertThat(entry.link()).isEqualTo(inside.url("/"));
      assertThat(reader().read(String.valueOf(entry.link())).join())
          .isEqualTo(refused("fetch.private"));
      assertThat(inside.asked()).isEmpty();
    }
  }

  @Row(82)
  @Test
  void fetchesOnceWhatFiftyAskForAtTheSameTime() throws Exception {
    CountDownLatch everybodyAsked = new CountDownLatch(1);
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) -> {
              try {
                everybodyAsked.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              wire.send(LoopbackServer.page("<article>" + TEXT + "</article>"));
            })) {
      ArticleReader reader = reader(site);
      List<CompletableFuture<ArticleResult>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(reader.read(site.url("/jembatan")));
      }
      everybodyAsked.countDown();

      for (CompletableFuture<ArticleResult> answer : answers) {
        assertThat(answer.join()).isInstanceOf(ArticleResult.Read.class);
      }
      assertThat(site.asked()).hasSize(1);
    }
  }

  @Row(82)
  @Test
  void saysThatItIsBusyInsteadOfLettingEverybodyWait() throws IOException {
    try (LoopbackServer site = new LoopbackServer((head, wire) -> wire.fallSilent())) {
      ArticleReader reader = reader(site);
      List<CompletableFuture<ArticleResult>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        answers.add(reader.read(site.url("/" + i)));
      }

      assertThat(answers)
          .filteredOn(CompletableFuture::isDone)
          .hasSizeGreaterThanOrEqualTo(40 - 4 - 8)
          .allSatisfy(answer -> assertThat(answer.join()).isEqualTo(refused("fetch.busy")));
    }
  }

  private static String pageOf(String links, String... paragraphs) {
    return LoopbackServer.page(
        "<article><h1>Pasar lama</h1><p>"
            + String.join("</p><p>", paragraphs)
            + "</p></article><div>"
            + links
            + "</div>");
  }

  private static String paragraph(String beginning) {
    return beginning
        + " para pedagang menata dagangan di bawah tenda, menunggu pembeli yang datang dari kedua"
        + " tepi sungai, dan bercerita tentang pasar yang segera dipindahkan ke tempat baru.";
  }

  private static final String ONE = paragraph("Sebelum subuh");
  private static final String TWO = paragraph("Pada siang hari");
  private static final String THREE = paragraph("Menjelang malam");

  @Row(95)
  @ParameterizedTest
  @ValueSource(strings = {"?page=", "/", "/page/", "?halaman="})
  void joinsThePagesThatASiteCutsAnArticleInto(String way) throws IOException {
    String path = "/berita/pasar-lama";
    String links =
        "Halaman: 1 <a href='%1$s%2$s2'>2</a> <a href='%1$s%2$s3'>3</a>".formatted(path, way);
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) ->
                wire.send(
                    head.startsWith("GET " + path + way + "2 ")
                        ? pageOf(links, TWO, ONE)
                        : head.startsWith("GET " + path + way + "3 ")
                            ? pageOf(links, THREE, THREE + " Begitu setiap hari.")
                            : pageOf(links, ONE, ONE + " Ramai sekali.")))) {
      ArticleResult result = reader(site).read(site.url(path)).join();

      assertThat(((ArticleResult.Read) result).article().text())
          .containsSubsequence(ONE, TWO, THREE)
          .containsOnlyOnce(TWO);
      assertThat(site.asked()).hasSize(3);
    }
  }

  @Row(95)
  @Test
  void readsTheOnePageThatHoldsAll() throws IOException {
    String links = "<a href='?page=2'>2</a> <a href='?page=all'>Show All</a>";
    try (LoopbackServer site =
        new LoopbackServer(
            (head, wire) ->
                wire.send(
                    head.contains("page=all")
                        ? pageOf(links, ONE, TWO, THREE)
                        : pageOf(links, ONE, ONE + " Ramai sekali.")))) {
      ArticleResult result = reader(site).read(site.url("/berita/pasar")).join();

      assertThat(((ArticleResult.Read) result).article().text()).contains(ONE, TWO, THREE);
      assertThat(site.asked()).hasSize(2);
    }
  }

  @Row(95)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='http://127.0.0.1/berita/pasar?page=2'>2</a>",
        "<a href='/lain?page=2'>2</a>",
        "<a href='?page=99999'>2</a>",
        "<a href='?page=1'>1</a>",
        "<a href='?page=7'>7</a>",
        "<a href='?id=2'>2</a>",
        "<link rel=next href='/berita/lain'>"
      })
  void takesNoOtherLinkForAPageOfTheArticle(String links) throws IOException {
    try (LoopbackServer site = LoopbackServer.of(pageOf(links, ONE, TWO))) {
      reader(site).read(site.url("/berita/pasar")).join();

      assertThat(site.asked()).hasSize(1);
    }
  }

  @Row(95)
  @Test
  void readsNineFurtherPagesAtTheMost() throws IOException {
    StringBuilder links = new StringBuilder();
    for (int i = 2; i < 100; i++) {
      links.append("<a href='?page=").append(i).append("'>").append(i).append("</a>");
    }
    try (LoopbackServer site = LoopbackServer.of(pageOf(links.toString(), ONE, TWO))) {
      reader(site).read(site.url("/berita/pasar")).join();

      assertThat(site.asked()).hasSize(10);
    }
  }
}
