package id.kutip.delivery;

import id.kutip.store.Database;
import id.kutip.store.TestPostgresql;

class PostgresqlOutboxTest extends OutboxContract {

  @Override
  Database open() {
    return Database.open(TestPostgresql.newDatabase());
  }
}
