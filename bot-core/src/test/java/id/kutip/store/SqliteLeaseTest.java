package id.kutip.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLeaseTest extends LeaseContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
  }
}
