package id.kutip.news;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.delivery.Delivery;
import id.kutip.delivery.Outbox;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import id.kutip.store.Database;
import id.kutip.subscription.Breaking;
import id.kutip.subscription.ChatStore;
import id.kutip.subscription.Digest;
import id.kutip.subscription.Filter;
import id.kutip.subscription.NewArticle;
import id.kutip.subscription.Preferences;
import id.kutip.subscription.QuietHours;
import id.kutip.subscription.Subscription;
import id.kutip.subscription.SubscriptionStore;
import id.kutip.subscription.Verdict.Reason;
import id.kutip.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How news finds its way to the chats that want it, on every engine. */
abstract class NewsDeskContract {

  private static final ChatId REDAKSI = new ChatId(Platform.WEB, "redaksi");
  private static final ChatId PASAR = new ChatId(Platform.WEB, "pasar");
  private static final long FEED = 5;

  /** Noon in Jakarta. */
  private static final Instant NOW = Instant.parse("2026-05-01T05:00:00Z");

  private Database database;
  private SubscriptionStore subscriptions;
  private ChatStore chats;
  private Outbox outbox;
  private NewsDesk desk;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    chats = new ChatStore(database);
    subscriptions = new SubscriptionStore(chats);
    outbox = new Outbox(database, new Pace(database));
    desk = new NewsDesk(subscriptions, outbox);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private Subscription subscribe(ChatId chat, String filter, String digest, Breaking breaking) {
    return database.write(
        handle ->
            subscriptions.subscribe(
                handle,
                chat,
                FEED,
                Preferences.DEFAULT
                    .with(Filter.of(filter))
                    .with(Digest.of(digest).orElseThrow())
                    .with(breaking),
                "sari",
                NOW));
  }

  private void quietAtNight(ChatId chat) {
    SubscriptionStore.Hours hours =
        new SubscriptionStore.Hours(
            ZoneId.of("Asia/Jakarta"),
            Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))));
    database.update(handle -> subscriptions.setHours(handle, chat, hours, "sari", NOW));
  }

  private void publish(long id, String title, int sources, Instant now) {
    publish(id, id, title, "Pos Contoh", sources, now);
  }

  private void publish(long id, long story, String title, String source, int sources, Instant now) {
    NewArticle article =
        new NewArticle(
            id,
            story,
            FEED,
            title,
            "https://pos.example/" + id,
            source,
            "",
            Language.INDONESIAN,
            List.of(),
            List.of(),
            sources,
            now);
    database.update(handle -> desk.publish(handle, article, NewsCard.EMPTY, now));
  }

  private void publish(long id, String title) {
    publish(id, title, 1, NOW);
  }

  private List<Delivery> claim(Instant now) {
    return outbox.claim(Platform.WEB, RateLimits.none(), 10, Duration.ofMinutes(1), now);
  }

  private int sendDue(Instant now) {
    return database.write(handle -> desk.sendDue(handle, now));
  }

  private List<SubscriptionStore.Outcome> outcomes(Subscription subscription) {
    return database.read(handle -> subscriptions.outcomes(handle, subscription, 10));
  }

  private List<Subscription> of(ChatId chat) {
    return database.read(handle -> subscriptions.of(handle, chat));
  }

  private List<SubscriptionStore.Change> changes() {
    return database.read(handle -> subscriptions.changes(handle, REDAKSI, 10));
  }

  private List<Block> told(Delivery delivery) {
    return new NewsComposer(
            database, Language.ENGLISH, (command, article, language) -> "/" + command)
        .compose(delivery)
        .orElseThrow()
        .blocks();
  }

  private List<String> titles(Delivery delivery) {
    return told(delivery).stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).words())
        .filter(words -> !words.endsWith(" stories"))
        .toList();
  }

  @Test
  void newsGoesAtOnceToWhomItsWordsInterest() {
    subscribe(REDAKSI, "tarif", "instant", Breaking.NEVER);
    Subscription pasar = subscribe(PASAR, "beras", "instant", Breaking.NEVER);

    publish(1, "Tarifnya naik");

    List<Delivery> claimed = claim(NOW);
    assertThat(claimed).extracting(Delivery::chat).containsExactly(REDAKSI);
    assertThat(titles(claimed.get(0))).containsExactly("Tarifnya naik");
    assertThat(outcomes(pasar))
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.verdict().reason()).isEqualTo(Reason.MISSING);
              assertThat(outcome.verdict().term()).isEqualTo("beras");
            });
  }

  @Test
  void theSameNewsIsNotSentTwice() {
    subscribe(REDAKSI, "", "instant", Breaking.NEVER);

    publish(1, "Tarif naik");
    publish(1, "Tarif naik");

    outbox.sent(claim(NOW).get(0), "m1", Duration.ZERO, NOW);
    assertThat(claim(NOW)).isEmpty();
  }

  @Test
  void aStoryIsToldOnceAndItsMessageNamesTheLaterSources() {
    subscribe(REDAKSI, "", "instant", Breaking.NEVER);
    publish(1, "Tarif naik");
    outbox.sent(claim(NOW).get(0), "m1", Duration.ZERO, NOW);

    publish(2, 1, "Tarif dinaikkan", "Harian Contoh", 2, NOW);

    Delivery revised = claim(NOW).get(0);
    assertThat(revised.messageId()).isEqualTo("m1");
    assertThat(titles(revised)).containsExactly("Tarif naik");
    assertThat(told(revised))
        .filteredOn(Block.SourceLine.class::isInstance)
        .extracting(block -> ((Block.SourceLine) block).parts().get(0))
        .containsExactly("Pos Contoh", "Also in Harian Contoh");
  }

  @Test
  void whoDidNotGetTheFirstTellingGetsTheSecond() {
    subscribe(REDAKSI, "dinaikkan", "instant", Breaking.NEVER);

    publish(1, "Tarif turun lagi");
    publish(2, 1, "Tarif dinaikkan", "Harian Contoh", 2, NOW);

    assertThat(titles(claim(NOW).get(0))).containsExactly("Tarif dinaikkan");
  }

  @Test
  void aDigestTellsInOneMessageWhatCameSinceTheLast() {
    subscribe(REDAKSI, "", "daily 18:00", Breaking.NEVER);
    publish(1, "Pagi");
    publish(2, "Siang");

    assertThat(claim(NOW)).isEmpty();
    assertThat(sendDue(Instant.parse("2026-05-01T10:59:59Z"))).isZero();
    Instant evening = Instant.parse("2026-05-01T11:00:00Z");
    assertThat(sendDue(evening)).isOne();
    assertThat(sendDue(evening)).isZero();

    List<Delivery> claimed = claim(evening);
    assertThat(claimed).hasSize(1);
    assertThat(titles(claimed.get(0))).containsExactly("Pagi", "Siang");
  }

  @Test
  void aClockThatJumpsSendsNoDigestTwiceAndLosesNoNews() {
    subscribe(REDAKSI, "", "daily 18:00", Breaking.NEVER);
    publish(1, "Pagi");
    Instant ahead = NOW.plus(Duration.ofDays(3));

    assertThat(sendDue(ahead)).isOne();
    Delivery first = claim(ahead).get(0);
    assertThat(titles(first)).containsExactly("Pagi");
    outbox.sent(first, "m1", Duration.ZERO, ahead);
    publish(2, "Sebelum lompatan kembali", 1, ahead);
    publish(3, "Setelah lompatan kembali", 1, NOW);

    Instant evening = Instant.parse("2026-05-01T11:00:00Z");
    assertThat(sendDue(evening)).isOne();
    assertThat(sendDue(ahead)).isZero();
    assertThat(titles(claim(ahead).get(0)))
        .containsExactly("Sebelum lompatan kembali", "Setelah lompatan kembali");
  }

  @Test
  void whoChangedWhatIsStillKnownAfterAChatHasMoved() {
    subscribe(PASAR, "tarif", "instant", Breaking.NEVER);
    database.update(handle -> chats.number(handle, REDAKSI));

    database.update(handle -> chats.move(handle, chats.find(handle, PASAR).orElseThrow(), REDAKSI));

    assertThat(changes()).extracting(SubscriptionStore.Change::action).containsExactly("subscribe");
  }

  @Test
  void quietHoursHoldNewsBackAndLoseNone() {
    Subscription subscription = subscribe(REDAKSI, "", "instant", Breaking.NEVER);
    quietAtNight(REDAKSI);
    Instant night = Instant.parse("2026-05-01T16:00:00Z");
    publish(1, "Malam pertama", 1, night);
    publish(2, "Malam kedua", 1, night);

    assertThat(claim(night)).isEmpty();
    assertThat(outcomes(subscription))
        .extracting(outcome -> outcome.verdict().reason())
        .containsOnly(Reason.QUIET);
    Instant morning = Instant.parse("2026-05-01T23:00:00Z");
    sendDue(morning);
    assertThat(titles(claim(morning).get(0))).containsExactly("Malam pertama", "Malam kedua");
  }

  @Test
  void whatIsBreakingComesWhateverTheHour() {
    subscribe(REDAKSI, "", "daily 18:00", new Breaking("gempa", 3));
    quietAtNight(REDAKSI);
    Instant night = Instant.parse("2026-05-01T16:00:00Z");

    publish(1, "Pasar malam dibuka", 1, night);
    publish(2, "Gempanya terasa sampai kota", 1, night);
    publish(3, "Menteri mundur", 3, night);

    Delivery first = claim(night).get(0);
    assertThat(titles(first)).containsExactly("Gempanya terasa sampai kota");
    outbox.sent(first, "m1", Duration.ZERO, night);
    assertThat(titles(claim(night).get(0))).containsExactly("Menteri mundur");
  }

  @Test
  void whatComesDuringAPauseIsHeldAndComesInOneMessageWhenTheSubscriptionGoesOn() {
    Subscription subscription = subscribe(REDAKSI, "tarif", "instant", Breaking.NEVER);
    database.update(handle -> subscriptions.pause(handle, subscription, "budi", NOW));
    publish(1, "Tarif naik");
    publish(2, "Tarif turun");
    publish(3, "Pasar ramai");

    assertThat(claim(NOW)).isEmpty();
    assertThat(sendDue(NOW)).isZero();
    assertThat(outcomes(subscription))
        .extracting(outcome -> outcome.verdict().reason())
        .containsExactly(Reason.MISSING, Reason.HELD, Reason.HELD);

    assertThat(resume(subscription, false, NOW)).isEqualTo(2);
    publish(4, "Tarif tetap");
    Delivery atOnce = claim(NOW).get(0);
    assertThat(titles(atOnce)).containsExactly("Tarif tetap");
    outbox.sent(atOnce, "m1", Duration.ZERO, NOW);
    assertThat(sendDue(NOW)).isOne();
    Delivery held = claim(NOW).get(0);
    assertThat(titles(held)).containsExactly("Tarif naik", "Tarif turun");
    outbox.sent(held, "m2", Duration.ZERO, NOW.plusSeconds(5));
    assertThat(outcomes(subscription).get(3))
        .satisfies(
            first -> {
              assertThat(first.with()).isEqualTo(SubscriptionStore.With.DIGEST);
              assertThat(first.sent()).isEqualTo(NOW.plusSeconds(5));
            });
    assertThat(resume(subscription, false, NOW)).isZero();
  }

  private int resume(Subscription subscription, boolean skip, Instant now) {
    return database.write(handle -> subscriptions.resume(handle, subscription, skip, "budi", now));
  }

  @Test
  void whatWasHeldWaitsForTheEndOfQuietHours() {
    Subscription subscription = subscribe(REDAKSI, "", "instant", Breaking.NEVER);
    quietAtNight(REDAKSI);
    database.update(handle -> subscriptions.pause(handle, subscription, "budi", NOW));
    publish(1, "Tarif naik");
    Instant night = Instant.parse("2026-05-01T16:00:00Z");

    resume(subscription, false, night);

    assertThat(sendDue(night)).isZero();
    assertThat(outcomes(subscription).get(0).due()).isEqualTo("2026-05-01T23:00:00Z");
    assertThat(sendDue(Instant.parse("2026-05-01T23:00:00Z"))).isOne();
  }

  @Test
  void whatWasHeldIsSkippedWhereThatIsWanted() {
    Subscription subscription = subscribe(REDAKSI, "", "hourly", Breaking.NEVER);
    publish(1, "Sebelum jeda");
    database.update(handle -> subscriptions.pause(handle, subscription, "budi", NOW));
    publish(2, "Selama jeda");

    assertThat(resume(subscription, true, NOW)).isOne();

    assertThat(outcomes(subscription).get(0).verdict().reason()).isEqualTo(Reason.PAUSED);
    Instant later = NOW.plus(Duration.ofHours(1));
    assertThat(sendDue(later)).isOne();
    assertThat(titles(claim(later).get(0))).containsExactly("Sebelum jeda");
  }

  @Test
  void subscribingAgainEndsAPauseAndLosesNothing() {
    Subscription subscription = subscribe(REDAKSI, "", "instant", Breaking.NEVER);
    database.update(handle -> subscriptions.pause(handle, subscription, "budi", NOW));
    publish(1, "Tarif naik");

    subscribe(REDAKSI, "pasar", "instant", Breaking.NEVER);

    assertThat(sendDue(NOW)).isOne();
    assertThat(titles(claim(NOW).get(0))).containsExactly("Tarif naik");
  }

  @Test
  void aLongDigestTellsTheNewestAndHowManyMoreThereAre() {
    subscribe(REDAKSI, "", "hourly", Breaking.NEVER);
    for (int i = 1; i <= 34; i++) {
      publish(i, "Kabar " + i);
    }
    Instant later = NOW.plus(Duration.ofHours(1));
    sendDue(later);

    Delivery digest = claim(later).get(0);
    assertThat(titles(digest)).hasSize(30).startsWith("Kabar 5").endsWith("Kabar 34");
    assertThat(told(digest))
        .contains(new Block.Notice(Block.Tone.INFO, "and 4 more; all of them: /latest"));
  }

  @Test
  void aChatThatTheBotIsLetBackIntoCatchesUpInOneMessageAndHearsNoStoryTwice() {
    Subscription subscription = subscribe(REDAKSI, "", "instant", Breaking.NEVER);
    publish(1, "Sebelum");
    outbox.sent(claim(NOW).get(0), "m1", Duration.ZERO, NOW);
    chats.closed(REDAKSI);
    for (int i = 2; i <= 9; i++) {
      publish(i, "Kabar " + i);
    }
    publish(10, 1, "Sebelum, diceritakan lagi", "Harian Contoh", 2, NOW);
    assertThat(claim(NOW)).isEmpty();

    chats.opened(REDAKSI);

    Delivery revised = claim(NOW).get(0);
    assertThat(revised.messageId()).isEqualTo("m1");
    outbox.sent(revised, "m1", Duration.ZERO, NOW);
    Delivery caughtUp = claim(NOW).get(0);
    assertThat(titles(caughtUp)).hasSize(8).startsWith("Kabar 2").endsWith("Kabar 9");
    outbox.sent(caughtUp, "m2", Duration.ZERO, NOW);
    assertThat(outcomes(subscription).get(1).with()).isEqualTo(SubscriptionStore.With.CATCH_UP);
    publish(11, 5, "Kabar 5 lagi", "Harian Contoh", 2, NOW);
    assertThat(claim(NOW)).isEmpty();
  }

  @Test
  void fewMessagesComeAsTheyWereMeantToWhenAChatIsOpenAgain() {
    subscribe(REDAKSI, "", "instant", Breaking.NEVER);
    chats.closed(REDAKSI);
    publish(1, "Satu");
    publish(2, "Dua");

    chats.opened(REDAKSI);

    assertThat(titles(claim(NOW).get(0))).containsExactly("Satu");
  }

  @Test
  void aPausedSubscriptionKeepsWhatItIsSetTo() {
    Subscription subscription = subscribe(REDAKSI, "tarif", "hourly", Breaking.NEVER);
    database.update(handle -> subscriptions.pause(handle, subscription, "budi", NOW));

    assertThat(of(REDAKSI))
        .singleElement()
        .satisfies(kept -> assertThat(kept.wanted().filter().written()).isEqualTo("tarif"));
  }

  @Test
  void whoChangedWhatIsWrittenDown() {
    Subscription subscription = subscribe(REDAKSI, "tarif", "instant", Breaking.NEVER);
    database.update(handle -> subscriptions.unsubscribe(handle, subscription, "budi", NOW));

    assertThat(changes())
        .extracting(change -> change.by() + " " + change.action())
        .containsExactly("budi unsubscribe", "sari subscribe");
  }

  @Test
  void aChatThatMovesKeepsItsSubscriptions() {
    subscribe(REDAKSI, "tarif", "instant", Breaking.NEVER);
    database.update(handle -> chats.move(handle, chats.find(handle, REDAKSI).orElseThrow(), PASAR));

    assertThat(of(PASAR)).hasSize(1);
    publish(1, "Tarif naik");
    assertThat(claim(NOW)).extracting(Delivery::chat).containsExactly(PASAR);
  }

  @Test
  void aChatThatMovesToOneAlreadyKnownKeepsTheSubscriptionsOfBoth() {
    subscribe(REDAKSI, "tarif", "instant", Breaking.NEVER);
    database.update(handle -> chats.number(handle, PASAR));
    database.update(handle -> chats.move(handle, chats.find(handle, REDAKSI).orElseThrow(), PASAR));

    assertThat(of(PASAR)).hasSize(1);
  }

  @Test
  void nothingIsLeftOfAForgottenChat() {
    Subscription subscription = subscribe(REDAKSI, "", "instant", Breaking.NEVER);
    publish(1, "Tarif naik");
    chats.forget(REDAKSI);

    assertThat(claim(NOW)).isEmpty();
    assertThat(outcomes(subscription)).isEmpty();
    assertThat(changes()).isEmpty();
  }
}
