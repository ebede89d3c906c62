package id.kutip.news;

import id.kutip.store.Database;
import id.kutip.store.TestPostgresql;

class PostgresqlNewsDeskTest extends NewsDeskContract {

  @Override
  Database open() {
    return Database.open(TestPostgresql.newDatabase());
  }
}
