package id.kutip.config;

import id.kutip.chat.ChatId;
import id.kutip.news.ChatData;
import id.kutip.store.Database;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kutip export}: all that is kept of a chat, or the list of its feeds. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes all that is kept of a chat as JSON, or its feeds as OPML.")
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @Parameters(
      paramLabel = "CHAT",
      converter = ChatNames.class,
      description = "platform and number, such as telegram:-1001234")
  private @Nullable ChatId chat;

  @Option(names = "--opml", description = "only the feeds, as other news readers take them in")
  private boolean opml;

  @Override
  public Integer call() throws Configuration.WrongException {
    Configuration configuration = Objects.requireNonNull(main).configuration();
    ChatId of = Objects.requireNonNull(chat);
    try (Database database = Database.open(configuration.databaseUrl())) {
      ChatData data = new ChatData(database, InstantSource.system());
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(opml ? data.opml(of).strip() : data.json(of));
    }
    return 0;
  }
}
