package id.kutip.adapter.telegram;

import id.kutip.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteChatPaceTest extends ChatPaceContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
  }
}
