package id.kutip.load;

import id.kutip.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An empty database for one run: {@code sqlite} in a folder of its own, or {@code postgresql}. */
final class Place implements AutoCloseable {

  private final String url;
  private final @Nullable Path folder;
  private final @Nullable EmbeddedPostgres server;

  Place(String engine) throws IOException {
    if (engine.equals("postgresql")) {
      folder = null;
      server = EmbeddedPostgres.builder().start();
      url = server.getJdbcUrl("postgres", "postgres");
    } else {
      folder = Files.createTempDirectory("kutip-load");
      server = null;
      url = "jdbc:sqlite:" + folder.resolve("kutip.db");
    }
  }

  String url() {
    return url;
  }

  Database open() {
    return Database.open(url);
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (folder != null) {
      List<Path> files;
      try (var all = Files.list(folder)) {
        files = all.toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
  }
}
