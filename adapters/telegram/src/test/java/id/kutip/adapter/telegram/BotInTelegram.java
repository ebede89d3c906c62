package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.ChatEvents;
import id.kutip.chat.ChatId;
import id.kutip.command.CommandRouter;
import id.kutip.store.Database;
import id.kutip.text.Language;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot that listens to a Telegram of its own, for the tests of a class to talk to. */
abstract class BotInTelegram {

  static final long RINA = 7_000_001;
  static final long BUDI = 7_000_002;
  static final long NEWSROOM = -1_001_000_000_042L;

  @TempDir Path folder;
  final TelegramStandIn telegram = new TelegramStandIn();
  final List<String> events = new CopyOnWriteArrayList<>();
  Database database;
  SampleBot bot;
  TelegramAdapter adapter;

  @BeforeEach
  void start() throws Exception {
    open();
    adapter = adapter(telegram.settings());
    adapter.start();
  }

  final void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    bot = new SampleBot(database);
  }

  @AfterEach
  void stop() {
    adapter.close();
    telegram.close();
    database.close();
    assertThat(telegram.violations()).isEmpty();
  }

  TelegramAdapter adapter(TelegramSettings settings) {
    return adapter(settings, bot.router(), database);
  }

  /** A bot that is not listening yet, and tells what it learns of chats to {@link #events}. */
  TelegramAdapter adapter(TelegramSettings settings, CommandRouter router, Database in) {
    ChatEvents told =
        new ChatEvents() {
          @Override
          public void moved(ChatId from, ChatId to) {
            events.add("moved " + from.id() + " to " + to.id());
          }

          @Override
          public void closed(ChatId chat) {
            events.add("closed " + chat.id());
          }

          @Override
          public void opened(ChatId chat) {
            events.add("opened " + chat.id());
          }
        };
    return new TelegramAdapter(
        settings, router, in, told, Language.INDONESIAN, InstantSource.system());
  }

  /** What was sent, as soon as it is that many messages. */
  List<TelegramStandIn.Request> sent(int count) {
    await().until(() -> telegram.requests("sendmessage").size() >= count);
    return telegram.requests("sendmessage");
  }

  static String text(TelegramStandIn.Request request) {
    return request.body().path("text").asText();
  }

  /** Makes the samples known to a chat, as a greeting with them does. */
  void samplesIn(long chat) {
    bot.greeting(new TelegramChat(chat, null).id());
  }
}
