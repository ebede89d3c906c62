package id.kutip.search;

import id.kutip.store.Database;
import id.kutip.store.TestPostgresql;

class PostgresqlSearchTest extends SearchContract {

  @Override
  Database open() {
    return Database.open(TestPostgresql.newDatabase());
  }
}
