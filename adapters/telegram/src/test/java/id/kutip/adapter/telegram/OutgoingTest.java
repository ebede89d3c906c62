package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.chat.Block;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.Text;
import id.kutip.delivery.Pace;
import id.kutip.delivery.RateLimits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How what the bot says shares Telegram's limits with what other nodes say, and with news. */
class OutgoingTest extends BotInTelegram {

  private static final RateLimits LIMITS = RateLimits.telegram();

  private static Reply saying(String words) {
    return Reply.of(new Block.Paragraph(Text.of(words)));
  }

  @Test
  void givesAnAnswerTheNextMomentThatNoNodeHasTaken() {
    samplesIn(RINA);
    Instant free = Instant.now().plusMillis(700);
    new Pace(database).block(Platform.TELEGRAM, free);
    telegram.update("message", telegram.message(RINA, "ringkas 1"));

    assertThat(sent(1).get(0).at()).isAfterOrEqualTo(free);
  }

  @Test
  void letsNewsWaitBehindAnswers() {
    samplesIn(RINA);
    Instant before = new Pace(database).answer(Platform.TELEGRAM, LIMITS, Instant.EPOCH);
    telegram.update("message", telegram.message(RINA, "ringkas 1"));
    sent(1);

    assertThat(new Pace(database).answer(Platform.TELEGRAM, LIMITS, Instant.EPOCH))
        .isAfter(before.plus(LIMITS.between()));
  }

  @Test
  void sendsNewsAtOnceSinceTheCoreHasFoundTheMoment() {
    Instant free = Instant.now().plusSeconds(600);
    new Pace(database).block(Platform.TELEGRAM, free);

    assertThat(adapter.send(telegram.chat(), saying("Jembatan dibuka lagi.")))
        .isInstanceOf(DeliveryResult.Sent.class);
  }

  @Test
  void keepsAllFromWritingOnceTwoChatsAreRefused() {
    Instant before = Instant.now();
    telegram.slowDown(telegram.chat(1), Duration.ofSeconds(60));
    telegram.slowDown(telegram.chat(2), Duration.ofSeconds(90));

    assertThat(adapter.send(telegram.chat(1), saying("Satu.")))
        .isEqualTo(
            new DeliveryResult.RetryAfter(Duration.ofSeconds(60), DeliveryResult.Scope.CHAT));
    assertThat(adapter.send(telegram.chat(2), saying("Dua.")))
        .isEqualTo(
            new DeliveryResult.RetryAfter(Duration.ofSeconds(90), DeliveryResult.Scope.PLATFORM));
    assertThat(new Pace(database).answer(Platform.TELEGRAM, LIMITS, Instant.now()))
        .isAfterOrEqualTo(before.plusSeconds(90));
  }

  @Test
  void doesNotTryAChatAgainBeforeTelegramWillHaveIt() {
    telegram.slowDown(telegram.chat(), Duration.ofSeconds(60));
    adapter.send(telegram.chat(), saying("Satu."));

    assertThat(adapter.send(telegram.chat(), saying("Satu.")))
        .isInstanceOfSatisfying(
            DeliveryResult.RetryAfter.class,
            later -> {
              assertThat(later.scope()).isEqualTo(DeliveryResult.Scope.CHAT);
              assertThat(later.delay()).isGreaterThan(Duration.ofSeconds(30));
            });
    assertThat(telegram.requests("sendmessage")).hasSize(1);
  }
}
