package id.kutip.news;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analyzer;
import id.kutip.article.ArticleExtractor;
import id.kutip.article.ArticleReader;
import id.kutip.article.ArticleStore;
import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.TextRenderer;
import id.kutip.delivery.Delivery;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import id.kutip.feed.FeedPoller;
import id.kutip.feed.FeedStore;
import id.kutip.feed.FreshEntries;
import id.kutip.feed.PollSchedule;
import id.kutip.http.FetchRequest;
import id.kutip.http.FetchResult;
import id.kutip.http.HttpFetcher;
import id.kutip.http.Refusal;
import id.kutip.search.Archive;
import id.kutip.search.ArticleSearch;
import id.kutip.search.QuoteSearch;
import id.kutip.search.Source;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Filter;
import id.kutip.subscription.Look;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.subscription.Template;
import id.kutip.text.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a feed that brings something new to the message that tells of it, on every engine. */
abstract class PublisherContract {

  private static final ChatId CHAT = new ChatId(Platform.WEB, "redaksi");
  private static final String FEED = "https://pos.example/rss";
  private static final String OTHER_FEED = "https://harian.example/rss";

  private static final String FERRY =
      "<p>Kapal cepat yang menghubungkan dua kota di Teluk Ambarita mulai berlayar pada Senin pagi"
          + " dengan membawa 212 penumpang dari dermaga lama.</p><p>“Kami menunggu kapal ini sejak"
          + " lima tahun lalu,” kata Kepala Dinas Perhubungan Ratna Wulandari di dermaga.</p>"
          + "<p>Harga tiketnya Rp85.000 untuk sekali jalan, atau dua kali harga tiket bus yang"
          + " menempuh jalan pesisir selama empat jam.</p>";

  /** The web: feeds and pages by their addresses. */
  private final Map<String, String> web = new HashMap<>();

  private final List<String> asked = new ArrayList<>();
  private final HttpFetcher fetcher = this::fetch;
  private Instant now = Instant.parse("2026-05-04T03:00:00Z");
  private Database database;
  private FeedStore feeds;
  private SubscriptionStore subscriptions;
  private Outbox outbox;
  private FeedPoller poller;
  private Publisher publisher;

  abstract Database open();

  @BeforeEach
  void begin() {
    database = open();
    feeds = new FeedStore(database);
    subscriptions = new SubscriptionStore(new ChatStore(database));
    outbox = new Outbox(database, new Pace(database));
    poller =
        new FeedPoller(
            new FeedPoller.Parts(
                database,
                feeds,
                fetcher,
                new PollSchedule(PollSchedule.Bounds.standard()),
                new Newsroom(subscriptions, new FreshEntries(database), outbox, () -> now),
                () -> now,
                () -> 0.5));
    publisher = publisher();
  }

  @AfterEach
  void end() {
    database.close();
  }

  private ArticleReader articles() {
    return new ArticleReader(
        fetcher,
        new ArticleExtractor(),
        new Analyzer(),
        new ArticleStore(database),
        () -> now,
        1_000_000,
        Runnable::run);
  }

  private Publisher publisher() {
    return new Publisher(
        database,
        new EntryReader(articles(), new ArticleExtractor()),
        new NewsDesk(subscriptions, outbox),
        new Archive(database),
        () -> now);
  }

  private FetchResult fetch(FetchRequest request) {
    asked.add(request.url());
    String body = web.get(request.url());
    if (body == null) {
      return new FetchResult.Refused(Refusal.FORBIDDEN, "403", null);
    }
    String type = body.startsWith("<rss") ? "application/rss+xml" : "text/html; charset=utf-8";
    return new FetchResult.Fetched(
        request.url(), false, body.getBytes(StandardCharsets.UTF_8), type, null, null, null);
  }

  private static String rss(String title, String... items) {
    return "<rss version='2.0'><channel><title>"
        + title
        + "</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String url, String title, String text) {
    return "<item><title>"
        + title
        + "</title><link>"
        + url
        + "</link><description><![CDATA["
        + text
        + "]]></description></item>";
  }

  private static String page(String title, String body) {
    return "<html><head><title>"
        + title
        + "</title><meta property='og:type' content='article'></head><body><article><h1>"
        + title
        + "</h1>"
        + body
        + "</article></body></html>";
  }

  /** Subscribes to a feed that has shown one old entry. */
  private void follow(String feed, Preferences wanted) {
    web.put(feed, rss("Kantor " + feed, item("https://old.example/1", "Berita lama", "")));
    long id = feeds.track(feed, now).id();
    database.update(handle -> subscriptions.subscribe(handle, CHAT, id, wanted, "sari", now));
    poll();
  }

  private long id(String feed) {
    return feeds.track(feed, now).id();
  }

  private void poll() {
    now = now.plus(Duration.ofHours(2));
    feeds.claimDue(10, now, Duration.ofMinutes(1)).forEach(poller::poll);
  }

  private void bring(String feed, String... items) {
    web.put(feed, rss("Kantor " + feed, items));
    poll();
  }

  private List<Delivery> claim() {
    return outbox.claim(Platform.WEB, RateLimits.none(), 10, Duration.ofMinutes(1), now);
  }

  private Reply compose(Delivery delivery) {
    return new NewsComposer(
            database,
            Language.INDONESIAN,
            (command, article, language) -> "/" + command + " k" + article)
        .compose(delivery)
        .orElseThrow();
  }

  private String told() {
    return claim().stream()
        .map(delivery -> new TextRenderer(TextRenderer.Style.PLAIN, 0).render(compose(delivery)))
        .collect(Collectors.joining("\n---\n"));
  }

  @Test
  void aNewEntryIsReadFromItsPageAndToldWithItsLead() {
    follow(FEED, Preferences.DEFAULT);
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));

    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", "Singkat saja."));

    assertThat(publisher.round()).isOne();
    assertThat(told())
        .contains("Kapal cepat mulai berlayar", "https://pos.example/kapal")
        .contains("mulai berlayar pada Senin pagi", "¶1 s1")
        .doesNotContain("Berita lama");
  }

  @Test
  void aFullMessageTellsWhoSaidWhatAndTheFigures() {
    follow(FEED, Preferences.DEFAULT.with(Look.FULL));
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));

    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""));
    publisher.round();

    assertThat(told())
        .contains("Ratna Wulandari", "Kami menunggu kapal ini sejak lima tahun lalu", "Rp85.000");
  }

  @Test
  void aTemplateOfTheChatSaysWhatAMessageTellsAndItsLinkIsAlwaysThere() {
    follow(FEED, template("@everyone **{title}** oleh {authors}\n{quotes}\nKata kunci: {tags}"));
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));

    bring(
        FEED,
        item("https://pos.example/kapal", "Kapal cepat mulai berlayar", "")
            .replace("</item>", "<author>Sari Dewi</author></item>"));
    publisher.round();

    assertThat(told())
        .startsWith("@everyone **Kapal cepat mulai berlayar** oleh Sari Dewi")
        .contains("Ratna Wulandari", "Kami menunggu kapal ini sejak lima tahun lalu")
        .contains("https://pos.example/kapal")
        .doesNotContain("Kata kunci", "Rp85.000");
  }

  @Test
  void aTemplateThatNamesTheLinkPutsItWhereItIsNamed() {
    follow(FEED, template("{sumber}, {tanggal}\n{ringkasan}\nBaca: {link}"));
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));

    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""));
    publisher.round();

    assertThat(told())
        .contains("mulai berlayar pada Senin pagi", "¶1 s1")
        .containsOnlyOnce("https://pos.example/kapal")
        .contains("Baca · https://pos.example/kapal");
  }

  @Test
  void aTemplateThatRepeatsItselfMakesNoEndlessMessage() {
    follow(FEED, template("{summary} {summary}\n".repeat(20)));
    web.put("https://pos.example/kapal", page("Kapal cepat", FERRY));

    bring(FEED, item("https://pos.example/kapal", "Kapal cepat", ""));
    publisher.round();

    assertThat(told()).hasSizeLessThan(4_000).contains("https://pos.example/kapal");
  }

  private static Preferences template(String written) {
    return Preferences.DEFAULT.with(Look.CARD.with(Template.of(written)));
  }

  @Test
  void aMessageWithPictureTellsWhereThePictureIs() {
    follow(FEED, Preferences.DEFAULT.with(Look.of("picture").orElseThrow()));
    follow(OTHER_FEED, Preferences.DEFAULT);
    String entry =
        item("https://pos.example/kapal", "Kapal cepat", "Kapal cepat mulai berlayar hari ini.")
            .replace(
                "</item>",
                "<enclosure url=\"https://pos.example/kapal.jpg\" type=\"image/jpeg\""
                    + " length=\"9\"/></item>");

    bring(FEED, entry);
    publisher.round();

    assertThat(told()).contains("https://pos.example/kapal.jpg");
  }

  @Test
  void aFeedThatCarriesTheWholeTextIsNotAskedForItsPage() {
    follow(FEED, Preferences.DEFAULT);

    String whole = FERRY + FERRY.replace("Senin", "Rabu") + FERRY.replace("Senin", "Jumat");
    bring(FEED, item("https://pos.example/kapal", "Kapal cepat", whole));
    publisher.round();

    assertThat(told()).contains("mulai berlayar pada Senin pagi", "¶1 s1");
    assertThat(asked).doesNotContain("https://pos.example/kapal");
  }

  @Test
  void whereTheSiteBlocksBotsTheTeaserIsToldAndNotTakenForTheArticle() {
    follow(FEED, Preferences.DEFAULT);

    bring(
        FEED, item("https://pos.example/x", "Kapal cepat", "Kapal cepat mulai berlayar hari ini."));
    publisher.round();

    assertThat(told())
        .contains("Kapal cepat mulai berlayar hari ini.", "https://pos.example/x")
        .doesNotContain("¶");
  }

  @Test
  void filtersSeeWhoIsQuotedOnThePage() {
    follow(FEED, Preferences.DEFAULT.with(Filter.of("speaker:ratna")));
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));

    bring(
        FEED,
        item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""),
        item("https://pos.example/lain", "Pasar ikan dibuka lagi", "Pasar ikan dibuka lagi."));
    publisher.round();

    assertThat(told()).contains("Kapal cepat mulai berlayar").doesNotContain("Pasar ikan");
  }

  @Test
  void theSameStoryOfAnotherSourceIsAddedToTheMessageThatToldIt() {
    follow(FEED, Preferences.DEFAULT);
    follow(OTHER_FEED, Preferences.DEFAULT);
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));
    web.put("https://harian.example/kapal", page("Kapal cepat Ambarita berlayar", FERRY));
    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""));
    publisher.round();
    outbox.sent(claim().get(0), "m1", Duration.ZERO, now);
    // the one that joins them may have been started since
    publisher = publisher();

    bring(OTHER_FEED, item("https://harian.example/kapal", "Kapal cepat Ambarita berlayar", ""));
    publisher.round();

    List<Delivery> claimed = claim();
    assertThat(claimed).extracting(Delivery::messageId).containsExactly("m1");
    assertThat(compose(claimed.get(0)).blocks())
        .filteredOn(Block.SourceLine.class::isInstance)
        .extracting(block -> ((Block.SourceLine) block).link())
        .containsExactly(
            URI.create("https://pos.example/kapal"), URI.create("https://harian.example/kapal"));
  }

  @Test
  void whatWasBroughtIsFoundBySearchAndAskedAboutByItsButton() {
    follow(FEED, Preferences.DEFAULT);
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));
    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""));
    publisher.round();

    assertThat(told()).contains("/summary k");
    assertThat(new QuoteSearch(database).find(CHAT, "Ratna", null)).hasSize(1);
  }

  @Test
  void aMessageIsPutAnewWhenItsArticleWasChanged() {
    follow(FEED, Preferences.DEFAULT.with(Look.FULL));
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));
    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""));
    publisher.round();
    outbox.sent(claim().get(0), "m1", Duration.ZERO, now);
    Rereader rereader =
        new Rereader(database, articles(), new Archive(database), outbox, () -> now);

    assertThat(rereader.run()).isZero();
    now = now.plus(Duration.ofMinutes(15));
    assertThat(rereader.run()).isZero();
    web.put(
        "https://pos.example/kapal",
        page("Tiket kapal cepat diturunkan", FERRY.replace("Rp85.000", "Rp70.000")));
    now = now.plus(Duration.ofHours(1));
    assertThat(rereader.run()).isOne();

    List<Delivery> claimed = claim();
    assertThat(claimed).extracting(Delivery::messageId).containsExactly("m1");
    assertThat(new TextRenderer(TextRenderer.Style.PLAIN, 0).render(compose(claimed.get(0))))
        .contains("Tiket kapal cepat diturunkan", "Rp70.000", "Diubah 4 Mei 2026 15.15")
        .doesNotContain("Rp85.000");
  }

  @Test
  void whatAChangedArticleSaysNowIsWhatIsFoundOfIt() {
    follow(FEED, Preferences.DEFAULT);
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));
    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""));
    publisher.round();
    web.put(
        "https://pos.example/kapal",
        page("Kapal cepat mulai berlayar", FERRY.replace("tiket", "karcis")));
    now = now.plus(Duration.ofHours(1));

    new Rereader(database, articles(), new Archive(database), outbox, () -> now).run();

    assertThat(new ArticleSearch(database).find(CHAT, "karcis", 5)).hasSize(1);
    assertThat(new ArticleSearch(database).find(CHAT, "tiket", 5)).isEmpty();
  }

  @Test
  void thatTheArticleOfAnotherSourceWasChangedIsToldWhereThatSourceIsNamed() {
    follow(FEED, Preferences.DEFAULT);
    follow(OTHER_FEED, Preferences.DEFAULT);
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));
    web.put("https://harian.example/kapal", page("Kapal cepat Ambarita berlayar", FERRY));
    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""));
    publisher.round();
    bring(OTHER_FEED, item("https://harian.example/kapal", "Kapal cepat Ambarita berlayar", ""));
    publisher.round();
    outbox.sent(claim().get(0), "m1", Duration.ZERO, now);
    web.put(
        "https://harian.example/kapal",
        page("Kapal cepat Ambarita berlayar", FERRY.replace("Rp85.000", "Rp70.000")));
    now = now.plus(Duration.ofHours(1));

    assertThat(new Rereader(database, articles(), new Archive(database), outbox, () -> now).run())
        .isOne();

    assertThat(compose(claim().get(0)).blocks())
        .filteredOn(Block.SourceLine.class::isInstance)
        .extracting(block -> String.join(" · ", ((Block.SourceLine) block).parts()))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Juga di")
                    .contains("Kapal cepat Ambarita berlayar · Diubah "));
  }

  @Test
  void theArticlesOfOneFeedAreFoundByIt() {
    follow(FEED, Preferences.DEFAULT);
    follow(OTHER_FEED, Preferences.DEFAULT);
    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", "Ke Ambarita."));
    publisher.round();
    bring(OTHER_FEED, item("https://harian.example/padi", "Panen padi selesai", "Di Lumban."));
    publisher.round();
    ArticleSearch articles = new ArticleSearch(database);

    assertThat(articles.latest(CHAT, id(FEED), 5))
        .extracting(Source::title)
        .containsExactly("Kapal cepat mulai berlayar");
    assertThat(articles.latest(CHAT, id(OTHER_FEED), 5))
        .extracting(Source::title)
        .containsExactly("Panen padi selesai");
    assertThat(articles.latest(new ChatId(Platform.WEB, "lain"), id(FEED), 5)).isEmpty();
  }

  @Test
  void aPageThatCannotBeReadAgainChangesNothing() {
    follow(FEED, Preferences.DEFAULT);
    web.put("https://pos.example/kapal", page("Kapal cepat mulai berlayar", FERRY));
    bring(FEED, item("https://pos.example/kapal", "Kapal cepat mulai berlayar", ""));
    publisher.round();
    web.clear();
    now = now.plus(Duration.ofHours(1));

    assertThat(new Rereader(database, articles(), new Archive(database), outbox, () -> now).run())
        .isZero();
  }

  @Test
  void twoPublishersTellItOnce() {
    follow(FEED, Preferences.DEFAULT);
    bring(FEED, item("https://pos.example/x", "Kapal cepat", "Mulai berlayar."));
    Publisher other = publisher();

    assertThat(publisher.round() + other.round()).isOne();
    assertThat(claim()).hasSize(1);
  }

  @Test
  void anEntryWhosePublisherDiedIsPublishedWhenItsClaimEnds() {
    follow(FEED, Preferences.DEFAULT);
    bring(FEED, item("https://pos.example/x", "Kapal cepat", "Mulai berlayar."));
    new FreshEntries(database).claim(now, Duration.ofMinutes(3));

    assertThat(publisher.round()).isZero();
    now = now.plus(Duration.ofMinutes(3));
    assertThat(publisher.round()).isOne();
    assertThat(claim()).hasSize(1);
  }

  @Test
  void nothingIsReadForAFeedThatNobodyWants() {
    follow(FEED, Preferences.DEFAULT);
    database.update(
        handle ->
            subscriptions
                .of(handle, CHAT)
                .forEach(one -> subscriptions.unsubscribe(handle, one, "sari", now)));

    bring(FEED, item("https://pos.example/x", "Kapal cepat", "Mulai berlayar."));

    assertThat(publisher.round()).isZero();
  }

  @Test
  void chatsAreToldOnceThatAFeedHasFailedForAWeek() {
    follow(FEED, Preferences.DEFAULT);
    web.remove(FEED);
    for (int day = 0; day < 12; day++) {
      now = now.plus(Duration.ofDays(1));
      poll();
    }

    assertThat(told()).containsOnlyOnce("sudah seminggu tidak bisa dibaca");
  }

  @Test
  void housekeepingForgetsFeedsWithoutSubscriptionsAndKeepsTheOthers() {
    follow(FEED, Preferences.DEFAULT);
    feeds.track("https://nobody.example/rss", now);
    web.put("https://nobody.example/rss", rss("Tak diminati"));
    poll();

    new Housekeeping(database, feeds, outbox, () -> now).run();

    assertThat(feeds.find(FEED)).isPresent();
    assertThat(feeds.find("https://nobody.example/rss")).isEmpty();
  }

  @Test
  void aDatabaseThatIsGoneStopsNothingForGood() {
    follow(FEED, Preferences.DEFAULT);
    bring(FEED, item("https://pos.example/x", "Kapal cepat", "Mulai berlayar."));
    database.update(handle -> handle.execute("ALTER TABLE telling RENAME TO telling_gone"));

    publisher.round();
    assertThat(claim()).isEmpty();
    database.update(handle -> handle.execute("ALTER TABLE telling_gone RENAME TO telling"));
    now = now.plus(Duration.ofMinutes(3));
    publisher.round();

    assertThat(claim()).hasSize(1);
  }
}
