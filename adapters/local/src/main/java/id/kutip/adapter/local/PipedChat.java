package id.kutip.adapter.local;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.TextRenderer;
import id.kutip.command.Asker;
import id.kutip.command.CommandRouter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The chat with input that no person is typing: one message a line, answered in plain text. An
 * article of several lines stands between two lines of three quotation marks; a line long enough to
 * be an article's paragraph opens one without them, which then goes on to the next line that begins
 * with a slash, or to the end.
 */
final class PipedChat {

  /** Opens and closes a text of several lines; may stand behind a command. */
  static final String FENCE = "\"\"\"";

  /** Characters of a line that is a paragraph rather than a message. */
  private static final int PARAGRAPH = 200;

  private final CommandRouter router;
  private final LocalFiles files;
  private final BufferedReader in;
  private final PrintStream out;
  private final ChatId chat = new ChatId(Platform.TERMINAL, "piped");
  private final TextRenderer renderer = new TextRenderer(TextRenderer.Style.PLAIN, 0);

  PipedChat(CommandRouter router, LocalFiles files, BufferedReader in, PrintStream out) {
    this.router = router;
    this.files = files;
    this.in = in;
    this.out = out;
  }

  ChatId chat() {
    return chat;
  }

  /** Answers until the input ends or somebody says goodbye. */
  void run() throws IOException {
    String line = in.readLine();
    while (line != null) {
      String next = null;
      String message = line;
      if (line.strip().endsWith(FENCE)) {
        message = fenced(line.strip());
      } else if (line.length() >= PARAGRAPH && !line.startsWith("/")) {
        StringBuilder text = new StringBuilder(line);
        next = in.readLine();
        while (next != null && !next.startsWith("/")) {
          text.append('\n').append(next);
          next = in.readLine();
        }
        message = text.toString();
      }
      if (Goodbye.isSaid(message)) {
        return;
      }
      if (!message.isBlank()) {
        say(router.answer(chat, Asker.OPERATOR, files.message(message)));
      }
      line = next == null ? in.readLine() : next;
    }
  }

  private String fenced(String opening) throws IOException {
    StringBuilder text =
        new StringBuilder(opening.substring(0, opening.length() - FENCE.length()).strip());
    String line = in.readLine();
    while (line != null && !line.strip().equals(FENCE)) {
      text.append('\n').append(line);
      line = in.readLine();
    }
    return text.toString();
  }

  void say(Reply reply) {
    out.println(renderer.render(reply));
    out.flush();
  }
}
