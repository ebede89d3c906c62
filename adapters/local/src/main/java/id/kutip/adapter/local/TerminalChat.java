package id.kutip.adapter.local;

import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.DeliveryResult;
import id.kutip.chat.Platform;
import id.kutip.chat.Reply;
import id.kutip.chat.TextRenderer;
import id.kutip.command.Asker;
import id.kutip.command.CommandRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The chat in a terminal: lines are edited, remembered and completed; what is pasted, however many
 * paragraphs, is one message.
 */
final class TerminalChat implements ChatAdapter {

  private static final int WIDEST = 100;
  private static final String PROMPT = "kutip> ";

  private final CommandRouter router;
  private final LocalFiles files;
  private final Terminal terminal;
  private final LineReader reader;
  private final ChatId chat = new ChatId(Platform.TERMINAL, "terminal");
  private final AtomicLong messages = new AtomicLong();

  /**
   * A chat.
   *
   * @param terminal to talk in; the chat closes it
   * @param history file that lines are remembered in; null to forget them
   */
  TerminalChat(CommandRouter router, LocalFiles files, Terminal terminal, @Nullable Path history) {
    this.router = router;
    this.files = files;
    this.terminal = terminal;
    // article text is no shell: no character of it escapes or quotes another
    DefaultParser parser = new DefaultParser();
    parser.setEscapeChars(new char[0]);
    parser.setQuoteChars(new char[0]);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("kutip")
            .terminal(terminal)
            .parser(parser)
            .completer(new LineCompleter(router, chat))
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.CASE_INSENSITIVE, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "");
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    reader = builder.build();
  }

  ChatId chat() {
    return chat;
  }

  /** Answers until the person leaves. */
  void run() {
    while (true) {
      String line;
      try {
        line = reader.readLine(PROMPT);
      } catch (UserInterruptException e) {
        if (e.getPartialLine().isEmpty()) {
          return;
        }
        continue;
      } catch (EndOfFileException e) {
        return;
      }
      if (Goodbye.isSaid(line)) {
        return;
      }
      if (!line.isBlank()) {
        say(router.answer(chat, Asker.OPERATOR, files.message(line)));
      }
    }
  }

  void say(Reply reply) {
    terminal.writer().println(render(reply));
    terminal.writer().flush();
  }

  @Override
  public Platform platform() {
    return Platform.TERMINAL;
  }

  /** Nothing: {@link #run} reads the terminal. */
  @Override
  public void start() {}

  @Override
  public String address() {
    return terminal.getName();
  }

  /** Shows the reply above the line that is being written. */
  @Override
  public DeliveryResult send(ChatId to, Reply reply) {
    reader.printAbove(render(reply));
    return new DeliveryResult.Sent(Long.toString(messages.incrementAndGet()));
  }

  /** Shows the reply anew, as what scrolled by cannot be changed. */
  @Override
  public DeliveryResult edit(ChatId to, String messageId, Reply reply) {
    return send(to, reply);
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String render(Reply reply) {
    int columns = terminal.getWidth();
    int width = columns <= 0 ? WIDEST : Math.min(columns, WIDEST);
    return new TextRenderer(TextRenderer.Style.ANSI, width).render(reply);
  }
}
