package id.kutip.config;

import id.kutip.store.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * {@code kutip check}: what is wrong with the configuration and the database, and how to mend it.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the configuration and the database and says how to mend what is wrong.")
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @Override
  public Integer call() {
    if (main == null) {
      throw new IllegalStateException("called without its parent");
    }
    Path file = main.fileOrDefault();
    Configuration configuration;
    try {
      configuration = main.configuration();
    } catch (Configuration.WrongException e) {
      System.out.println("configuration: wrong\n" + e.getMessage());
      return 1;
    }
    System.out.println(
        "configuration: fine ("
            + (file == null ? "no file, defaults and environment" : file)
            + ")");
    return database(configuration);
  }

  private static int database(Configuration configuration) {
    try (Database database = Database.open(configuration.databaseUrl())) {
      System.out.println("database: fine (" + database.engine() + ")");
      return 0;
    } catch (RuntimeException e) {
      System.out.println(
          "database: cannot be opened ("
              + e.getClass().getSimpleName()
              + "); check that the folder can be written to, or that the server runs and the address, user and password are right");
      return 1;
    }
  }
}
