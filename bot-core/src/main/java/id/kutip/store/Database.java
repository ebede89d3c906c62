package id.kutip.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database, migrated to what this version needs. SQLite is written by one connection at a time
 * (the file allows no more) and read by several; PostgreSQL by as many as the pool holds.
 * Thread-safe; close it at the end.
 */
public final class Database implements AutoCloseable {

  private static final int READERS = 4;
  private static final int POSTGRESQL_CONNECTIONS = 10;
  private static final int BUSY_MILLISECONDS = 10_000;

  /** How long work waits for a server that is away: people who ask are told soon. */
  private static final int AWAY_MILLISECONDS = 5_000;

  /**
   * The rows of a bot lie in memory or on a disk without a head that moves; by the server's own
   * guess of 4 it reads a whole table rather than a few rows here and there.
   */
  private static final String COST_OF_A_ROW_ELSEWHERE = "SET random_page_cost = 1.1";

  /** Which engine it is, where the SQL of the two has to differ. */
  public enum Engine {
    SQLITE,
    POSTGRESQL
  }

  private final Engine engine;
  private final HikariDataSource writer;
  private final HikariDataSource reader;
  private final Jdbi writing;
  private final Jdbi reading;

  private Database(Engine engine, HikariDataSource writer, HikariDataSource reader) {
    this.engine = engine;
    this.writer = writer;
    this.reader = reader;
    this.writing = jdbi(writer);
    this.reading = jdbi(reader);
  }

  /** What is bound to a statement is what people wrote: it has no place in an error's words. */
  private static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  /**
   * Opens the database and migrates it.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}; set by the operator, never by
   *     a user
   * @throws OtherVersionException when its tables are not this version's, nor an earlier one's
   * @throws RuntimeException when it cannot be reached or migrated; the message names no password
   */
  public static Database open(String url) {
    return url.startsWith("jdbc:sqlite:")
        ? openSqlite(Path.of(url.substring("jdbc:sqlite:".length())))
        : openPostgresql(url);
  }

  private static Database openSqlite(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder cannot be made", e);
    }
    HikariDataSource writer = pool("kutip-writer", 1);
    writer.setDataSource(sqlite(file, false));
    migrate(writer, "sqlite");
    HikariDataSource reader = pool("kutip-reader", READERS);
    reader.setDataSource(sqlite(file, true));
    return new Database(Engine.SQLITE, writer, reader);
  }

  private static SQLiteDataSource sqlite(Path file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    // a transaction that reads first and writes later must not find the file locked half-way
    config.setTransactionMode(
        readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static Database openPostgresql(String url) {
    HikariDataSource pool = pool("kutip", POSTGRESQL_CONNECTIONS);
    pool.setConnectionTimeout(AWAY_MILLISECONDS);
    pool.setConnectionInitSql(COST_OF_A_ROW_ELSEWHERE);
    pool.setJdbcUrl(url);
    migrate(pool, "postgresql");
    return new Database(Engine.POSTGRESQL, pool, pool);
  }

  private static HikariDataSource pool(String name, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    HikariDataSource pool = new HikariDataSource();
    config.copyStateTo(pool);
    return pool;
  }

  private static void migrate(DataSource source, String engine) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:id/kutip/store/migrations/" + engine)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new OtherVersionException(e);
    }
  }

  /** Which engine it is. */
  public Engine engine() {
    return engine;
  }

  /** For a library that brings its own SQL; writes. */
  public DataSource dataSource() {
    return writer;
  }

  /**
   * Runs {@code work} in one transaction that may write, and gives its result; rolls back when it
   * throws.
   */
  public <T> T write(Function<Handle, T> work) {
    return writing.inTransaction(work::apply);
  }

  /** Like {@link #write}, without a result. */
  public void update(Consumer<Handle> work) {
    writing.useTransaction(work::accept);
  }

  /** Runs {@code work}, which only reads. */
  public <T> T read(Function<Handle, T> work) {
    return reading.withHandle(work::apply);
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }
}
