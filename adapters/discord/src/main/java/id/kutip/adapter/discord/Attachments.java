package id.kutip.adapter.discord;

import id.kutip.command.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message;

/** Fetches files that people have attached in Discord. */
final class Attachments {

  /** Bytes of a file that is read. */
  static final int MOST_BYTES = 5_000_000;

  private static final int WAIT_SECONDS = 20;
  private static final List<String> ARTICLES = List.of(".txt", ".html", ".htm");

  private Attachments() {}

  /**
   * A file, or the key of the words that say why it is not read.
   *
   * @param file empty where there is none
   * @param problem empty where there is a file
   */
  record Fetched(Optional<Attachment> file, String problem) {}

  /** Whether the file's name is that of an article's text. */
  static boolean isArticle(Message.Attachment attachment) {
    return ARTICLES.stream().anyMatch(lower(attachment)::endsWith);
  }

  private static String lower(Message.Attachment attachment) {
    return attachment.getFileName().toLowerCase(Locale.ROOT);
  }

  /** Fetches the file; waits for it. */
  static Fetched fetch(Message.Attachment attachment) {
    if (!isArticle(attachment) && !lower(attachment).endsWith(".opml")) {
      return new Fetched(Optional.empty(), "discord.fileKind");
    }
    if (attachment.getSize() > MOST_BYTES) {
      return new Fetched(Optional.empty(), "discord.fileTooLarge");
    }
    try (InputStream in = attachment.getProxy().download().get(WAIT_SECONDS, TimeUnit.SECONDS)) {
      byte[] content = in.readNBytes(MOST_BYTES);
      return new Fetched(Optional.of(new Attachment(attachment.getFileName(), content)), "");
    } catch (IOException | ExecutionException | TimeoutException e) {
      return new Fetched(Optional.empty(), "discord.fileLost");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched(Optional.empty(), "discord.fileLost");
    }
  }
}
