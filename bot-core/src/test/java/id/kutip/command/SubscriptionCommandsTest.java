package id.kutip.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.TextRenderer;
import id.kutip.conversation.ConversationStore;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import id.kutip.locale.Messages;
import id.kutip.news.NewsCard;
import id.kutip.news.NewsDesk;
import id.kutip.search.SearchRoom;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Digest;
import id.kutip.subscription.Filter;
import id.kutip.subscription.NewArticle;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.subscription.Verdict;
import id.kutip.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask of a bot that keeps what they know and want. */
class SubscriptionCommandsTest {

  private static final ChatId CHAT = new ChatId(Platform.WEB, "newsroom");
  private static final Instant NOW = Instant.parse("2026-06-03T08:00:00Z");

  @TempDir private Path folder;
  private Database database;
  private SubscriptionStore store;
  private NewsDesk desk;
  private CommandRouter router;
  private final CannedArticles articles =
      new CannedArticles()
          .with("https://suara.example/kapal", TestArticles.ferry())
          .with("https://marlow.example/bridge", TestArticles.bridge());
  private final CannedFeeds feeds = new CannedFeeds();
  private Asker asker = new Asker("ani", () -> true);

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    store = new SubscriptionStore(new ChatStore(database));
    desk = new NewsDesk(store, new Outbox(database, new Pace(database)));
    router = router();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** A bot that has just been started. */
  private CommandRouter router() {
    PhraseParser parser = new PhraseParser(Commands.shapes());
    ConversationStore conversations =
        new ConversationStore(
            1_000_000, chat -> new ChatStore(database).language(chat).map(Language::ofCode));
    return new CommandRouter(
        Commands.all(
            articles,
            conversations,
            parser,
            new Kept(database, SearchRoom.in(database), feeds),
            "1.2.3",
            () -> NOW),
        parser,
        conversations,
        Language.ENGLISH);
  }

  private String say(String words) {
    return render(router.answer(CHAT, asker, Message.of(words)));
  }

  private static String render(Reply reply) {
    return new TextRenderer(TextRenderer.Style.PLAIN, 0).render(reply);
  }

  private void subscribe(long feed, String filter) {
    database.update(
        handle ->
            store.subscribe(
                handle, CHAT, feed, Preferences.DEFAULT.with(Filter.of(filter)), "sari", NOW));
  }

  @Test
  void listsSubscriptionsByNumberAndEndsOneByIt() {
    subscribe(7, "tariff");
    subscribe(9, "");

    assertThat(say("/subscriptions")).contains("Feed 7", "tariff", "at once", "Feed 9");
    assertThat(say("/unsubscribe 1")).contains("Ended: Feed 7");
    assertThat(say("/subscriptions")).contains("Feed 9").doesNotContain("Feed 7");
  }

  @Test
  void givesTheFeedsAndAllThatIsKeptAsFilesToThoseWhoManage() {
    say("/subscribe https://suara.example/ flood");

    assertThat(say("/export")).contains("kutip.opml", "<opml", "kutip.json", "instant flood");
    asker = Asker.ANYBODY;
    assertThat(say("/export")).doesNotContain("opml");
  }

  @Test
  void pausesAndGoesOn() {
    subscribe(7, "");

    assertThat(say("/pause")).contains("Paused: Feed 7");
    assertThat(say("/subscriptions")).contains("paused");
    assertThat(say("/teruskan 1")).contains("Diteruskan: Feed 7");
  }

  @Test
  void newsOfAPauseComesInOneMessageOrIsSkippedAndWhySaysWhich() {
    say("/subscribe suara.example");
    assertThat(say("/pause")).contains("held", "/resume skip");
    publish(1, "Ferry fares rise");
    publish(2, "Bridge closed");

    assertThat(say("/why")).contains("Ferry fares rise · held while the subscription is paused");
    assertThat(say("/resume")).contains("Goes on: Feed 7. 2 pieces of news came meanwhile");
    assertThat(say("/why")).contains("comes in one message · 3 Jun 2026, 15:00");
    assertThat(desk.sendDue(database, NOW)).isOne();
    assertThat(say("/why")).contains("came with the rest when it went on");

    say("/pause");
    publish(3, "Mayor resigns");
    assertThat(say("/teruskan 1 lewati")).contains("Dilewati: satu berita");
    assertThat(say("/why")).contains("Mayor resigns · not sent: it came during a pause");
    assertThat(desk.sendDue(database, NOW)).isZero();
  }

  @Test
  void changingAPausedSubscriptionByItsNumberKeepsItPaused() {
    say("/subscribe suara.example");
    say("/pause");
    publish(1, "Ferry fares rise");

    assertThat(say("/subscribe 1 hourly flood")).contains("Changed: Feed 7", "paused");
    assertThat(desk.sendDue(database, NOW)).isZero();
    assertThat(say("/subscribe suara.example")).contains("Subscribed");
    assertThat(desk.sendDue(database, NOW)).isOne();
  }

  private void publish(long id, String title) {
    NewArticle article =
        new NewArticle(
            id, id, 7, title, null, "Suara", "", Language.ENGLISH, List.of(), List.of(), 1, NOW);
    database.update(handle -> desk.publish(handle, article, NewsCard.EMPTY, NOW));
  }

  @Test
  void subscribesToASiteAndShowsItsLastArticlesAsProof() {
    assertThat(say("/subscribe https://suara.example/ flood -football daily 07:00"))
        .contains("Subscribed: News of suara.example")
        .contains("every day at 07:00 Asia/Jakarta")
        .contains("filter: flood -football")
        .contains("Flood recedes", "Third")
        .doesNotContain("Fourth");
    assertThat(say("/subscriptions")).contains("Feed 7", "flood -football");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          subscribe suara.example                                     | at once            | all news
          /subscribe https://suara.example/rss                        | at once            | all news
          ikuti https://suara.example/ setiap jam                     | tiap jam           | semua berita
          subscribe to suara.example every monday at 6                | every Monday at 06:00 | all news
          follow https://suara.example/rss instantly "ferry fare"     | at once            | filter: "ferry fare"
          subscribe suara.example about floods hourly                 | every hour         | filter: floods
          subscribe suara.example speaker:ratna,place:ambarita        | at once            | filter: speaker:ratna,place:ambarita
          subscribe suara.example breaking:quake daily                | every day          | at once if: quake
          subscribe suara.example breaking:3 daily titles only        | titles only        | at once if 3 sources tell it
          """)
  void readsWhatIsWantedAndWhen(String line, String one, String other) {
    assertThat(say(line)).contains(": News of suara.example", one, other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          daily 25:00           | “25:00” is no time of day
          daily at 7.75         | “7.75” is no time of day
          every monday 24       | “24” is no time of day
          07:00                 | daily 07:00
          7                     | Is 7 an hour
          hourly 07:00          | “hourly” has no hour of the day
          instant daily         | “instant” and “daily” cannot both be
          full titles only      | “full” and “titles only” cannot both be
          everything flood      | “everything” lets all news through
          -price prices         | “-price” keeps out
          "rice price" -price   | “-price” keeps out
          source:pos source:harian | “source:harian” keeps out
          speaker: Ratna        | Write it right behind the colon
          speakr:ratna          | Do you mean “speaker:”?
          """)
  void saysWhatToDoAboutWishesThatCannotBeMeant(String wish, String answer) {
    assertThat(say("/subscribe suara.example " + wish)).contains(answer);
    assertThat(say("/subscriptions")).contains("no subscription yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          with picture                       | title with picture, one sentence
          with quotes and figures            | title with one sentence, key quotes, figures
          full without picture               | title with one sentence, summary, key quotes, figures
          titles only, with figures          | title with figures
          tanpa ringkasan                    | titles only
          bergambar dengan kutipan, angka    | title with picture, one sentence, key quotes, figures
          with flood                         | filter: with flood
          daily 7 template {title} – {link}  | template: {title} – {link}
          flood template:"{judul}\\n{tautan}" | template: {judul} ⏎ {tautan}
          with picture without picture       | cannot be shown as well
          template {titel} {link}            | the nearest is {title}
          template {rangkuman}               | the nearest is {ringkasan}
          template Just this                 | A template needs a place
          template                           | A template needs a place
          """)
  void readsHowMessagesAreToLook(String wish, String answer) {
    assertThat(say("/subscribe suara.example " + wish)).contains(answer);
  }

  @Test
  void keepsATemplateOfManyLinesUntilItIsEnded() {
    say("/subscribe suara.example");
    String line = "Dari meja redaksi, untuk dibaca pagi ini juga: {title} ({source})\n";

    assertThat(say("/subscribe 1 template " + line.repeat(6)))
        .contains("Changed: Feed 7", "{title} ({source}) ⏎ Dari meja");
    assertThat(say("/subscribe 1 hourly")).contains("every hour", "⏎ Dari meja");
    assertThat(say("/subscribe 1 template " + line.repeat(9))).contains("at most 500 characters");
    assertThat(say("/subscriptions")).contains("⏎ Dari meja");
    assertThat(say("/subscribe 1 template off")).doesNotContain("template:");
    assertThat(say("/subscribe 1 full template {title}")).contains("template: {title}");
    assertThat(say("/subscribe 1 full")).contains("in full").doesNotContain("template:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          harian jam 25         | “25” bukan jam
          langsung tiap jam     | “langsung” dan “tiap jam” tidak bisa sekaligus
          -harga harga          | “-harga” menahan semua
          tkoh:ratna            | Maksud Anda “tokoh:”?
          """)
  void saysSoInIndonesianToo(String wish, String answer) {
    assertThat(say("/langganan suara.example " + wish)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rice -price, price         | filter: rice -price, price
          tiap hari senin jam 7      | every Monday at 07:00
          daily 7pm                  | every day at 19:00
          covid:19 daily 7           | filter: covid:19
          daily daily                | every day at 07:00
          """)
  void takesWishesThatOnlyLookLikeSlips(String wish, String answer) {
    assertThat(say("/subscribe suara.example " + wish)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zone Jakarta        | Asia/Jakarta
          zone wib            | Asia/Jakarta
          zone GMT+7          | GMT+07:00
          zone new york       | America/New_York
          time zone Asia/Jakrta | Do you mean Asia/Jakarta?
          zone Singapor       | Asia/Singapore
          zone atlantis       | no time zone “atlantis”
          zone GMT+25         | no time zone “GMT+25”
          quiet 25-6          | “25” is no time of day
          quiet 22            | a beginning and an end
          quiet 7-7           | end when they begin
          quiet 10pm-6am      | 22:00–06:00
          """)
  void readsZonesAndQuietHoursOrSaysWhatToWriteInstead(String setting, String answer) {
    assertThat(say("/settings " + setting)).contains(answer);
  }

  @Test
  void aSubscriptionIsCalledByItsNameOrSiteAndSlipsAreForgiven() {
    say("/subscribe suara.example");
    say("/subscribe pos.example");

    assertThat(say("/pause feed7.example")).contains("Paused: Feed 7");
    assertThat(say("/resume https://feed7.example/")).contains("Goes on: Feed 7");
    assertThat(say("/berhenti feed7.exmaple")).contains("Diakhiri: Feed 7");
    assertThat(say("/subscribe feed8 daily 18:00")).contains("Changed: Feed 8");
    assertThat(say("/why exampel")).contains("Feed 8");
    say("/subscribe suara.example");
    assertThat(say("/why feed")).contains("Several are called “feed”: 1 Feed 8, 2 Feed 7");
    assertThat(say("/pause tribune")).contains("No subscription here is called “tribune”");
  }

  @Test
  void understandsIndonesianAsWell() {
    assertThat(say("langganan suara.example banjir -bola harian jam 7"))
        .contains("Berlangganan: News of suara.example", "tiap hari pukul 07:00")
        .contains("saringan: banjir -bola");
  }

  @Test
  void changesASubscriptionByItsNumberAndKeepsTheRest() {
    say("/subscribe suara.example flood daily 07:00");

    assertThat(say("/subscribe 1 hourly")).contains("Changed: Feed 7", "every hour", "flood");
    assertThat(say("/subscribe 1 everything")).contains("every hour", "all news");
  }

  @Test
  void saysWhatIsMissingWhenNoFeedIsFound() {
    assertThat(say("/subscribe")).contains("Which site?");
    assertThat(say("/subscribe floods")).contains("Which site?");
    assertThat(say("/subscribe https://nowhere.test/")).contains("I found no feed");
    assertThat(say("/subscriptions")).contains("no subscription yet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/why 1",
        "why 1",
        "kenapa 1",
        "kenapa artikel itu tidak dikirim?",
        "why was this story not sent?"
      })
  void isAskedWhyInPlainWordsToo(String words) {
    say("/subscribe suara.example");
    publish(1, "Ferry fares rise");
    say("summary https://suara.example/kapal");

    assertThat(say(words)).contains("Feed 7", "Ferry fares rise · ");
  }

  @Test
  void saysOfAMessageThatThePlatformRefusedThatItWasNotSent() {
    say("/subscribe suara.example");
    publish(1, "Ferry fares rise");
    Outbox outbox = new Outbox(database, new Pace(database));

    assertThat(say("/why")).contains("Ferry fares rise · sent · on its way");
    outbox
        .claim(CHAT.platform(), RateLimits.none(), 1, Duration.ofMinutes(1), NOW)
        .forEach(delivery -> outbox.rejected(delivery, NOW));
    assertThat(say("/why")).contains("Ferry fares rise · not sent: the message was refused");
  }

  @Test
  void listsTheArticlesOfTheFeedThatIsNamed() {
    subscribe(7, "");
    say("summary https://suara.example/kapal");

    assertThat(say("/latest")).contains("Articles of this chat", "Kapal");
    assertThat(say("/latest feed 7")).contains("No article from Feed 7").doesNotContain("Kapal");
    assertThat(say("/latest 1")).contains("Articles from Feed 7");
    assertThat(say("/latest atlantis")).contains("called “atlantis”").doesNotContain("Kapal");
  }

  @Test
  void turnsThePagesOfTheFeedThatWasNamed() {
    subscribe(7, "");
    subscribe(9, "");

    say("/latest feed 9");

    assertThat(say("next page")).contains("Articles from Feed 9");
  }

  @Test
  void tellsANumberOfTheListFromOneInAName() {
    subscribe(9, "");
    subscribe(7, "");

    assertThat(say("/why feed 9")).contains("Feed 9");
    assertThat(say("/pause 2 for now")).contains("Paused: Feed 7");
    assertThat(say("/pause 9 feed")).contains("Paused: Feed 9");
  }

  @Test
  void takesAListOfFeedsFromAFile() {
    Attachment list =
        new Attachment("feeds.opml", "a.example\nb.example".getBytes(StandardCharsets.UTF_8));
    subscribe(7, "kept");
    feeds.track("a.example");

    Reply reply = router.answer(CHAT, asker, new Message("", list));

    assertThat(render(reply)).contains("1 feeds added; 1 were there already");
    assertThat(say("/subscriptions")).contains("kept", "Feed 8");
  }

  @Test
  void setsZoneQuietHoursAndLanguageForGood() {
    assertThat(say("/settings zone WITA")).contains("Asia/Makassar");
    assertThat(say("/settings quiet 22:00-06:00")).contains("22:00–06:00", "Asia/Makassar");
    assertThat(say("/settings zone atlantis")).contains("no time zone “atlantis”");
    say("/settings bahasa indonesia");
    router = router();

    assertThat(say("/settings")).contains("Bahasa saya: ", "22:00–06:00", "Asia/Makassar");
    assertThat(say("/setelan senyap mati")).contains("tidak ada");
  }

  @Test
  void forgetsAChatOnlyWhenAskedTwice() {
    subscribe(7, "");
    say("summary https://suara.example/kapal");

    assertThat(say("/forget")).contains("deletes the 1 subscriptions", "/forget yes");
    assertThat(say("/subscriptions")).contains("Feed 7");
    assertThat(say("/forget yes")).contains("All of it is deleted");
    assertThat(say("/subscriptions")).contains("no subscription yet");
    assertThat(say("/latest")).doesNotContain("Kapal");
  }

  @Test
  void anArticleThatTheChatHasKnownIsAskedAboutByItsLastingNumber() {
    say("summary https://suara.example/kapal");
    long number =
        database.read(
            handle -> handle.createQuery("SELECT id FROM known_article").mapTo(Long.class).one());
    router = router();

    assertThat(say("/quotes k" + number)).contains("Ratna Wulandari");
    assertThat(say("/quotes k" + (number + 1))).contains("no longer known in this chat");
  }

  @Test
  void aButtonAsksAboutTheSameArticleAlsoAfterARestart() {
    Reply before = router.answer(CHAT, asker, Message.of("summary https://suara.example/kapal"));
    String line =
        before.blocks().stream()
            .filter(Block.Actions.class::isInstance)
            .flatMap(block -> ((Block.Actions) block).items().stream())
            .map(Block.Action::line)
            .filter(button -> button.startsWith("/quotes"))
            .findFirst()
            .orElseThrow();
    router = router();
    say("summary https://marlow.example/bridge");

    assertThat(say(line)).contains("Ratna Wulandari").doesNotContain("Odile Brandt");
  }

  @Test
  void tellsWhatWasChangedInAnArticle() {
    say("summary https://suara.example/kapal");

    assertThat(say("/changes")).contains("as they were when I first read it");
    articles.change("https://suara.example/kapal", "Rp 85 ribu", "Rp 70 ribu");
    assertThat(say("what changed?"))
        .contains("New figures", "Rp 70 ribu", "Figures that are gone", "Rp 85 ribu")
        .doesNotContain("New quotes");
    articles.change("https://suara.example/kapal", "beroperasi", "berlayar");
    assertThat(say("apa yang berubah?"))
        .contains("Tadinya: Kapal cepat Teluk Ambarita mulai beroperasi");
  }

  @Test
  void onlyManagersChangeWhatTheChatIsSubscribedTo() {
    subscribe(7, "");
    asker = Asker.ANYBODY;

    assertThat(say("/pause")).contains("Only those who manage this chat");
    assertThat(say("/unsubscribe 1")).contains("Only those who manage this chat");
    assertThat(say("/subscribe suara.example")).contains("Only those who manage this chat");
    assertThat(say("/settings quiet 22-6")).contains("Only those who manage this chat");
    assertThat(say("/forget yes")).contains("Only those who manage this chat");
    assertThat(say("/subscriptions")).contains("Feed 7").doesNotContain("paused");
  }

  @Test
  void writesDownWhoChangedWhat() {
    subscribe(7, "");
    say("/pause");

    List<SubscriptionStore.Change> changes =
        database.read(handle -> store.changes(handle, CHAT, 10));

    assertThat(changes)
        .extracting(SubscriptionStore.Change::by, SubscriptionStore.Change::action)
        .containsExactly(tuple("ani", "pause"), tuple("sari", "subscribe"));
  }

  @Test
  void asksWhichSubscriptionIsMeant() {
    subscribe(7, "");
    subscribe(9, "");

    assertThat(say("/pause")).contains("Which subscription?");
    assertThat(say("/why 3")).contains("Which subscription?");
  }

  @Test
  void everyReasonHasItsWords() {
    Messages words = Messages.in(Language.INDONESIAN);

    assertThat(Verdict.Reason.values())
        .allSatisfy(reason -> assertThat(words.say("why." + reason, "x")).isNotBlank());
    assertThat(Digest.Every.values())
        .allSatisfy(every -> assertThat(words.say("subscriptions." + every)).isNotBlank());
  }

  @Test
  void whatAChatHasReadIsFoundAgainAfterARestart() {
    say("summary https://suara.example/kapal");
    say("summary https://marlow.example/bridge");
    router = router();

    assertThat(say("who said what about trains?"))
        .contains("Odile Brandt", "Trains had it for a century", "The Marlow Post");
    assertThat(say("/search park cost")).contains("Old rail bridge to become a park");
    assertThat(say("/search volcano")).contains("volcano").doesNotContain("bridge");
    assertThat(say("/latest")).contains("Kapal cepat Teluk Ambarita mulai beroperasi");
  }

  @Test
  void whoSaidWhatSinceADayLeavesOutOlderArticles() {
    say("summary https://suara.example/kapal");
    say("summary https://marlow.example/bridge");

    assertThat(say("who said what about cost since yesterday"))
        .contains("Since 2 June 2026:", "to pay half of the cost");
    assertThat(say("/who Brandt about trains since this week")).contains("Odile Brandt");
    assertThat(say("siapa bilang apa soal tarif sejak awal")).contains("sejak awal");
    assertThat(say("siapa bilang apa soal tarif sejak seminggu lalu"))
        .contains("Tidak ada kutipan tentang “tarif”", "sejak 27 Mei 2026");
    assertThat(say("siapa bilang apa soal tarif sejak April")).contains("Ratna Wulandari");
    assertThat(say("/who about trains since someday")).contains("I cannot tell since when");
  }

  @Test
  void anArticleOfTheChatsPastIsCalledByItsTitleWhereTheConversationHasNone() {
    say("summary https://suara.example/kapal");
    router = router();

    assertThat(say("/quotes kapal cepat")).contains("Ratna Wulandari");
    router = router();
    assertThat(say("/quotes kapal terbang")).contains("no article here whose title says");
  }

  @Test
  void suggestsArticlesByTheirTitlesAndSubscriptionsByTheirNumbers() {
    subscribe(7, "");
    subscribe(9, "");
    say("/summary https://suara.example/kapal");
    say("/summary https://marlow.example/bridge");

    assertThat(router.candidates(CHAT, "quotes", "").get(0).meaning()).contains("bridge");
    assertThat(router.candidates(CHAT, "quotes", "kap"))
        .extracting(Suggestion::words)
        .containsExactly("1");
    assertThat(router.candidates(CHAT, "unsubscribe", ""))
        .containsExactly(new Suggestion("1", "Feed 7"), new Suggestion("2", "Feed 9"));
    assertThat(router.candidates(CHAT, "unsubscribe", "9"))
        .containsExactly(new Suggestion("2", "Feed 9"));
    assertThat(router.candidates(CHAT, "latest", ""))
        .isEqualTo(router.candidates(CHAT, "unsubscribe", ""));
    assertThat(router.candidates(CHAT, "help", "")).isEmpty();
  }

  @Test
  void suggestsArticlesOfTheChatsPastByTheirAddresses() {
    say("/summary https://suara.example/kapal");

    router = router();

    assertThat(router.candidates(CHAT, "summary", ""))
        .extracting(Suggestion::words)
        .containsExactly("https://suara.example/kapal");
  }

  @Test
  void suggestsWhoSpeaksInAnArticleOrInAll() {
    say("/summary https://suara.example/kapal");
    say("/summary https://marlow.example/bridge");

    assertThat(router.speakers(CHAT, 1, ""))
        .extracting(Suggestion::words)
        .contains("Ratna Wulandari")
        .doesNotContain("Odile Brandt");
    assertThat(router.speakers(CHAT, 0, ""))
        .extracting(Suggestion::words)
        .contains("Odile Brandt", "Ratna Wulandari");
    assertThat(router.speakers(CHAT, 0, "bra"))
        .extracting(Suggestion::words)
        .containsExactly("Odile Brandt");
  }

  @Test
  void findsTheArticleThatAMessageShows() {
    assertThat(ArticleRef.shownIn("baca (https://suara.example/kapal), penting"))
        .contains(new ArticleRef.Web("https://suara.example/kapal"));
    assertThat(ArticleRef.shownIn("baca ini")).isEmpty();
    assertThat(ArticleRef.shownIn("Hujan deras. ".repeat(20)))
        .containsInstanceOf(ArticleRef.Pasted.class);
  }
}
