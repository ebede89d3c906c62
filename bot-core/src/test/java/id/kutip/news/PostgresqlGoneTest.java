package id.kutip.news;

import id.kutip.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
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

  /** A port that the system gives to nobody else while the server is away, being below those. */
  private static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (ServerSocket free = new ServerSocket(port)) {
        return free.getLocalPort();
      } catch (BindException e) {
        // somebody else has it
      }
    }
  }

  @Override
  Database open() throws IOException {
    EmbeddedPostgres started = start(freePort());
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
