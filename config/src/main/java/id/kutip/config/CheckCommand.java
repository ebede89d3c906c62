package id.kutip.config;

import id.kutip.adapter.discord.DiscordCheck;
import id.kutip.adapter.telegram.TelegramCheck;
import id.kutip.locale.Messages;
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
    int telegram = telegram(configuration);
    int discord = discord(configuration);
    hubs(configuration);
    return Math.max(database(configuration), Math.max(telegram, discord));
  }

  private static void hubs(Configuration configuration) {
    WebSubSettings websub = configuration.websub();
    System.out.println(
        websub == null
            ? "websub: off (set websub.url to a public address to have new articles come at once)"
            : "websub: hubs send to "
                + websub.url()
                + ", passed on to "
                + websub.host()
                + ":"
                + websub.port());
  }

  private static int discord(Configuration configuration) {
    if (configuration.discord() == null) {
      System.out.println("discord: off (set discord.token to switch it on)");
      return 0;
    }
    DiscordCheck check = DiscordCheck.of(configuration.discord());
    Messages words = Messages.in(configuration.language());
    check.words().forEach(line -> System.out.println("discord: " + words.say(line)));
    return check.fine() ? 0 : 1;
  }

  private static int telegram(Configuration configuration) {
    if (configuration.telegram() == null) {
      System.out.println("telegram: off (set telegram.token to switch it on)");
      return 0;
    }
    TelegramCheck check = TelegramCheck.of(configuration.telegram());
    System.out.println("telegram: " + Messages.in(configuration.language()).say(check.words()));
    return check.fine() ? 0 : 1;
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
