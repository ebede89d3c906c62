package id.kutip.config;

import id.kutip.chat.ChatId;
import id.kutip.feed.Opml;
import id.kutip.news.ChatData;
import id.kutip.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kutip import}: subscribes a chat to the feeds of a list. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Subscribes a chat to all feeds of an OPML list that it is not subscribed to.")
final class ImportCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @Parameters(
      index = "0",
      paramLabel = "CHAT",
      converter = ChatNames.class,
      description = "platform and number, such as telegram:-1001234")
  private @Nullable ChatId chat;

  @Parameters(index = "1", paramLabel = "FILE", description = "the list, in OPML")
  private @Nullable Path file;

  @Override
  public Integer call() throws Configuration.WrongException, IOException {
    Configuration configuration = Objects.requireNonNull(main).configuration();
    Path list = Objects.requireNonNull(file);
    Optional<List<Opml.Outline>> feeds;
    try {
      feeds = Opml.read(new String(Files.readAllBytes(list), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      System.err.println("there is no file " + list);
      return 1;
    }
    if (feeds.isEmpty()) {
      System.err.println(list + " is no OPML list; export it again from your news reader");
      return 1;
    }
    try (Database database = Database.open(configuration.databaseUrl())) {
      int added =
          new ChatData(database, InstantSource.system())
              .add(Objects.requireNonNull(chat), feeds.get(), "operator");
      System.out.println(
          added + " feeds added, " + (feeds.get().size() - added) + " were there already");
    }
    return 0;
  }
}
