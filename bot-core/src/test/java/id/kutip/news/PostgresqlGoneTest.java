package id.kutip.news;

import id.kutip.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL that is stopped, and started again at the same address. */
class PostgresqlGoneTest extends FaultContract {

  @TempDir private Path folder;
  private @Nullable EmbeddedPostgres server;

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @Override
  Database open() throws IOException {
    EmbeddedPostgres started = start(0);
    server = started;
    return Database.open(started.getJdbcUrl("postgres", "postgres"));
  }

  @Override
  void breakDown(Database working) throws IOException {
    stop();
  }

  @Override
  void mend(Database broken) throws IOException {
    server = start(Objects.requireNonNull(server).getPort());
  }

  @AfterEach
  void stop() throws IOException {
    Objects.requireNonNull(server).close();
  }
}
