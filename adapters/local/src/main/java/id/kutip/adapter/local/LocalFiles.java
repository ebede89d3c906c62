package id.kutip.adapter.local;

import id.kutip.command.Attachment;
import id.kutip.command.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes files named in a line along, as other platforms do with uploads. Only for the person who
 * started the bot: it reads what that person may read.
 */
final class LocalFiles {

  /** Bytes of the largest file taken. */
  private static final int MOST = 5 << 20;

  private static final List<String> ENDINGS = List.of(".txt", ".html", ".htm");

  private final Path folder;

  /**
   * A reader of files.
   *
   * @param folder that relative paths start from
   */
  LocalFiles(Path folder) {
    this.folder = folder;
  }

  /** The line as a message, with the first article file that it names. */
  Message message(String line) {
    for (Part part : parts(line)) {
      Optional<Attachment> file = read(part.path());
      if (file.isPresent()) {
        String rest = line.substring(0, part.start()) + " " + line.substring(part.end());
        return new Message(rest.strip(), file.get());
      }
    }
    return Message.of(line);
  }

  /** What may be a path: words, or what stands in quotation marks. */
  private record Part(int start, int end, String path) {}

  private static List<Part> parts(String line) {
    if (line.length() > 1_000 || line.indexOf('\n') >= 0) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      int close = c == '"' || c == '\'' ? line.indexOf(c, at + 1) : -1;
      if (Character.isWhitespace(c)) {
        at++;
      } else if (close > 0) {
        parts.add(new Part(at, close + 1, line.substring(at + 1, close)));
        at = close + 1;
      } else {
        int end = at;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
          end++;
        }
        parts.add(new Part(at, end, line.substring(at, end)));
        at = end;
      }
    }
    return parts;
  }

  private Optional<Attachment> read(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().noneMatch(folded::endsWith) || folded.contains("://")) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(home(name));
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(new Attachment(String.valueOf(file.getFileName()), in.readNBytes(MOST)));
      }
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String home(String name) {
    return name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
  }
}
