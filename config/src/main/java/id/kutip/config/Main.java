package id.kutip.config;

import id.kutip.adapter.local.LocalChat;
import id.kutip.adapter.local.WebChat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code kutip}: the local chat when called alone, else the command named. */
@Command(
    name = "kutip",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Who said what, the facts and the summary of an article, word for word.",
      "Alone, it opens a chat in this terminal."
    },
    subcommands = {
      RunCommand.class,
      AnalyseCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      ExportCommand.class,
      ImportCommand.class
    })
final class Main implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "the configuration file (default: kutip.conf in this folder, if there is one)")
  private @Nullable Path file;

  /** Runs the program. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs the program and tells its exit code: 0 fine, 1 what was asked failed, 2 asked wrongly. */
  static int execute(String... arguments) {
    if (arguments.length == 0) {
      return chat();
    }
    CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (error, command, result) -> {
          if (error instanceof Configuration.WrongException wrong) {
            return refused(wrong);
          }
          throw error;
        });
    return line.execute(arguments);
  }

  /** The chat, without the parser of arguments, whose loading takes a fifth of the start. */
  private static int chat() {
    try {
      return new Main().call();
    } catch (Configuration.WrongException wrong) {
      return refused(wrong);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int refused(Configuration.WrongException wrong) {
    System.err.println(wrong.getMessage());
    return 2;
  }

  @Override
  public Integer call() throws IOException, Configuration.WrongException {
    Configuration configuration = configuration();
    try (Kutip kutip = new Kutip(configuration)) {
      Optional<WebChat> web = kutip.webChat();
      web.ifPresent(
          chat -> {
            chat.start();
            kutip.deliverTo(chat);
          });
      kutip.bringNews();
      new LocalChat(
              kutip.router(),
              kutip::samples,
              configuration.dataDirectory().resolve("history"),
              Path.of(""),
              web.map(WebChat::address).orElse(null))
          .run(kutip::deliverTo);
    }
    return 0;
  }

  Configuration configuration() throws Configuration.WrongException {
    return Configuration.read(fileOrDefault(), Map.copyOf(System.getenv()));
  }

  @Nullable Path fileOrDefault() {
    Path here = Path.of("kutip.conf");
    return file == null && Files.exists(here) ? here : file;
  }
}
