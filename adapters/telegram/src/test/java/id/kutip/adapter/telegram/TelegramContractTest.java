package id.kutip.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.kutip.adapter.testing.ChatAdapterContractTest;
import id.kutip.adapter.testing.SampleBot;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatEvents;
import id.kutip.store.Database;
import id.kutip.text.Language;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class TelegramContractTest extends ChatAdapterContractTest {

  @TempDir Path folder;
  private @Nullable Database database;
  private @Nullable TelegramStandIn telegram;

  @Override
  protected PlatformStandIn platform() {
    telegram = new TelegramStandIn();
    return telegram;
  }

  @Override
  protected ChatAdapter adapter(PlatformStandIn platform) throws Exception {
    database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
    TelegramAdapter adapter =
        new TelegramAdapter(
            ((TelegramStandIn) platform).settings(),
            new SampleBot().router(),
            database,
            ChatEvents.NONE,
            Language.INDONESIAN,
            InstantSource.system());
    adapter.start();
    return adapter;
  }

  @Override
  protected void closePlatform() {
    if (telegram != null && database != null) {
      telegram.close();
      database.close();
      assertThat(telegram.violations()).isEmpty();
    }
  }
}
