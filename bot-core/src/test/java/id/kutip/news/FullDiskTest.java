package id.kutip.news;

import id.kutip.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** SQLite that may not grow, which it says in the words of a full disk. */
class FullDiskTest extends FaultContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
  }

  @Override
  void breakDown(Database working) {
    // of the one connection that writes
    working.write(handle -> handle.select("PRAGMA max_page_count = 1").mapTo(Long.class).one());
  }

  @Override
  void mend(Database broken) {
    broken.write(
        handle -> handle.select("PRAGMA max_page_count = 1000000").mapTo(Long.class).one());
  }
}
