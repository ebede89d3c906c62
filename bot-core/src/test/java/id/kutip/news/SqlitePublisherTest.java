package id.kutip.news;

import id.kutip.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePublisherTest extends PublisherContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"));
  }
}
