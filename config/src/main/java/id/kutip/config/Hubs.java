package id.kutip.config;

import id.kutip.http.FormSender;
import id.kutip.store.Database;
import id.kutip.websub.HubCallback;
import id.kutip.websub.HubUpkeep;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** Hubs that tell of new articles, and the server that they tell it to. */
final class Hubs implements AutoCloseable {

  private final WebSubServer server;
  private final HubUpkeep upkeep;

  Hubs(Database database, FormSender forms, WebSubSettings settings, InstantSource clock)
      throws Configuration.WrongException {
    this.upkeep = new HubUpkeep(database, forms, settings.url(), clock);
    try {
      this.server =
          new WebSubServer(new HubCallback(database, clock), settings.host(), settings.port());
    } catch (IOException e) {
      throw new Configuration.WrongException(
          List.of(
              "The address "
                  + settings.host()
                  + ":"
                  + settings.port()
                  + " cannot be listened at for hubs. Set websub.listen to one that is free on this machine."));
    }
  }

  /** Asks hubs for what is due. */
  void lookAfter() {
    upkeep.run();
  }

  @Override
  public void close() {
    server.close();
  }
}
