package id.kutip.adapter.telegram;

import id.kutip.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlChatPaceTest extends ChatPaceContract {

  private static PostgresqlServer server;

  @BeforeAll
  static void startServer() throws Exception {
    server = new PostgresqlServer();
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.close();
  }

  @Override
  Database open() throws Exception {
    return Database.open(server.newDatabase());
  }
}
