package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.ChatEvents;
import id.kutip.store.Database;
import id.kutip.text.Language;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Nodes that share a database poll one at a time. */
class ManyNodesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static TelegramAdapter node(TelegramStandIn telegram, Database database) {
    return new TelegramAdapter(
        telegram.settings(),
        new SampleBot(database).router(),
        database,
        ChatEvents.NONE,
        Language.INDONESIAN,
        InstantSource.system());
  }

  @Test
  void oneListensAndAnotherTakesOverWhenItStops() throws Exception {
    try (PostgresqlServer server = new PostgresqlServer();
        Database database = Database.open(server.newDatabase());
        TelegramStandIn telegram = new TelegramStandIn();
        TelegramAdapter second = node(telegram, database)) {
      try (TelegramAdapter first = node(telegram, database)) {
        first.start();
        await().until(() -> telegram.requests("getupdates").size() == 1);
        second.start();
        await()
            .during(Duration.ofSeconds(1))
            .until(() -> telegram.requests("getupdates").size() == 1);
      }
      telegram.update("message", telegram.message(7_000_001, "/start"));

      await().atMost(PATIENCE).until(() -> telegram.requests("sendmessage").size() == 1);
      assertThat(telegram.requests("getupdates")).hasSizeGreaterThan(1);
      assertThat(telegram.violations()).isEmpty();
    }
  }
}
