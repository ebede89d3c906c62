package id.kutip.config;

import id.kutip.chat.ChatAdapter;
import id.kutip.chat.StartRefusedException;
import id.kutip.locale.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * {@code kutip run}: the bot on every platform that the configuration switches on, until stopped.
 */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the bot on every platform that the configuration switches on.")
final class RunCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  @ParentCommand private @Nullable Main main;

  @Override
  public Integer call() throws IOException, Configuration.WrongException, InterruptedException {
    if (main == null) {
      throw new IllegalStateException("called without its parent");
    }
    Configuration configuration = main.configuration();
    try (Kutip kutip = new Kutip(configuration)) {
      List<ChatAdapter> adapters = kutip.adapters();
      if (adapters.isEmpty()) {
        System.err.println(
            "Nothing to run: set telegram.token, or http.port for the chat in the browser. ./kutip check tells what is set.");
        return 2;
      }
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> stop(kutip, adapters, stopped), "stop"));
      for (ChatAdapter adapter : adapters) {
        try {
          adapter.start();
        } catch (StartRefusedException e) {
          System.err.println(Messages.in(configuration.language()).say(e.reason()));
          return 2;
        }
        kutip.deliverTo(adapter);
        System.err.println("The bot listens at " + adapter.address());
      }
      kutip.bringNews();
      stopped.await();
    }
    return 0;
  }

  /** In the opposite order of starting; what one of them throws must not keep the others open. */
  private static void stop(Kutip kutip, List<ChatAdapter> adapters, CountDownLatch stopped) {
    kutip.stopDeliveries();
    List<ChatAdapter> last = new ArrayList<>(adapters);
    Collections.reverse(last);
    for (ChatAdapter adapter : last) {
      try {
        adapter.close();
      } catch (RuntimeException e) {
        log.error("{} did not close", adapter.platform(), e);
      }
    }
    stopped.countDown();
  }
}
