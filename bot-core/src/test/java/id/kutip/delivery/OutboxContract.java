package id.kutip.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.locale.UserMessage;
import id.kutip.store.Database;
import id.kutip.subscription.ChatStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises on every engine. */
abstract class OutboxContract {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Instant NOW = Instant.parse("2026-05-01T06:00:00Z");
  private static final ChatId REDAKSI = new ChatId(Platform.WEB, "redaksi");
  private static final ChatId PASAR = new ChatId(Platform.WEB, "pasar");

  private Database database;
  private ChatStore chats;
  private Outbox outbox;
  private Pace pace;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    chats = new ChatStore(database);
    pace = new Pace(database);
    outbox = new Outbox(database, pace);
  }

  @AfterEach
  void closeDatabase() {
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

  private List<Delivery> claim(Instant now) {
    return claim(RateLimits.none(), now);
  }

  private List<Delivery> claim(RateLimits limits, Instant now) {
    return outbox.claim(Platform.WEB, limits, 10, LEASE, now);
  }

  private Delivery claimOne(Instant now) {
    List<Delivery> claimed = claim(now);
    assertThat(claimed).hasSize(1);
    return claimed.get(0);
  }

  @Test
  void givesTheMessagesOfAChatOneAfterTheOther() {
    add("a", REDAKSI);
    add("b", REDAKSI);

    Delivery first = claimOne(NOW);
    assertThat(first.subject()).isEqualTo("a");
    assertThat(claim(NOW)).isEmpty();

    outbox.sent(first, "m1", Duration.ZERO, NOW);
    assertThat(claimOne(NOW).subject()).isEqualTo("b");
  }

  @Test
  void sentStaysSent() {
    add("a", REDAKSI);
    outbox.sent(claimOne(NOW), "m1", Duration.ZERO, NOW);
    add("a", REDAKSI);

    assertThat(claim(NOW.plus(LEASE).plusSeconds(1))).isEmpty();
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void whatADeadWorkerHeldComesBackWhenItsClaimEnds() {
    add("a", REDAKSI);
    Delivery lost = claimOne(NOW);

    assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
    Delivery again = claimOne(NOW.plus(LEASE));
    assertThat(again.subject()).isEqualTo("a");
    assertThat(again.nonce()).isEqualTo(lost.nonce()).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void aWorkerThatComesTooLateDoesNotTakeTheChatFromItsNextHolder() {
    add("a", REDAKSI);
    add("b", REDAKSI);
    Delivery slow = claimOne(NOW);
    Delivery quick = claimOne(NOW.plus(LEASE));

    outbox.sent(slow, "m1", Duration.ZERO, NOW.plus(LEASE));

    assertThat(claim(NOW.plus(LEASE))).isEmpty();
    outbox.sent(quick, "m2", Duration.ZERO, NOW.plus(LEASE));
    assertThat(claimOne(NOW.plus(LEASE)).subject()).isEqualTo("b");
  }

  @Test
  void aTransactionThatFailsLeavesNothingToSend() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    database.update(
                        handle -> {
                          outbox.add(handle, List.of(chats.number(handle, REDAKSI)), "a", NOW);
                          throw new IllegalStateException("the news could not be kept");
                        })))
        .isInstanceOf(IllegalStateException.class);

    assertThat(claim(NOW)).isEmpty();
  }

  @Test
  void aSentMessageIsPutAnewWhenItsSubjectChanges() {
    add("a", REDAKSI, PASAR);
    Delivery sent = claim(NOW).get(0);
    outbox.sent(sent, "m1", Duration.ZERO, NOW);

    database.update(handle -> outbox.revise(handle, "a", NOW));

    Delivery edit = claimOne(NOW);
    assertThat(edit.messageId()).isEqualTo("m1");
    assertThat(edit.chat()).isEqualTo(sent.chat());
  }

  @Test
  void aPausedChatKeepsWhatWaitsForItAndOthersGoOn() {
    add("a", REDAKSI, PASAR);
    long redaksi = database.read(handle -> chats.find(handle, REDAKSI)).orElseThrow();
    UserMessage reason = UserMessage.of("fetch.gone");

    assertThat(database.<Boolean>write(handle -> chats.pause(handle, redaksi, reason))).isTrue();
    assertThat(database.<Boolean>write(handle -> chats.pause(handle, redaksi, reason))).isFalse();
    assertThat(claim(NOW)).extracting(Delivery::chat).containsExactly(PASAR);

    database.update(handle -> chats.resume(handle, redaksi));
    assertThat(claim(NOW)).extracting(Delivery::chat).containsExactly(REDAKSI);
  }

  @Test
  void aChatThatMovesTakesItsMessagesAlong() {
    add("a", REDAKSI);
    long redaksi = database.read(handle -> chats.find(handle, REDAKSI)).orElseThrow();

    database.update(handle -> chats.move(handle, redaksi, PASAR));

    assertThat(claimOne(NOW).chat()).isEqualTo(PASAR);
  }

  @Test
  void aChatThatMovesToOneAlreadyKnownGetsNoMessageTwice() {
    add("a", REDAKSI, PASAR);
    add("b", REDAKSI);
    long redaksi = database.read(handle -> chats.find(handle, REDAKSI)).orElseThrow();

    database.update(handle -> chats.move(handle, redaksi, PASAR));

    Delivery first = claimOne(NOW);
    outbox.sent(first, "m1", Duration.ZERO, NOW);
    Delivery second = claimOne(NOW);
    outbox.sent(second, "m2", Duration.ZERO, NOW);
    assertThat(List.of(first.subject(), second.subject())).containsExactly("a", "b");
    assertThat(claim(NOW)).isEmpty();
  }

  @Test
  void aChatIsWrittenToNoFasterThanItsLimit() {
    add("a", REDAKSI);
    add("b", REDAKSI);
    outbox.sent(claimOne(NOW), "m1", Duration.ofSeconds(3), NOW);

    assertThat(claim(NOW.plusMillis(2_999))).isEmpty();
    assertThat(claimOne(NOW.plusSeconds(3)).subject()).isEqualTo("b");
  }

  @Test
  void alsoAMessageAddedLaterWaitsForTheChatsLimit() {
    add("a", REDAKSI);
    outbox.sent(claimOne(NOW), "m1", Duration.ofSeconds(3), NOW);
    add("b", REDAKSI);

    assertThat(claim(NOW.plusMillis(2_999))).isEmpty();
    assertThat(claim(NOW.plusSeconds(3))).hasSize(1);
  }

  @Test
  void messagesAreSpacedEvenlyOverThePlatformAndAnswersComeNext() {
    add("a", REDAKSI, PASAR);
    RateLimits limits = RateLimits.discord();

    List<Delivery> claimed = claim(limits, NOW);
    Instant answer = pace.answer(Platform.WEB, limits, NOW);

    assertThat(claimed.get(0).sendAt()).isEqualTo(NOW);
    assertThat(Duration.between(NOW, claimed.get(1).sendAt()))
        .isBetween(Duration.ofMillis(22), Duration.ofMillis(23));
    assertThat(Duration.between(NOW, answer))
        .isBetween(Duration.ofMillis(44), Duration.ofMillis(45));
  }

  @Test
  void nothingIsClaimedWhileThePlatformAsksToWait() {
    add("a", REDAKSI);
    database.update(handle -> pace.block(handle, Platform.WEB, NOW.plusSeconds(90)));

    assertThat(claim(NOW)).isEmpty();
    assertThat(claimOne(NOW.plusSeconds(89)).sendAt()).isEqualTo(NOW.plusSeconds(90));
  }

  @Test
  void whatIsDoneIsForgottenInTheEnd() {
    add("a", REDAKSI);
    add("b", REDAKSI);
    outbox.sent(claimOne(NOW), "m1", Duration.ZERO, NOW);

    assertThat(outbox.forget(NOW.plusSeconds(1))).isOne();
    assertThat(outbox.waiting()).isOne();
  }
}
