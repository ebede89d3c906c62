package id.kutip.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.Block;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.DeliveryResult.Scope;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryWorkerTest {

  private static final Instant NOW = Instant.parse("2026-05-01T06:00:00Z");
  private static final ChatId REDAKSI = new ChatId(Platform.WEB, "redaksi");
  private static final ChatId PASAR = new ChatId(Platform.WEB, "pasar");

  @TempDir private Path folder;
  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
  private final List<ChatId> told = new ArrayList<>();
  private Database database;
  private ChatStore chats;
  private Outbox outbox;
  private DeliveryWorker worker;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    chats = new ChatStore(database);
    outbox = new Outbox(database, new Pace(database));
    worker = worker(RateLimits.none());
  }

  private DeliveryWorker worker(RateLimits limits) {
    return new DeliveryWorker(
        database,
        platform,
        limits,
        delivery ->
            delivery.subject().equals("withdrawn")
                ? Optional.empty()
                : Optional.of(Reply.of(new Block.Paragraph(Text.of(delivery.subject())))),
        (chat, reason) -> told.add(chat),
        Duration.ofMinutes(1),
        clock::get);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void add(String subject, ChatId... to) {
    database.update(
        handle ->
            outbox.add(
                handle,
                Stream.of(to).map(chat -> chats.number(handle, chat)).toList(),
                subject,
                NOW));
  }

  private void runUntilIdle() {
    int claimed = worker.round();
    while (claimed > 0) {
      claimed = worker.round();
    }
  }

  private void pass(Duration time) {
    clock.updateAndGet(now -> now.plus(time));
  }

  @Test
  void sendsEachChatItsMessagesInOrder() {
    add("a", REDAKSI, PASAR);
    add("b", REDAKSI);

    runUntilIdle();

    assertThat(platform.seen()).containsExactlyInAnyOrder("redaksi: a", "pasar: a", "redaksi: b");
    assertThat(platform.seen().indexOf("redaksi: a"))
        .isLessThan(platform.seen().indexOf("redaksi: b"));
  }

  @Test
  void aChatThatHasToWaitHoldsUpNoOther() {
    platform.answer(new DeliveryResult.RetryAfter(Duration.ofMillis(2_500), Scope.CHAT));
    add("a", REDAKSI, PASAR);

    runUntilIdle();
    assertThat(platform.seen()).containsExactly("redaksi: a", "pasar: a");

    pass(Duration.ofMillis(2_499));
    runUntilIdle();
    assertThat(platform.seen()).hasSize(2);

    pass(Duration.ofMillis(1));
    runUntilIdle();
    assertThat(platform.seen()).endsWith("redaksi: a");
  }

  @Test
  void aPlatformThatAsksToWaitIsLeftAloneToTheMillisecond() {
    platform.answer(new DeliveryResult.RetryAfter(Duration.ofSeconds(40), Scope.PLATFORM));
    add("a", REDAKSI, PASAR);

    runUntilIdle();
    pass(Duration.ofMillis(39_999));
    runUntilIdle();
    assertThat(platform.seen()).containsExactly("redaksi: a");

    pass(Duration.ofMillis(1));
    runUntilIdle();
    assertThat(platform.seen()).containsExactlyInAnyOrder("redaksi: a", "redaksi: a", "pasar: a");
  }

  @Test
  void aGroupThatMovesGetsItsMessagesAtItsNewName() {
    platform.answer(new DeliveryResult.ChatMoved(new ChatId(Platform.WEB, "redaksi-besar")));
    add("a", REDAKSI);
    add("b", REDAKSI);

    runUntilIdle();

    assertThat(platform.seen())
        .containsExactly("redaksi: a", "redaksi-besar: a", "redaksi-besar: b");
  }

  @Test
  void aChatThatIsGoneIsAskedOnceToldOfOnceAndKeepsItsMessages() {
    platform.answer(new DeliveryResult.ChatGone(UserMessage.of("fetch.gone")));
    add("a", REDAKSI);
    add("b", REDAKSI);

    runUntilIdle();
    assertThat(platform.seen()).containsExactly("redaksi: a");
    assertThat(told).containsExactly(REDAKSI);
    assertThat(chats.pauseReason(REDAKSI)).contains("fetch.gone");

    database.update(handle -> chats.resume(handle, chats.number(handle, REDAKSI)));
    runUntilIdle();
    assertThat(platform.seen()).containsExactly("redaksi: a", "redaksi: a", "redaksi: b");
  }

  @Test
  void whatThePlatformWillNeverTakeDoesNotHoldUpTheChat() {
    platform.answer(new DeliveryResult.Rejected(UserMessage.of("fetch.gone")));
    add("a", REDAKSI);
    add("b", REDAKSI);

    runUntilIdle();

    assertThat(platform.seen()).containsExactly("redaksi: a", "redaksi: b");
  }

  @Test
  void aBrokenLineIsTriedAgainLaterAndLaterAndKeepsTheOrder() {
    platform.fail();
    platform.fail();
    add("a", REDAKSI);
    add("b", REDAKSI);

    runUntilIdle();
    assertThat(platform.seen()).containsExactly("redaksi: a");
    pass(Duration.ofSeconds(1));
    runUntilIdle();
    pass(Duration.ofMillis(1_999));
    runUntilIdle();
    assertThat(platform.seen()).containsExactly("redaksi: a", "redaksi: a");
    pass(Duration.ofMillis(1));
    runUntilIdle();

    assertThat(platform.seen())
        .containsExactly("redaksi: a", "redaksi: a", "redaksi: a", "redaksi: b");
  }

  @Test
  void aRevisedMessageIsEditedInItsPlace() {
    add("a", REDAKSI);
    runUntilIdle();

    database.update(handle -> outbox.revise(handle, "a", NOW));
    runUntilIdle();

    assertThat(platform.seen()).containsExactly("redaksi: a", "redaksi m1: a");
  }

  @Test
  void nothingIsSentWhereThereIsNothingToSayAnyMore() {
    add("withdrawn", REDAKSI);
    add("b", REDAKSI);

    runUntilIdle();

    assertThat(platform.seen()).containsExactly("redaksi: b");
  }

  @Test
  void aClockThatJumpsAheadAndBackLosesNothingAndSendsNothingTwice() {
    add("n1", REDAKSI);
    pass(Duration.ofDays(1));
    runUntilIdle();
    add("n2", REDAKSI, PASAR);
    pass(Duration.ofDays(-1));
    runUntilIdle();
    pass(Duration.ofDays(1).plusSeconds(10));
    runUntilIdle();

    assertThat(platform.seen())
        .containsExactlyInAnyOrder("redaksi: n1", "redaksi: n2", "pasar: n2");
  }

  @Test
  void threadsDeliverByThemselvesAndStopWhenTold() {
    worker =
        new DeliveryWorker(
            database,
            platform,
            RateLimits.none(),
            delivery -> Optional.of(Reply.of(new Block.Paragraph(Text.of(delivery.subject())))),
            (chat, reason) -> told.add(chat),
            Duration.ofMinutes(1),
            () -> Instant.now());
    worker.start(3);
    for (int i = 0; i < 20; i++) {
      add("n" + i, REDAKSI, PASAR);
    }

    Awaitility.await().until(() -> outbox.waiting() == 0);
    worker.close();

    assertThat(platform.seen().stream().filter(it -> it.startsWith("redaksi")))
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 20).mapToObj(i -> "redaksi: n" + i).toList());
    add("late", REDAKSI);
    assertThat(platform.seen()).hasSize(40);
  }

  @Test
  void tenThousandDeadChatsStayFarFromTheBanForRefusedRequests() {
    int refusedInTenMinutes = 0;
    RateLimits limits = RateLimits.discord();
    Pace pace = new Pace(database);
    while (clock.get().isBefore(NOW.plus(Duration.ofMinutes(1)))) {
      Instant now = clock.get();
      database.update(
          handle -> {
            clock.set(pace.slots(handle, Platform.WEB, limits.between(), 1, now).get(0));
            pace.delay(handle, Platform.WEB, limits.afterRefusal(), clock.get());
          });
      refusedInTenMinutes += 10;
    }

    assertThat(refusedInTenMinutes).isLessThan(8_000);
  }
}
