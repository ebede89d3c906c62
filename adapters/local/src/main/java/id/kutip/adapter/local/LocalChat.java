package id.kutip.adapter.local;

import id.kutip.chat.Block;
import id.kutip.chat.ChatAdapter;
import id.kutip.chat.ChatId;
import id.kutip.chat.Reply;
import id.kutip.command.CommandRouter;
import id.kutip.conversation.Reading;
import id.kutip.locale.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** The chat with the person who started the bot, in the way that suits the terminal there is. */
public final class LocalChat {

  private final CommandRouter router;
  private final Supplier<List<Reading>> samples;
  private final @Nullable Path history;
  private final LocalFiles files;
  private final @Nullable String browser;

  /**
   * A chat.
   *
   * @param samples articles to offer at the beginning
   * @param history file in which a terminal's lines are remembered; null to forget them
   * @param folder that the paths of files named in the chat start from
   * @param browser address of the same chat in the browser; null if there is none
   */
  public LocalChat(
      CommandRouter router,
      Supplier<List<Reading>> samples,
      @Nullable Path history,
      Path folder,
      @Nullable String browser) {
    this.browser = browser;
    this.files = new LocalFiles(folder);
    this.router = router;
    this.samples = samples;
    this.history = history;
  }

  /**
   * Talks until the person leaves or the input ends: with line editing and colours on a terminal,
   * with plain lines in UTF-8 when input or output is piped.
   *
   * @param opened told of the terminal, to which news can be brought from then on
   */
  public void run(Consumer<ChatAdapter> opened) {
    try {
      Terminal terminal = TerminalBuilder.builder().name("kutip").system(true).dumb(true).build();
      if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        terminal.close();
        runPiped(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            new PrintStream(System.out, true, StandardCharsets.UTF_8));
        return;
      }
      try (TerminalChat chat = new TerminalChat(router, files, terminal, history)) {
        chat.say(greeting(chat.chat()));
        opened.accept(chat);
        chat.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Talks in plain lines. */
  public void runPiped(BufferedReader in, PrintStream out) throws IOException {
    PipedChat chat = new PipedChat(router, files, in, out);
    chat.say(greeting(chat.chat()));
    chat.run();
  }

  private Reply greeting(ChatId chat) {
    Reply greeting = router.greet(chat, samples.get(), null);
    if (browser == null) {
      return greeting;
    }
    List<Block> blocks = new ArrayList<>(greeting.blocks());
    blocks.add(
        new Block.Notice(
            Block.Tone.INFO, Messages.in(router.language(chat)).say("local.browser", browser)));
    return new Reply(blocks);
  }
}
