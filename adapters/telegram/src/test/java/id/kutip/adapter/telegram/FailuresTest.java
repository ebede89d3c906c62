package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import id.kutip.chat.Block;
import id.kutip.chat.StartRefusedException;
import id.kutip.chat.Text;
import id.kutip.command.Answer;
import id.kutip.command.Command;
import id.kutip.command.CommandRequest;
import id.kutip.command.CommandRouter;
import id.kutip.command.CommandShape;
import id.kutip.command.PhraseParser;
import id.kutip.conversation.ConversationStore;
import id.kutip.text.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong, the bot goes on listening, loses nothing and says what is wrong. */
class FailuresTest extends BotInTelegram {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Logger LOG =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final CountDownLatch slowCommand = new CountDownLatch(1);

  /** Repeats its chat, but fails for Budi and is slow in the newsroom. */
  private final class Moody implements Command {

    @Override
    public CommandShape shape() {
      return new CommandShape("summary", true, Set.of());
    }

    @Override
    public Answer answer(CommandRequest request) {
      if (request.chat().id().equals(Long.toString(BUDI))) {
        throw new IllegalStateException("a fault of our own");
      }
      if (request.chat().id().equals(Long.toString(NEWSROOM))) {
        waitForSlowCommand();
      }
      return Answer.of(List.of(new Block.Paragraph(Text.of("untuk " + request.chat().id()))));
    }
  }

  private void waitForSlowCommand() {
    try {
      if (!slowCommand.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody else was answered meanwhile");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @BeforeEach
  @Override
  void start() throws Exception {
    logged.start();
    LOG.addAppender(logged);
    open();
    Command moody = new Moody();
    CommandRouter router =
        new CommandRouter(
            List.of(moody),
            new PhraseParser(List.of(moody.shape())),
            new ConversationStore(1_000),
            Language.INDONESIAN);
    adapter = adapter(telegram.settings(), router, database);
    adapter.start();
  }

  @AfterEach
  void stopListening() {
    slowCommand.countDown();
    LOG.detachAppender(logged);
  }

  private void asks(long chat) {
    String type = chat > 0 ? "private" : "supergroup";
    telegram.update("message", telegram.message(chat, RINA, type, "/ringkas 1"));
  }

  private void isAnswered(long chat) {
    await().atMost(PATIENCE).until(() -> telegram.shown(chat).size() == 1);
  }

  private void isLogged(String words) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                List.copyOf(logged.list).stream()
                    .anyMatch(event -> event.getFormattedMessage().contains(words)));
  }

  @Test
  void aFaultInACommandSilencesNobodyAndIsTold() {
    asks(BUDI);
    asks(RINA);
    isAnswered(RINA);

    isLogged("could not be answered");
    isAnswered(BUDI);
    assertThat(telegram.shown(BUDI).get(0)).contains("Ada yang salah di pihak saya");
  }

  @Test
  void aSlowCommandHoldsUpNoOtherChat() {
    asks(NEWSROOM);
    asks(RINA);
    isAnswered(RINA);
    assertThat(telegram.shown(NEWSROOM)).isEmpty();

    slowCommand.countDown();
    isAnswered(NEWSROOM);
  }

  @Test
  void aSlowServerHoldsUpNoOtherChat() {
    CountDownLatch slow = new CountDownLatch(1);
    telegram.holdUp(BUDI + 1, slow);
    asks(BUDI + 1);
    asks(RINA);
    isAnswered(RINA);
    assertThat(telegram.shown(BUDI + 1)).isEmpty();

    slow.countDown();
    isAnswered(BUDI + 1);
  }

  @Test
  void anAnswerArrivesThoughTelegramFailsAtFirst() {
    telegram.refuse(RINA, 500, "Internal Server Error");
    asks(RINA);

    isAnswered(RINA);
  }

  @Test
  void anAnswerThatCannotBeReadIsGivenAgain() {
    telegram.answerGarbageOnce();
    asks(RINA);

    isAnswered(RINA);
  }

  @Test
  void updatesThatCannotBeReadAreAskedForAgain() {
    telegram.breakUpdates(2);
    asks(RINA);

    isAnswered(RINA);
  }

  @Test
  void aSecondPollerIsToldOfInWords() {
    telegram.refuseNext("getupdates", 409, "Conflict: terminated by other getUpdates request", 0);
    asks(RINA);

    isLogged("another program is polling with the same token");
    isAnswered(RINA);
  }

  @Test
  void aWebhookOfAnotherProgramIsToldOfInWords() {
    telegram.refuseNext(
        "getupdates",
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook",
        0);
    asks(RINA);

    isLogged("a webhook is set for this token by another program");
  }

  @Test
  void aTokenThatIsNoLongerKnownEndsListeningAndIsToldInWords() {
    telegram.refuseNext("getupdates", 401, "Unauthorized", 0);
    asks(RINA);

    isLogged("no longer knows the bot's token");
    int before = telegram.requests("getupdates").size();
    await()
        .during(Duration.ofSeconds(2))
        .until(() -> telegram.requests("getupdates").size() == before);
  }

  @Test
  void theTokenIsInNoWordOfTheLogWhateverIsWrongWithTheNetwork() {
    Level before = LOG.getLevel();
    LOG.setLevel(Level.TRACE);
    TelegramAdapter lost =
        adapter(
            new TelegramSettings(TelegramStandIn.TOKEN, URI.create("http://127.0.0.1:1")),
            bot.router(),
            database);
    try {
      lost.start();
      isLogged("got no answer");
    } catch (StartRefusedException e) {
      throw new AssertionError(e);
    } finally {
      lost.close();
      LOG.setLevel(before);
    }
    assertThat(List.copyOf(logged.list))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(
                        event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                    .doesNotContain(TelegramStandIn.TOKEN));
  }
}
