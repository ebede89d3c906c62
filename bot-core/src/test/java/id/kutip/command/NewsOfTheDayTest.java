package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.analysis.Analysis;
import id.kutip.analysis.Analyzer;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.TextRenderer;
import id.kutip.conversation.ConversationStore;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.news.NewsCard;
import id.kutip.news.NewsDesk;
import id.kutip.search.Archive;
import id.kutip.search.SearchRoom;
import id.kutip.search.Source;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Filter;
import id.kutip.subscription.NewArticle;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.text.Document;
import id.kutip.text.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told who ask for several articles at once. */
class NewsOfTheDayTest {

  private static final ChatId CHAT = new ChatId(Platform.WEB, "newsroom");
  private static final ChatId OTHERS = new ChatId(Platform.WEB, "others");
  private static final Instant NOW = Instant.parse("2026-06-03T08:00:00Z");
  private static final String FERRY = "https://suara.example/kapal";

  @TempDir private Path folder;
  private Database database;
  private SubscriptionStore subscriptions;
  private NewsDesk desk;
  private CommandRouter router;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    subscriptions = new SubscriptionStore(new ChatStore(database));
    desk = new NewsDesk(subscriptions, new Outbox(database, new Pace(database)));
    PhraseParser parser = new PhraseParser(Commands.shapes());
    ConversationStore conversations = new ConversationStore(1_000_000);
    router =
        new CommandRouter(
            Commands.all(
                new CannedArticles().with(FERRY, TestArticles.ferry()),
                conversations,
                parser,
                new Kept(database, SearchRoom.in(database), new CannedFeeds()),
                "1.2.3",
                () -> NOW),
            parser,
            conversations,
            Language.ENGLISH);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String say(ChatId chat, String words) {
    return new TextRenderer(TextRenderer.Style.PLAIN, 0)
        .render(router.answer(chat, Message.of(words)));
  }

  private void subscribe(ChatId chat, long feed, String filter) {
    database.update(
        handle ->
            subscriptions.subscribe(
                handle, chat, feed, Preferences.DEFAULT.with(Filter.of(filter)), "sari", NOW));
  }

  /** A feed brings an article of one sentence each paragraph. */
  private void publish(long id, long story, long feed, String url, String title, String text) {
    Instant earlier = NOW.minus(Duration.ofHours(2));
    Analysis analysis = new Analyzer().analyze(Document.of(title, text, Language.INDONESIAN, null));
    NewArticle article =
        new NewArticle(
            id,
            story,
            feed,
            title,
            url,
            "Kabar " + feed,
            text,
            Language.INDONESIAN,
            List.of(),
            List.of(),
            1,
            earlier);
    Source source = new Source(title, "Kabar " + feed, null, URI.create(url));
    database.update(
        handle -> {
          Set<Long> chats = desk.publish(handle, article, NewsCard.of(analysis, false), earlier);
          long kept = new Archive(database).keep(handle, chats, source, analysis);
          handle.execute("UPDATE news SET article_id = ? WHERE id = ?", kept, id);
        });
  }

  private void aQuakeAndAMarket() {
    publish(
        1,
        1,
        7,
        "https://tujuh.example/gempa",
        "Gempa mengguncang Palu",
        "Gempa berkekuatan 5,1 magnitudo mengguncang Kota Palu pada Rabu pagi.\n\n"
            + "Warga berlarian keluar rumah dan menunggu di lapangan sampai siang.");
    publish(
        2,
        1,
        9,
        "https://sembilan.example/palu",
        "Palu diguncang gempa pagi ini",
        "Kota Palu diguncang gempa berkekuatan 5,1 magnitudo pada Rabu pagi.\n\n"
            + "Sebuah jembatan di Kelurahan Besusu retak dan ditutup untuk kendaraan berat.");
    publish(
        3,
        3,
        7,
        "https://tujuh.example/pasar",
        "Pasar Inpres dibuka lagi",
        "Pasar Inpres di Manonda dibuka lagi setelah dua tahun diperbaiki pemerintah kota.");
  }

  @Test
  void theDaysNewsIsToldStoryByStoryEachWithItsSources() {
    subscribe(CHAT, 7, "");
    subscribe(CHAT, 9, "");
    aQuakeAndAMarket();

    assertThat(say(CHAT, "ringkas hari ini"))
        .contains("Berita 24 jam terakhir", "2 berita")
        .contains("Gempa berkekuatan 5,1 magnitudo mengguncang Kota Palu pada Rabu pagi.")
        .contains("Kabar 7", "Juga di Kabar 9")
        .contains("Pasar Inpres dibuka lagi");
    assertThat(say(CHAT, "/summary today")).contains("The news of the last 24 hours");
  }

  @Test
  void statusCountsTheArticlesThatCameBySubscription() {
    subscribe(CHAT, 7, "");
    aQuakeAndAMarket();
    say(CHAT, FERRY);

    assertThat(say(CHAT, "/latest")).contains("Gempa mengguncang Palu", "Pasar Inpres dibuka lagi");
    assertThat(say(CHAT, "/status")).contains("3 articles known in this chat");
    assertThat(say(OTHERS, "/status")).contains("No article known in this chat");
  }

  @Test
  void aFeedsSiteAsksForItsNewsAlone() {
    subscribe(CHAT, 7, "");
    subscribe(CHAT, 9, "");
    aQuakeAndAMarket();

    assertThat(say(CHAT, "/summary feed9.example"))
        .contains("Feed 9: the last 24 hours", "Palu diguncang gempa pagi ini")
        .doesNotContain("Pasar Inpres");
  }

  @Test
  void whatTheFilterKeptBackIsNotToldEither() {
    subscribe(CHAT, 7, "gempa");
    aQuakeAndAMarket();

    assertThat(say(CHAT, "/summary today")).contains("Gempa").doesNotContain("Pasar Inpres");
  }

  @Test
  void saysThatNothingCameOrThatNothingIsFollowed() {
    assertThat(say(CHAT, "/summary today")).contains("follows no feed yet", "/subscribe");
    subscribe(CHAT, 7, "");
    assertThat(say(CHAT, "/summary today"))
        .contains("Nothing was brought here in the last 24 hours");
  }

  @Test
  void anArticleOfAStoryIsToldWithWhatItsOtherSourcesAddAndNothingTwice() {
    subscribe(CHAT, 7, "");
    subscribe(CHAT, 9, "");
    subscribe(OTHERS, 7, "");
    publish(1, 1, 7, FERRY, "Kapal cepat", "Kapal cepat Teluk Ambarita mulai berlayar hari ini.");
    publish(
        2,
        1,
        9,
        "https://sembilan.example/kapal",
        "Kapal berlayar",
        "Dermaga tujuan belum beratap sehingga penumpang menunggu di bawah terpal biru.");

    assertThat(say(CHAT, "/ringkas " + FERRY))
        .contains("Juga di Kabar 9", "penumpang menunggu di bawah terpal biru");
    assertThat(say(OTHERS, "/ringkas " + FERRY)).doesNotContain("Kabar 9");
  }
}
