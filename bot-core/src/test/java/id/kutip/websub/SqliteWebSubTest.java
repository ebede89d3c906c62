package id.kutip.websub;

import id.kutip.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteWebSubTest extends WebSubContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
  }
}
