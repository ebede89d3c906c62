package id.kutip.websub;

import id.kutip.store.Database;
import id.kutip.store.TestPostgresql;

class PostgresqlWebSubTest extends WebSubContract {

  @Override
  Database open() {
    return Database.open(TestPostgresql.newDatabase());
  }
}
